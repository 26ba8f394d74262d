using System.Text.Json.Nodes;
using SchemaSdk.Simulator;
using SchemaSdk.Tool.Batches.Ledgers;
using SchemaSdk.Tool.Context;

namespace SchemaSdk.Tool.Tests.Batches;

/// <summary>What the ledger of a batch tells, and how unknown jobs are settled.</summary>
public sealed class BatchLedgerTests
{
    [Fact]
    public async Task The_status_for_machines_has_these_members_and_no_others()
    {
        await using BatchPlace at = await BatchPlace.StartAsync();
        await at.RunAsync(at.Table(2));
        Assert.Equal(
            """{"planned":0,"sending":0,"submitted":0,"completed":0,"downloaded":2,"refused":0,"failed":0,"expired":0,"cancelled":0,"unknown":0,"held":0,"spent":2.8,"currency":"USD"}""",
            (await at.StatusAsync()).ToJsonString());
        ToolRun text = await at.Place.RunAsync("batch", "status", "--ledger", "out/ledger.db", "--name", "clips");
        Assert.Matches(@"\ndownloaded +2\n", text.Output);
        Assert.Contains("$2.8 spent, $0 held", text.Output);
    }

    [Fact]
    public async Task Jobs_are_listed_page_by_page_and_by_state()
    {
        await using BatchPlace at = await BatchPlace.StartAsync();
        await at.RunAsync(at.Table(5));
        string[] list = ["batch", "jobs", "--ledger", "out/ledger.db", "--limit", "2", "--json"];
        List<string> tags = [];
        JsonNode? next = JsonValue.Create(0);
        while (next is not null)
        {
            JsonNode page = (await at.Place.RunAsync([.. list, "--after", next.ToJsonString()])).Json;
            tags.AddRange(page["jobs"]!.AsArray().Select(job => (string)job!["tag"]!));
            next = page["next"];
        }

        Assert.Equal(["row 0", "row 1", "row 2", "row 3", "row 4"], tags);
        Assert.Empty((await at.Place.RunAsync([.. list, "--state", "failed"])).Json["jobs"]!.AsArray());
        Assert.Contains("More: --after 2", (await at.Place.RunAsync(list[..^1])).Output);
    }

    [Fact]
    public async Task An_unknown_job_is_listed_with_what_to_do_and_settled_once()
    {
        await using BatchPlace at = await BatchPlace.StartAsync();
        at.Host.Behaviors.Next("POST /v1/videos/generations", Behavior.Disconnect());
        string file = at.Table(1);
        ToolRun run = await at.RunAsync(file);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("unknown row 0: ", run.Output);
        Assert.Contains("`schema-sdk batch status --ledger out/ledger.db` lists them", run.Error);

        ToolRun status = await at.Place.RunAsync("batch", "status", "--ledger", "out/ledger.db");
        string key = status.Output.Split('\n').Single(line => line.StartsWith("clips/", StringComparison.Ordinal)).Split(' ')[0];
        Assert.Contains("batch settle <key> --ledger out/ledger.db --note <how you know> --as submitted --job <id>", status.Output);

        string[] settle = ["batch", "settle", key, "--ledger", "out/ledger.db", "--note", "in the list"];
        Assert.Contains("less than a minute", (await RefusedAsync(at, [.. settle, "--as", "planned"])).Error);
        Assert.Contains("--job goes with --as submitted", (await RefusedAsync(at, [.. settle, "--as", "submitted"])).Error);
        ToolRun settled = await at.Place.RunAsync([.. settle, "--as", "submitted", "--job", at.Host.Jobs[0].Id]);
        Assert.Equal((0, $"{key} is submitted as {at.Host.Jobs[0].Id}; the next run waits for it\n"), (settled.ExitCode, settled.Output));
        Assert.Contains("is Submitted, not Unknown", (await RefusedAsync(at, [.. settle, "--as", "refused"])).Error);

        Assert.Equal((0, 1), ((await at.RunAsync(file)).ExitCode, at.Host.Jobs.Count));
    }

    [Theory]
    [InlineData("nothing.db", "there is no ledger nothing.db; `schema-sdk batch run` creates one")]
    [InlineData("schemas", "the ledger schemas is a folder")]
    [InlineData("mysql://x/y", "an address that begins with postgres://")]
    [InlineData("schemas/kling-o3.json", "can't be used")]
    [InlineData("postgres://me:secret-word@127.0.0.1:1/jobs", "can't be used")]
    [InlineData("postgres://me@127.0.0.1:1/jobs?password=secret-word", "can't be used")]
    public async Task A_ledger_that_can_not_be_read_is_an_error_that_says_so_and_no_secret(string ledger, string expected)
    {
        await using BatchPlace at = await BatchPlace.StartAsync();
        ToolRun run = await RefusedAsync(at, "batch", "status", "--ledger", ledger);
        Assert.Contains(expected, run.Error);
        Assert.DoesNotContain("secret-word", run.Error + run.Output);
        Assert.False(File.Exists(at.Place.At("nothing.db")));
    }

