using System.Text.Json.Nodes;
using Npgsql;
using SchemaSdk.Ledger.Tests;
using SchemaSdk.Simulator;

namespace SchemaSdk.Tool.Tests.Studio;

/// <summary>Runs at real hosts, which another local host plays: within the budget, through restarts, and with a key that nothing shows.</summary>
public sealed class StudioLiveTests(PostgreSqlServer server)
{
    private const string Key = "sk-very-secret-key-of-the-user";

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_budget_for_one_allows_one_of_twenty_runs_at_once(bool isPostgreSql)
    {
        await using SimulatedHost host = await HostAsync();
        string ledger = isPostgreSql ? AddressOf(new NpgsqlConnectionStringBuilder(server.NewDatabase())) : "ledger.db";
        await using StudioPlace studio = await StudioPlace.StartLiveAsync(host, budget: 1, ledger);

        (int Status, JsonNode Body)[] answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => studio.RunAsync($"run-{i}")));

        (int Status, JsonNode Body) sent = Assert.Single(answers, answer => answer.Status == 202);
        Assert.Equal(19, answers.Count(answer => answer.Status == 409 && (string)answer.Body["error"]!["code"]! == "budget"));
        await studio.WatchAsync((string)sent.Body["job"]!["key"]!);
        Assert.Single(host.Jobs);
        Assert.Equal((0.84m, 1m), (
            (decimal)(await studio.GetAsync("api/money"))["totals"]!["spent"]!,
            (decimal)(await studio.GetAsync("api/studio"))["budget"]!["ceiling"]!));
    }

    [Fact]
    public async Task A_job_that_was_under_way_at_the_end_is_finished_by_the_next_start()
    {
        await using SimulatedHost host = await HostAsync();
        await using StudioPlace studio = await StudioPlace.StartLiveAsync(host, budget: 5);
        await studio.RunAsync("a");
        await studio.Session.DisposeAsync();
        Assert.False(Directory.Exists(studio.Place.At("outputs")));

        await studio.StartSessionAsync((settings, place) => StudioPlace.Live(settings, place, host, 5, "ledger.db"));
        JsonNode job = (await studio.WatchAsync("a"))[^1];

        Assert.Equal(("downloaded", "live"), ((string)job["state"]!, (string)job["source"]!));
        Assert.True(File.Exists(studio.Place.At("outputs/" + (string)job["files"]![0]!["name"]!)));
        Assert.Equal(200, (await studio.RunAsync("a")).Status);
        Assert.Single(host.Jobs);
    }

    [Fact]
    public async Task The_budget_counts_what_earlier_starts_spent()
    {
        await using SimulatedHost host = await HostAsync();
        await using StudioPlace studio = await StudioPlace.StartLiveAsync(host, budget: 1);
        await studio.RunAsync("a");
        await studio.WatchAsync("a");
        await studio.Session.DisposeAsync();

        Context.ToolException error = await Assert.ThrowsAsync<Context.ToolException>(() => studio.StartSessionAsync(
            (settings, place) => StudioPlace.Live(settings, place, host, 0.5m, "ledger.db")));
        Assert.Contains("$0.84", error.Message);
        await studio.StartSessionAsync((settings, place) => StudioPlace.Live(settings, place, host, 1.5m, "ledger.db"));
        Assert.Equal("budget", (string)(await studio.RunAsync("b")).Body["error"]!["code"]!);
        Assert.Single(host.Jobs);
    }

    [Fact]
    public async Task The_key_is_sent_to_the_host_and_is_in_no_answer_and_no_log()
    {
        await using SimulatedHost host = await HostAsync();
        await using StudioPlace studio = await StudioPlace.StartAsync(
            null, (settings, place) => StudioPlace.Live(settings, place, host, 5, "ledger.db"), Key);
        host.Behaviors.Next(
            "POST /v1/videos/generations", Behavior.Status(400, "bad", $"The key {Key} may not do this."), Behavior.FailJobWithText($"no {Key}"));
        var answers = new System.Text.StringBuilder();
        foreach (string key in (string[])["refused", "failed", "good"])
        {
            answers.Append((await studio.RunAsync(key)).Body.ToJsonString());
            answers.AppendJoin('\n', (await studio.WatchAsync(key)).Select(state => state.ToJsonString()));
            answers.Append(await studio.GetAsync("api/jobs/" + key));
        }

        foreach (string path in (string[])["api/studio", "api/models", "api/models/kling-o3", "api/jobs", "api/money"])
            answers.Append((await studio.GetAsync(path)).ToJsonString());
        answers.Append((await studio.CheckAsync(StudioPlace.Valid)).Body.ToJsonString());

        Assert.Contains(host.Requests, request => request.Headers.Values.Any(value => value.Contains(Key, StringComparison.Ordinal)));
        Assert.Contains("$EMPIRIOLABS_API_KEY", answers.ToString());
        Assert.DoesNotContain(Key, answers.ToString());
        Assert.DoesNotContain(Key, studio.Error.ToString());
        Assert.True((bool)(await studio.GetAsync("api/studio"))["key_variable_set"]!);
    }

    [Fact]
    public async Task The_local_hosts_never_get_the_key()
    {
        await using StudioPlace studio = await StudioPlace.StartAsync(null, null, Key);
        await studio.RunAsync("a");
        await studio.WatchAsync("a");

        Assert.NotEmpty(studio.Session.LocalHosts[0].Local.Requests);
        Assert.DoesNotContain(
            studio.Session.LocalHosts[0].Local.Requests,
            request => request.Headers.Values.Any(value => value.Contains(Key, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Without_a_key_nothing_is_sent_to_a_real_host()
    {
        await using StudioPlace studio = await StudioPlace.StartAsync(
            null,
            (settings, place) => settings with { IsLive = true, MaxPrice = 1, Budget = 1, Ledger = "ledger.db", BaseAddress = new Uri("https://host.invalid") });

        (int status, JsonNode body) = await studio.RunAsync("a");

        Assert.Equal((409, "no_key"), (status, (string)body["error"]!["code"]!));
        Assert.Contains("EMPIRIOLABS_API_KEY", (string)body["error"]!["message"]!);
        Assert.Empty((await studio.GetAsync("api/jobs"))["jobs"]!.AsArray());
    }

    [Theory]
    [InlineData("--live")]
    [InlineData("--live", "--max-price", "1")]
    [InlineData("--live", "--budget", "1")]
    public async Task Spending_needs_a_ceiling_and_a_budget(params string[] options)
    {
        using var place = new Workplace();
        place.Write("schemas/kling-o3.json", Sample.KlingO3);

        ToolRun run = await place.RunAsync(["studio", "--no-open", .. options]);

        Assert.Equal((3, ""), (run.ExitCode, run.Output));
        Assert.Contains("--max-price", run.Error);
        Assert.Contains("--budget", run.Error);
    }

    private static Task<SimulatedHost> HostAsync() => SimulatedHost.StartAsync(new SimulatedHostOptions
    {
        Documents = [Sample.KlingO3], JobDuration = TimeSpan.FromMilliseconds(300),
    });

    private static string AddressOf(NpgsqlConnectionStringBuilder database) =>
        $"postgres://{database.Username}@{database.Host}:{database.Port}/{database.Database}";
}
