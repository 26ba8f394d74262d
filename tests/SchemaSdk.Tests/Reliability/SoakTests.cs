using System.Globalization;
using System.Text.Json.Nodes;

namespace SchemaSdk.Tests;

/// <summary>Many submits at once against a host that fails at random: every call is accounted for, on both sides.</summary>
/// <remarks>SCHEMASDK_SOAK_SECONDS (default 3), SCHEMASDK_SOAK_SEED (default 1).</remarks>
[Trait("Category", "Slow")]
public class SoakTests(ITestOutputHelper output)
{
    private const int PerSecond = 200;

    [Fact]
    public async Task Every_submit_of_a_soak_is_accounted_for()
    {
        int seconds = Setting("SCHEMASDK_SOAK_SECONDS", 3);
        int seed = Setting("SCHEMASDK_SOAK_SEED", 1);
        await using var host = new SoakHost(seed);
        using var client = new ModelClient(Clients.Options(host.Address, TimeProvider.System));
        var calls = new List<Task<string>>();
        for (int i = 0; i < seconds * PerSecond; i++)
        {
            calls.Add(Call(client, host, $"prompt {i}"));
            if (i % (PerSecond / 10) == 0)
                await Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System, TestContext.Current.CancellationToken);
        }

        string[] outcomes = await Task.WhenAll(calls);

        string counted = string.Join(", ", outcomes.GroupBy(outcome => outcome).Select(group => $"{group.Count()} {group.Key}"));
        output.WriteLine($"seed {seed}, {seconds} s, {outcomes.Length} submits, {host.Faults} faults: {counted}");
        Assert.DoesNotContain(outcomes, outcome => outcome.StartsWith("WRONG", StringComparison.Ordinal));
        Assert.Contains("unknown", outcomes);
    }

    private static async Task<string> Call(ModelClient client, SoakHost host, string prompt)
    {
        Job? job = null;
        Exception? error = await Record.ExceptionAsync(
            async () => job = await client.SubmitAsync("soak", new JsonObject { ["prompt"] = prompt }).Guarded());
        SoakHost.Entry book = host.BookOf(prompt);
        if (book.Posts > book.Held + 1 || book.Jobs > 1)
            return $"WRONG: {prompt} was sent {book.Posts} times";
        return error switch
        {
            null => job!.Id == book.JobId ? "accepted" : $"WRONG: {prompt} has job {job.Id}, the host says {book.JobId}",
            OutcomeUnknownException unknown => unknown.JobId is null || unknown.JobId == book.JobId
                ? "unknown"
                : $"WRONG: {prompt} may have job {unknown.JobId}, the host says {book.JobId}",
            RequestRefusedException => book is { IsRefused: true, Jobs: 0 } ? "refused" : $"WRONG: {prompt} was refused and has a job",
            RateLimitException or ServiceUnavailableException => book.Jobs == 0
                ? "held back"
                : $"WRONG: {prompt} was given up and has a job",
            _ => $"WRONG: {error}",
        };
    }

    private static int Setting(string name, int otherwise) =>
        Environment.GetEnvironmentVariable(name) is { Length: > 0 } text ? int.Parse(text, CultureInfo.InvariantCulture) : otherwise;
}
