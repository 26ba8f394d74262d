using SchemaSdk.Tool.Batches.Ledgers;
using SchemaSdk.Tool.Batches.Reports;
using SchemaSdk.Tool.Context;

namespace SchemaSdk.Tool.Batches.Running;

/// <summary>Tells what a run came to.</summary>
internal static class BatchReport
{
    private const int MostListed = 20;

    /// <returns>The exit code.</returns>
    public static int Write(ToolContext context, BatchOutcome? outcome, BatchSetup setup, string name, string ledger)
    {
        if (outcome is null)
        {
            context.Error.WriteLine("Stopped. Jobs continue at the host; the same command finds them.");
            return ExitCodes.Incomplete;
        }

        if (context.IsTerminal)
        {
            foreach (BatchResult problem in outcome.Problems.Take(MostListed))
                BatchWords.WriteLine(context, problem, setup.Folder);
            if (outcome.Problems.Count > MostListed)
                context.Output.WriteLine($"and {outcome.Problems.Count - MostListed} more");
        }

        string folder = context.Directory.Shown(setup.Folder);
        string before = outcome.Before > 0 ? $" ({outcome.Before} had ended before)" : "";
        context.Output.WriteLine($"{outcome.Saved} of {outcome.Requests} saved in {folder}{before}; {LedgerWords.Money(outcome.Totals)}");
        if (outcome.HasManifest)
            context.Output.WriteLine($"The list of all is {folder}/{BatchName.FileOf(name)}.manifest.json and .csv.");
        if (outcome.Problems.Any(problem => problem.Entry.State == LedgerState.Planned))
            context.Error.WriteLine("What is planned was not sent; the same command sends it, if it fits into the limit.");
        if (outcome.Totals[LedgerState.Unknown] > 0)
        {
            context.Error.WriteLine(
                $"{outcome.Totals[LedgerState.Unknown]} may have reached the host, and are not sent again by themselves;"
                + $" `schema-sdk batch status --ledger {ledger}` lists them, and says how to settle them.");
        }

        long paid = PaidJobs.Count(outcome.Totals);
        if (paid > 0 && outcome.Saved == outcome.Requests)
        {
            context.Error.WriteLine(
                $"{paid} paid jobs of the batch are not saved, and are of none of these requests;"
                + $" `schema-sdk batch jobs --ledger {ledger} --name {name}` lists them.");
        }

        bool isAll = outcome.Saved == outcome.Requests && paid + outcome.Totals[LedgerState.Unknown] == 0;
        return isAll ? ExitCodes.Success : ExitCodes.Incomplete;
    }
}