    [Theory]
    [InlineData("batch status --ledger out/ledger.db --name clip")]
    [InlineData("batch status --ledger out/ledger.db --name clip --json")]
    [InlineData("batch jobs --ledger out/ledger.db --name clip")]
    public async Task A_batch_that_the_ledger_does_not_have_is_an_error(string arguments)
    {
        await using BatchPlace at = await BatchPlace.StartAsync();
        await at.RunAsync(at.Table(1));
        Assert.Contains("the ledger has no batch clip", (await RefusedAsync(at, arguments.Split(' '))).Error);
    }

    [Fact]
    public async Task A_database_that_is_no_ledger_is_left_as_it_is()
    {
        await using BatchPlace at = await BatchPlace.StartAsync();
        await using (var foreign = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={at.Place.At("app.db")};Pooling=False"))
        {
            await foreign.OpenAsync();
            await using Microsoft.Data.Sqlite.SqliteCommand create = foreign.CreateCommand();
            create.CommandText = "create table customer (name text)";
            await create.ExecuteNonQueryAsync();
        }

        byte[] before = File.ReadAllBytes(at.Place.At("app.db"));
        Assert.Contains("app.db is not a ledger", (await RefusedAsync(at, "batch", "status", "--ledger", "app.db")).Error);
        Assert.Equal(before, File.ReadAllBytes(at.Place.At("app.db")));
    }

    [Theory]
    [InlineData("postgres://me:secret@db.example:5433/jobs", "postgres://me@db.example:5433/jobs")]
    [InlineData("postgres://me@db/jobs?password=secret&sslmode=require", "postgres://me@db/jobs?sslmode=require")]
    [InlineData("postgresql://me:s/e@c@db/jobs?Pwd=secret", "postgresql://me@db/jobs")]
    [InlineData("postgres://db", "postgres://db")]
    [InlineData("out/ledger.db", "out/ledger.db")]
    public void An_address_is_shown_as_it_was_given_without_its_password(string address, string expected)
    {
        using var place = new Workplace();
        Assert.Equal(expected, LedgerAddress.Shown(new WorkingDirectory(place.Path), address));
    }

    [Theory]
    [InlineData("batch", "--help`")]
    [InlineData("batch run", "`schema-sdk batch run --help`")]
    [InlineData("batch run r.csv --out o --concurrency 0", "--concurrency must be a whole number from 1 to 1000; it is 0")]
    [InlineData("batch run r.csv --out o --max-total -1", "--max-total must be an amount from 0 to a billion; it is -1")]
    [InlineData("batch run r.csv --out o --base-address here", "--base-address must be an http or https address")]
    [InlineData("batch run r.csv --out o --name a/b", "can't be the name of a batch")]
    [InlineData("batch jobs --ledger l --state gone", "--state must be one of planned, sending,")]
    public async Task A_wrong_command_line_is_refused(string arguments, string expected)
    {
        using var place = new Workplace();
        ToolRun run = await place.RunAsync(arguments.Split(' '));
        Assert.Equal(3, run.ExitCode);
        Assert.Contains(expected, run.Error);
    }

    [Fact]
    public async Task An_unknown_job_of_a_host_with_a_list_is_found_there()
    {
        const string document = """
            {
              "id": "far", "host": "replicate", "wire": "a/far", "supported_endpoints": ["POST /models/{model}/predictions"],
              "supported_parameters": [{ "name": "prompt", "type": "string", "required": true }]
            }
            """;
        using var place = new Workplace();
        place.Write("schemas/far.json", document);
        Assert.Equal(0, (await place.RunAsync("init", "--host", "replicate")).ExitCode);
        place.Write("clips.csv", "model,prompt\nfar,a cat");
        await using SimulatedHost host = await SimulatedHost.StartAsync(new SimulatedHostOptions
        {
            SchemaFolder = place.At("schemas"), Host = "replicate", JobDuration = TimeSpan.FromMilliseconds(100),
        });
        host.Behaviors.Next("POST /v1/models/a/far/predictions", Behavior.Disconnect());
        string[] at = ["--base-address", host.BaseAddress.ToString()];
        string[] run = ["batch", "run", "clips.csv", "--out", "out", .. at];
        string[] reconcile = ["batch", "reconcile", "--ledger", "out/ledger.db", .. at];
        Assert.Equal(2, (await place.RunAsync(run)).ExitCode);

        ToolRun found = await place.RunAsync(reconcile);

        Assert.Equal(0, found.ExitCode);
        Assert.Contains($" is submitted as {host.Jobs[0].Id}; the next run waits for it", found.Output);
        Assert.Equal("no job is unknown\n", (await place.RunAsync(reconcile)).Output);
        Assert.Equal((0, 1), ((await place.RunAsync(run)).ExitCode, host.Jobs.Count));
    }

    private static async Task<ToolRun> RefusedAsync(BatchPlace at, params string[] arguments)
    {
        ToolRun run = await at.Place.RunAsync(arguments);
        Assert.Equal((3, ""), (run.ExitCode, run.Output));
        return run;
    }
}
