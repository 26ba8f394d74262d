namespace SchemaSdk.Tests;

public class FailureTableTests
{
    public static TheoryData<string> Submits => FailureRow.Names(SubmitTable.Rows);

    public static TheoryData<string> Polls => FailureRow.Names(PollTable.Rows);

    [Theory]
    [MemberData(nameof(Submits))]
    public async Task A_submit_reaches_the_host_as_often_as_the_table_says(string name) =>
        await Check(SubmitTable.Rows.Single(row => row.Name == name), isSubmit: true);

    [Theory]
    [MemberData(nameof(Polls))]
    public async Task A_poll_reaches_the_host_as_often_as_the_table_says(string name) =>
        await Check(PollTable.Rows.Single(row => row.Name == name), isSubmit: false);

    [Theory]
    [MemberData(nameof(Submits))]
    public async Task Without_retries_no_submit_reaches_the_host_twice(string name)
    {
        FailureRow row = SubmitTable.Rows.Single(row => row.Name == name);
        var clock = new SkippingTimeProvider();
        await using var server = new HostileServer(row.Script);
        using ModelClient client = Clients.For(server, clock, options => options.MaxRetries = 0);

        await Run(row with { Requests = Math.Min(row.Requests, 1) }, server, clock, client.SubmitAsync(new TestRequest()));

        Assert.InRange(server.Connections, 1, 1);
        Assert.InRange(server.Requests.Count, 0, 1);
    }

    private static async Task Check(FailureRow row, bool isSubmit)
    {
        var clock = new SkippingTimeProvider();
        await using var server = new HostileServer(row.Script);
        using ModelClient client = Clients.For(server, clock);
        Task<Job> call = isSubmit ? client.SubmitAsync(new TestRequest()) : client.GetJobAsync("job_1");

        Exception? error = await Run(row, server, clock, call);

        Assert.Equal(row.Error, error?.GetType());
        Assert.Equal(row.Requests, server.Requests.Count);
        if (error is ModelApiException { JobId: null })
            Assert.True(isSubmit);
    }

    private static async Task<Exception?> Run(FailureRow row, HostileServer server, SkippingTimeProvider clock, Task call)
    {
        for (int attempt = 0; row.TimesOut && attempt < row.Requests; attempt++)
        {
            await server.Arrival();
            clock.RingTimeLimits();
        }

        return await Record.ExceptionAsync(call.Guarded);
    }
}
