using System.Text.Json;

namespace SchemaSdk.Tests;

/// <summary>What the client does not know of an answer is kept as it came.</summary>
public class RawTests
{
    private const string Response = """{"job_id":"job_1","status":"queued","queue":{"position":3},"model":"kling-o3"}""";

    [Theory]
    [InlineData("")]
    [InlineData("\uFEFF \r\n")]
    public async Task A_job_holds_the_whole_answer_to_a_submit_and_to_a_poll(string before)
    {
        await using var server = new HostileServer(Step.Json(before + Response));
        using ModelClient client = Clients.For(server);

        Job submitted = await client.SubmitAsync(new TestRequest());
        Job polled = await client.GetJobAsync("job_1");

        Assert.Equal(Response, submitted.Raw.GetRawText());
        Assert.Equal(3, polled.Raw.GetProperty("queue").GetProperty("position").GetInt32());
    }

    [Fact]
    public async Task A_job_whose_answer_came_in_pieces_holds_it_too()
    {
        string pieces = $"{Response.Length:x}\r\n{Response}\r\n0\r\n\r\n";
        await using var server = new HostileServer(
            Step.Raw("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n" + pieces, After.Close));
        using ModelClient client = Clients.For(server);

        Assert.Equal(Response, (await client.GetJobAsync("job_1")).Raw.GetRawText());
    }

    [Fact]
    public async Task The_raw_answer_of_a_job_survives_a_serializer_of_the_programs_own()
    {
        await using var server = new HostileServer(Step.Json(Response));
        using ModelClient client = Clients.For(server);

        string text = JsonSerializer.Serialize(await client.GetJobAsync("job_1"));

        Assert.Equal(Response, JsonSerializer.Deserialize<Job>(text)!.Raw.GetRawText());
    }

    [Theory]
    [InlineData("\"2026-01-01T00:00:00Z\"", "2026-01-01T00:00:00+00:00")]
    [InlineData("\"2026-01-01T00:00:00\"", "2026-01-01T00:00:00+00:00")]
    [InlineData("\"2026-01-01T02:00:00+02:00\"", "2026-01-01T02:00:00+02:00")]
    [InlineData("\"Thu, 01 Jan 2026 00:00:00 GMT\"", "2026-01-01T00:00:00+00:00")]
    [InlineData("1767225600", "2026-01-01T00:00:00+00:00")]
    [InlineData("\"soon\"", null)]
    [InlineData("-1", null)]
    [InlineData("{\"at\":1}", null)]
    [InlineData("true", null)]
    public async Task A_moment_is_read_in_each_form_that_hosts_write(string text, string? moment)
    {
        await using var server = new HostileServer(Step.Json($$"""{"created_at":{{text}},"job_id":"job_1","status":"queued"}"""));
        using ModelClient client = Clients.For(server);

        Job job = await client.GetJobAsync("job_1");

        Assert.Equal(
            moment is null ? null : DateTimeOffset.Parse(moment, System.Globalization.CultureInfo.InvariantCulture),
            job.CreatedAt);
        Assert.Equal(("job_1", "queued"), (job.Id, job.Status.Text));
    }
}
