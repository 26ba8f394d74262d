using Microsoft.Extensions.Time.Testing;
using SchemaSdk.Tool.Batches.Reports;
using SchemaSdk.Tool.Context;

namespace SchemaSdk.Tool.Tests.Batches;

/// <summary>What is shown of a batch while it runs.</summary>
public sealed class BatchViewTests
{
    [Fact]
    public async Task Without_a_terminal_a_line_about_the_whole_says_what_keeps_jobs_from_going_on()
    {
        using var place = new Workplace();
        var time = new FakeTimeProvider();
        var output = new StringWriter { NewLine = "\n" };
        var view = new PlainView(
            new ToolContext
            {
                Output = output,
                Error = output,
                Input = TextReader.Null,
                Directory = new WorkingDirectory(place.Path),
                Time = time,
                Variable = _ => null,
            },
            place.Path);
        await using var ledger = new SqliteJobLedger(place.At("ledger.db"));
        LedgerTotals totals = await ledger.TotalsAsync("b");
        time.Advance(TimeSpan.FromSeconds(10));
        view.Show(new BatchProgress(totals, TimeSpan.FromSeconds(10), null, "the host could not be reached"));
        time.Advance(TimeSpan.FromSeconds(10));
        view.Show(new BatchProgress(totals, TimeSpan.FromSeconds(20), null, null));
        Assert.Equal(
            ["progress: no jobs; $0 spent, $0 held; last problem: the host could not be reached", "progress: no jobs; $0 spent, $0 held", ""],
            output.ToString().Split('\n'));
    }
}
