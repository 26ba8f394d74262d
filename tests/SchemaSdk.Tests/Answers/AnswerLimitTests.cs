namespace SchemaSdk.Tests;

public class AnswerLimitTests
{
    private const int Limit = 1024 * 1024;

    [Fact]
    public async Task An_endless_answer_is_an_error()
    {
        await using var server = new HostileServer(new Step.Endless("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n"));
        using ModelClient client = Clients.For(server, change: options => options.MaxResponseBytes = Limit);

        await Assert.ThrowsAsync<ProtocolException>(() => client.GetJobAsync("job_1"));
        await Assert.ThrowsAsync<OutcomeUnknownException>(() => client.SubmitAsync(new TestRequest()));
    }

    [Theory]
    [InlineData(null)]
    [InlineData(20L * Limit)]
    [InlineData(1L)]
    public async Task An_endless_answer_costs_no_more_memory_than_the_limit(long? declared)
    {
        const int limit = 16 * Limit;
        using var content = new StreamContent(new EndlessStream());
        content.Headers.ContentLength = declared;
        long before = GC.GetAllocatedBytesForCurrentThread();

        ValueTask<(Memory<byte> Bytes, bool IsTooLarge, Exception? Fault)> read = BoundedBody.ReadAsync(
            content,
            limit,
            CancellationToken.None);

        long cost = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.True(read.IsCompletedSuccessfully);
        Assert.True((await read).IsTooLarge);
        Assert.InRange(cost, 1, limit + 64 * 1024);
    }

    [Fact]
    public async Task A_body_of_just_the_limit_is_read_and_one_byte_more_is_not()
    {
        string just = "{\"text\":\"" + new string('a', Limit - 11) + "\"}";
        await using var server = new HostileServer(
            Step.Json(just), Step.Raw("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n" + just, After.Close),
            Step.Json(just + " "), Step.Raw("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n" + just + " ", After.Close));
        using ModelClient client = Clients.For(server, change: options => options.MaxResponseBytes = Limit);

        Assert.NotNull((await client.SubmitAsync(new TestRequest())).Result);
        Assert.NotNull((await client.SubmitAsync(new TestRequest())).Result);
        await Assert.ThrowsAsync<OutcomeUnknownException>(() => client.SubmitAsync(new TestRequest()));
        await Assert.ThrowsAsync<OutcomeUnknownException>(() => client.SubmitAsync(new TestRequest()));
    }

    [Theory]
    [InlineData(64, true)]
    [InlineData(65, false)]
    public async Task Nesting_is_read_to_64(int depth, bool isRead)
    {
        await using var server = new HostileServer(Step.Json(new string('[', depth) + "\"x\"" + new string(']', depth)));
        using ModelClient client = Clients.For(server);

        Exception? error = await Record.ExceptionAsync(() => client.SubmitAsync(new TestRequest()));

        Assert.Equal(isRead, error is null);
        if (error is not null)
            Assert.IsType<OutcomeUnknownException>(error);
    }

    [Fact]
    public async Task An_error_page_without_end_is_cut_off_and_its_status_counts()
    {
        await using var server = new HostileServer(new Step.Endless("HTTP/1.1 401 No\r\nContent-Type: text/html\r\n\r\n<html>"));
        using ModelClient client = Clients.For(server);

        var error = await Assert.ThrowsAsync<ApiKeyException>(() => client.SubmitAsync(new TestRequest()));

        Assert.Equal(500, error.ResponseExcerpt!.Length);
    }

    [Fact]
    public async Task A_head_without_end_is_an_error()
    {
        await using var server = new HostileServer(
            Step.Raw(
                "HTTP/1.1 200 OK\r\n" + string.Concat(Enumerable.Repeat("X-Filler: " + new string('x', 1000) + "\r\n", 200)),
                After.Close));
        using ModelClient client = Clients.For(server);

        await Assert.ThrowsAsync<OutcomeUnknownException>(() => client.SubmitAsync(new TestRequest()));
    }

    private sealed class EndlessStream : MemoryStream
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => new(buffer.Length);
    }
}
