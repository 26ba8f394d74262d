using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using SchemaSdk.Tests;

namespace SchemaSdk.Hosting.Tests;

[Trait("Category", "Slow")]
public class LoggingTests
{
    [Fact]
    public async Task A_job_and_its_retries_are_logged_with_their_ids()
    {
        await using var server = new HostileServer(
            Step.Status(429), Step.Json(Programs.Job("queued")), Step.Json(Programs.Job("failed", ""","error":"it broke" """)));
        using IHost host = Programs.For(server);

        Job job = await host.Client().SubmitAsync("kling-o3", []);
        await Assert.ThrowsAsync<JobFailedException>(() => host.Client().WaitAsync(job));

        LogLine[] lines = [.. host.Log().Lines.Where(line => line.Category == "SchemaSdk.ModelClient")];
        Assert.Equal(
            [(ModelClientEvents.Retry, LogLevel.Warning), (ModelClientEvents.JobSubmitted, LogLevel.Information), (ModelClientEvents.JobFailed, LogLevel.Warning)],
            lines.Select(line => (line.Id.Id, line.Level)));
        Assert.Contains("POST /v1/videos/generations failed (status 429, attempt 1)", lines[0].Text);
        Assert.Contains("job_1", lines[1].Text);
        Assert.Contains("it broke", lines[2].Text);
    }

    [Fact]
    public async Task An_outcome_that_is_unknown_asks_for_a_person()
    {
        await using var server = new HostileServer(new Step.ResetAfterRequest());
        using IHost host = Programs.For(server);

        await Assert.ThrowsAsync<OutcomeUnknownException>(() => host.Client().SubmitAsync("kling-o3", []));

        Assert.Equal(LogLevel.Critical, Assert.Single(host.Log().Of(ModelClientEvents.OutcomeUnknown)).Level);
    }

    [Fact]
    public async Task A_line_leaves_out_what_is_not_known()
    {
        await using var server = new HostileServer(
            Step.Json(Programs.Job("queued")), Step.Status(400, "{}", "X-Request-Id: req-7\r\n"), new Step.ResetAfterRequest());
        using IHost host = Programs.For(server);

        await host.Client().SubmitAsync("kling-o3", []);
        await Record.ExceptionAsync(() => host.Client().SubmitAsync("kling-o3", [], new SubmitOptions { Tag = "order 7" }));
        await Record.ExceptionAsync(() => host.Client().SubmitAsync("kling-o3", []));

        string[] lines = [.. host.Log().Lines
            .Where(line => line.Category == "SchemaSdk.ModelClient")
            .Select(line => line.Text.Split('\n')[0])];
        Assert.All(lines, line => Assert.DoesNotContain("(null)", line));
        Assert.StartsWith("Job job_1 of kling-o3 was accepted. ", lines[0]);
        Assert.StartsWith("The submit failed: RequestRefused, status 400, request req-7, tag order 7. ", lines[1]);
        Assert.StartsWith("The submit may have been accepted and billed: OutcomeUnknown. ", lines[2]);
    }

    [Fact]
    public async Task Requests_are_logged_without_queries_and_with_harmless_headers_alone()
    {
        await using var server = new HostileServer(
            Step.Status(200, """{"status":"failed"}""", "X-Request-Id: req-7\r\nX-Internal: hidden\r\nSet-Cookie: a=hidden\r\n"));
        using IHost host = Programs.For(server);

        await Record.ExceptionAsync(() => host.Client().WaitAsync(new Job { Id = "job_1", PollUrl = "/v1/jobs/job_1?token=hidden" }));

        string line = Assert.Single(host.Log().Of(ModelClientEvents.HttpAnswered)).Text;
        Assert.Contains($"GET {server.Address}v1/jobs/job_1 returned 200", line);
        Assert.Contains("X-Request-Id: req-7", line);
        Assert.DoesNotContain("hidden", line);
    }

    [Fact]
    public async Task Of_an_output_that_is_fetched_only_numbers_are_logged()
    {
        await using var server = new HostileServer(Step.File("video", "Retry-After: 7\r\nX-Request-Id: opaque\r\n"));
        using IHost host = Programs.For(server);
        string path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());

