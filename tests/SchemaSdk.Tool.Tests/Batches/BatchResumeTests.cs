using SchemaSdk.Simulator;

namespace SchemaSdk.Tool.Tests.Batches;

/// <summary>Batches that are continued from the ledger, by whoever planned them.</summary>
public sealed class BatchResumeTests
{
    private const string Submit = "POST /v1/videos/generations";

    [Fact]
    public async Task Failed_jobs_are_sent_again_when_asked_and_a_manifest_that_was_not_written_is_not_named()
    {
        await using BatchPlace at = await BatchPlace.StartAsync(failRate: 1);
        await at.RunAsync(at.Table(2));
        ToolRun nothing = await ResumeAsync(at);
        Assert.Equal((2, 2), (nothing.ExitCode, at.Host.Jobs.Count));
        Assert.DoesNotContain("manifest", nothing.Output);
        ToolRun again = await ResumeAsync(at, "--failed-retries", "1");
        Assert.Equal((2, 4), (again.ExitCode, at.Host.Jobs.Count));
        Assert.Contains("out/clips.manifest.json", again.Output);
        await ResumeAsync(at, "--failed-retries", "1");
        Assert.Equal(4, at.Host.Jobs.Count);
    }

    [Fact]
    public async Task A_batch_of_a_program_may_have_a_name_that_no_file_could_have()
    {
        await using BatchPlace at = await BatchPlace.StartAsync();
        await using (var ledger = new SqliteJobLedger(at.Ledger))
        {
            await ledger.PlanAsync("2026/11: \"a\"", [new PlannedJob
            {
                Key = "k", HostId = "empiriolabs", ModelId = "kling-o3", Endpoint = Submit, SchemaHash = "x",
                Parameters = """{"model":"kling-o3","prompt":"x","duration":5}""", EstimateMaximum = 2,
            }]);
        }

        ToolRun run = await ResumeAsync(at, "--name", "2026/11: \"a\"");

        Assert.True(run.ExitCode == 0, run.Output + run.Error);
        string manifest = Assert.Single(at.Place.Files("out"), name => name.EndsWith(".manifest.json", StringComparison.Ordinal));
        Assert.Matches("^_2026_11___a_-[0-9A-F]{8}\\.manifest\\.json$", Path.GetFileName(manifest));
        Assert.Contains(Path.GetFileName(manifest), run.Output);
    }

    [Fact]
    public async Task A_limit_refuses_what_is_to_be_sent_without_a_highest_price()
    {
        await using BatchPlace at = await BatchPlace.StartAsync(documents: [Sample.Of("free")]);
        at.Place.Write("schemas/free.json", Sample.Of("free"));
        at.Place.Write("r.csv", "model,prompt\nfree,x");
        at.Host.Behaviors.Always("POST /v1/images/generations", Behavior.Status(401));
        Assert.Equal(3, (await at.RunAsync("r.csv")).ExitCode);
        at.Host.Behaviors.Clear();
        ToolRun refused = await ResumeAsync(at, "--max-total", "3");
        Assert.Equal((1, 0), (refused.ExitCode, at.Host.Jobs.Count));
        Assert.Contains("has no highest price, which --max-total needs, so nothing was sent", refused.Error);
        Assert.Equal(0, (await ResumeAsync(at)).ExitCode);
    }

    private static Task<ToolRun> ResumeAsync(BatchPlace at, params string[] options) =>
        at.Place.RunAsync(["batch", "resume", "--ledger", "out/ledger.db", "--out", "out", .. at.At(), .. options]);
}
