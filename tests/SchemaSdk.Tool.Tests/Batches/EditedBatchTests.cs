using System.Text.Json.Nodes;
using SchemaSdk.Simulator;

namespace SchemaSdk.Tool.Tests.Batches;

/// <summary>Files that were edited, and ceilings that the ledger kept, between two runs of a batch.</summary>
public sealed class EditedBatchTests
{
    [Theory]
    [InlineData(true, 0)]
    [InlineData(false, 2)]
    public async Task A_paid_job_whose_line_and_model_are_gone_is_saved_or_told(bool hasDocument, int expected)
    {
        await using BatchPlace at = await BatchPlace.StartAsync(documents: [Sample.Turbo]);
        at.Place.Write("schemas/kling-3-0-turbo.json", Sample.Turbo);
        at.Place.Write("clips.csv", "model,prompt,duration\nkling-o3,x,5\nkling-3-0-turbo,y,5");
        at.Host.Behaviors.Always("GET /files/*", Behavior.Status(403));
        Assert.Equal(2, (await at.RunAsync("clips.csv")).ExitCode);
        at.Host.Behaviors.Clear();
        at.Place.Write("clips.csv", "model,prompt,duration\nkling-o3,x,5");
        if (!hasDocument)
            File.Delete(at.Place.At("schemas/kling-3-0-turbo.json"));

        ToolRun run = await at.RunAsync("clips.csv");

        Assert.Equal((expected, 2), (run.ExitCode, at.Host.Jobs.Count));
        Assert.Contains("1 of 1 saved", run.Output);
        JsonNode status = await at.StatusAsync();
        Assert.Equal((hasDocument ? 2 : 1, hasDocument ? 0 : 1), ((int)status["downloaded"]!, (int)status["completed"]!));
        if (!hasDocument)
            Assert.Contains("1 paid jobs of the batch are not saved", run.Error);
    }

    [Fact]
    public async Task A_kept_ceiling_refuses_what_the_option_would_refuse()
    {
        await using BatchPlace at = await BatchPlace.StartAsync(documents: [Sample.Of("free")]);
        at.Place.Write("schemas/free.json", Sample.Of("free"));
        Assert.Equal(0, (await at.RunAsync(at.Table(1), "--max-total", "3")).ExitCode);
        ToolRun dear = await at.RunAsync(at.Table(3));
        Assert.Equal((1, 1), (dear.ExitCode, at.Host.Jobs.Count));
        Assert.Contains("the requests may cost $4.200; the batch's ceiling is $3, so nothing was sent", dear.Error);
        at.Place.Write("clips.csv", "model,prompt\nfree,x");
        ToolRun unbounded = await at.RunAsync("clips.csv");
        Assert.Equal((1, 1), (unbounded.ExitCode, at.Host.Jobs.Count));
        Assert.Contains("clips.csv(2,1): error price: the request has no highest price, which the batch's ceiling needs", unbounded.Error);
        Assert.Equal(0, (await at.RunAsync(at.Table(3), "--max-total", "5")).ExitCode);
    }

    [Fact]
    public async Task A_manifest_that_something_holds_does_not_hide_what_the_run_came_to()
    {
        await using BatchPlace at = await BatchPlace.StartAsync();
        Directory.CreateDirectory(at.Place.At("out/clips.manifest.csv"));
        ToolRun run = await at.RunAsync(at.Table(2));
        Assert.True(run.ExitCode == 0, run.Output + run.Error);
        Assert.Contains("2 of 2 saved in out", run.Output);
        Assert.DoesNotContain("The list of all", run.Output);
        Assert.Contains("warning: the manifest could not be written: ", run.Error);
    }
}