        await host.Client().DownloadAsync(new JobOutput { Url = new Uri(server.Address, "/a.mp4?sig=1") }, path);
        File.Delete(path);

        Assert.EndsWith("Content-Length: 5; Retry-After: 7", Assert.Single(host.Log().Of(ModelClientEvents.HttpAnswered)).Text.TrimEnd());
    }

    [Fact]
    public async Task Whatever_the_host_sends_back_no_line_holds_the_key_or_a_signature()
    {
        var lines = new List<LogLine>();
        foreach (Step step in HostsThatTellTheKey())
        {
            await using var server = new HostileServer(step);
            using IHost host = Programs.For(server, options => options.MaxRetries = 1);
            await host.StartAsync(TestContext.Current.CancellationToken);
            await Record.ExceptionAsync(() => host.Client().SubmitAsync("kling-o3", []));
            await Record.ExceptionAsync(() => host.Client().SubmitAsync("kling-o3", []));
            await Record.ExceptionAsync(() => host.Client().ListModelsAsync());
            await Record.ExceptionAsync(() =>
                host.Client()
                    .DownloadAsync(
                        new JobOutput { Url = new Uri(server.Address, "/a.mp4?sig=very-secret-signature") },
                        Path.Combine(Path.GetTempPath(), Path.GetRandomFileName())));
            lines.AddRange(host.Log().Lines);
        }

        Assert.Contains(lines, line => line.Id.Id == ModelClientEvents.HttpAnswered);
        Assert.Contains(lines, line => line.Id.Id == ModelClientEvents.HttpFailed);
        Assert.Contains(lines, line => line.Id.Id == ModelClientEvents.OperationFailed);
        Assert.All(lines, line => Assert.DoesNotContain(Programs.Key, line.Text));
        Assert.All(lines, line => Assert.DoesNotContain("very-secret-signature", line.Text));
    }

    [Fact]
    public async Task No_line_holds_the_key_in_any_form()
    {
        foreach ((string form, string key) in KeyForms.All)
        {
            await using var server = new HostileServer(
                Step.Status(400, $$"""{"error":"{{key}}"}""", $"X-Request-Id: {key}\r\nRetry-After: {key}\r\nContent-Range: {key}\r\n"));
            using IHost host = Programs.For(server, options => options.ApiKey = KeyForms.Key);

            await Record.ExceptionAsync(() => host.Client().SubmitAsync("kling-o3", []));
            await Record.ExceptionAsync(() => host.Client().WaitAsync(
                new Job { Id = "job_1", PollUrl = server.Address.AbsoluteUri + "v1/" + Uri.EscapeDataString(KeyForms.Key) }));

            LogLine[] lines = [.. host.Log().Lines];
            Assert.Contains(lines, line => line.Id.Id == ModelClientEvents.HttpAnswered);
            Assert.All(lines, line => Assert.False(line.Text.Contains(key, StringComparison.OrdinalIgnoreCase), $"{form}: {line.Text}"));
            Assert.All(
                lines,
                line =>
                    Assert.False(
                        line.Text.Contains(Uri.EscapeDataString(KeyForms.Key), StringComparison.OrdinalIgnoreCase),
                        $"{form}: {line.Text}"));
        }
    }

    private static IEnumerable<Step> HostsThatTellTheKey()
    {
        const string header =
            "X-Request-Id: " + Programs.Key + "\r\nRetry-After: " + Programs.Key + "\r\nContent-Range: " + Programs.Key + "\r\n";
        yield return Step.Status(401, $$"""{"error":{"message":"your key is {{Programs.Key}}"} }""", header);
        yield return Step.Status(500, Programs.Key, header, "text/" + Programs.Key);
        yield return Step.Status(302, "", $"Location: https://{Programs.Key}@elsewhere.example/?{Programs.Key}\r\n");
        yield return Step.Json(Programs.Job("failed", $$""","error":"{{Programs.Key}}" """));
        yield return new Step.ResetAfterRequest();
    }
}
