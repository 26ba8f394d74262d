using System.Net;
using System.Text.Json.Nodes;

namespace SchemaSdk.Simulator.Tests;

public sealed class FolderTests
{
    [Fact]
    public async Task Each_exchange_is_written_down_without_the_key()
    {
        using var folder = new TemporaryFolder();
        TestHost host = await TestHost.StartAsync(Recording(folder));
        host.Client.DefaultRequestHeaders.Add("x-api-key", "sk-test");
        string id = await host.SubmitJobAsync();
        await host.PollAsync(id);
        await host.DisposeAsync();

        string[] files = [.. Directory.EnumerateFiles(folder.Path).Order(StringComparer.Ordinal)];
        Assert.Equal(["000001-POST--v1-videos-generations.json", $"000002-GET--v1-jobs-{id}.json"], files.Select(Path.GetFileName));
        string text = await File.ReadAllTextAsync(files[0]);
        JsonNode exchange = JsonNode.Parse(text)!;
        Assert.DoesNotContain("sk-test", text);
        Assert.Equal("(redacted)", (string?)exchange["request"]!["headers"]!["Authorization"]);
        Assert.Equal("(redacted)", (string?)exchange["request"]!["headers"]!["x-api-key"]);
        Assert.Equal("POST", (string?)exchange["request"]!["method"]);
        Assert.Equal("clip-maker", (string?)exchange["request"]!["body"]!["model"]);
        Assert.Equal(200, (int)exchange["response"]!["status"]!);
        Assert.Equal(id, (string?)exchange["response"]!["body"]!["job_id"]);
    }

    [Fact]
    public async Task A_body_that_is_not_JSON_is_recorded_as_text_or_base64()
    {
        using var folder = new TemporaryFolder();
        await using (TestHost host = await TestHost.StartAsync(Recording(folder)))
        {
            host.Host.Behaviors.Next(
                "*",
                Behavior.HtmlPage(),
                Behavior.Response(200, "application/json", "{"),
                Behavior.Response(200, "video/mp4", new byte[] { 0xFF }));
            for (int i = 0; i < 3; i++)
                await host.Client.GetAsync("/");
        }

        JsonNode?[] bodies = [.. Directory.EnumerateFiles(folder.Path).Order(StringComparer.Ordinal)
            .Select(path => JsonNode.Parse(File.ReadAllText(path))!["response"]!["body"])];
        Assert.StartsWith("<!DOCTYPE html>", (string?)bodies[0]);
        Assert.Equal("{", (string?)bodies[1]);
        Assert.Equal("/w==", (string?)bodies[2]!["base64"]);
    }

    [Fact]
    public async Task A_later_recording_does_not_write_over_an_earlier_one()
    {
        using var folder = new TemporaryFolder();
        for (int i = 0; i < 2; i++)
        {
            await using TestHost host = await TestHost.StartAsync(Recording(folder));
            await host.Client.GetAsync("/v1/models");
        }

        Assert.Equal(
            ["000001-GET--v1-models.json", "000002-GET--v1-models.json"],
            Directory.EnumerateFiles(folder.Path).Select(Path.GetFileName).Order());
    }

    [Fact]
    public async Task A_job_can_be_waited_for_at_another_host_with_the_same_folder()
    {
        using var folder = new TemporaryFolder();
        string id;
        await using (TestHost first = await TestHost.StartAsync(Keeping(folder)))
            id = await first.SubmitJobAsync();

        await using TestHost second = await TestHost.StartAsync(Keeping(folder));
        JsonNode job = await second.PollAsync(id);

        Assert.Equal("completed", (string?)job["status"]);
        Assert.NotEmpty(await second.Files.GetByteArrayAsync((string)job["result"]!["data"]![0]!["url"]!));
    }

    [Fact]
    public async Task A_job_that_fails_does_so_at_another_host_too()
    {
        using var folder = new TemporaryFolder();
        string id;
        await using (TestHost first = await TestHost.StartAsync(Keeping(folder)))
        {
            first.Host.Behaviors.Next(TestHost.Videos, Behavior.FailJob("upstream_error", "no luck"));
            id = await first.SubmitJobAsync();
        }

        await using TestHost second = await TestHost.StartAsync(Keeping(folder));

        Assert.Equal("no luck", (string?)(await second.PollAsync(id))["error"]!["message"]);
    }

    [Fact]
    public async Task Old_jobs_are_cleared_away_and_foreign_files_are_left_alone()
    {
        using var folder = new TemporaryFolder();
        folder.Write("job_torn.json", "{");
        folder.Write("job_foreign.json", """{"a":1}""");
        folder.Write("notes.json", "[]");
        string id;
        var clock = new ManualTimeProvider();
        await using (TestHost first = await TestHost.StartAsync(Keeping(folder, clock)))
            id = await first.SubmitJobAsync();

        clock.Advance(TimeSpan.FromHours(1));
        await using TestHost second = await TestHost.StartAsync(Keeping(folder, clock));

        Assert.Equal(HttpStatusCode.NotFound, (await second.Client.GetAsync($"/v1/jobs/{id}")).StatusCode);
        Assert.Equal(
            ["job_foreign.json", "job_torn.json", "notes.json"],
            Directory.EnumerateFiles(folder.Path).Select(Path.GetFileName).Order());
    }

    private static SimulatedHostOptions Recording(TemporaryFolder folder) =>
        new() { Documents = Documents.All, RecordFolder = folder.Path };

    private static SimulatedHostOptions Keeping(TemporaryFolder folder, TimeProvider? clock = null) => new()
    {
        Documents = Documents.All,
        JobDuration = TimeSpan.Zero,
        JobFolder = folder.Path,
        TimeProvider = clock ?? TimeProvider.System,
    };
}
