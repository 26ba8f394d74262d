using System.CommandLine;
using SchemaSdk.Tool.Batches.Files;
using SchemaSdk.Tool.Batches.Ledgers;
using SchemaSdk.Tool.Batches.Reports;
using SchemaSdk.Tool.Batches.Running;
using SchemaSdk.Tool.CommandLine;
using SchemaSdk.Tool.Context;

namespace SchemaSdk.Tool.Commands;

internal sealed class BatchResumeCommand : ToolCommand
{
    public BatchResumeCommand(ToolContext context)
        : base(
            "resume",
            "Continues a batch without its file, from the ledger. Exit code 0: all outputs are saved, 2: not all are, 3: error.")
    {
        Option<string> ledger = CommonOptions.Ledger();
        Add(ledger);
        var setups = new BatchSetupOptions(this, "The batch. Needed if the ledger has several.");
        SetAction(async (parsed, cancellationToken) =>
        {
            BatchSetup setup = setups.Read(context, parsed);
            string place = parsed.GetValue(ledger)!;
            var models = new BatchModels(context, setup.Schemas);
            await using JobLedger opened = LedgerPlace.Open(context, place, models.Infos, mustExist: true);
            OpenJobs open = await OpenJobs.ReadAsync(opened, setup.Name, models, setup.FailedRetries, cancellationToken);
            LedgerTotals totals = await opened.TotalsAsync(open.Batch, cancellationToken);
            var limit = TotalLimit.Of(setup.MaxTotal, totals.Ceiling);
            if (limit.Amount is not null && open.Unbounded is { } key)
            {
                context.Error.WriteLine($"{key} has no highest price, which {limit.Name} needs, so nothing was sent");
                return ExitCodes.Drift;
            }

            // What is to be sent has a highest price if there is a limit; what was sent without one is finished.
            var options = new BatchOptions { MaxTotal = setup.MaxTotal, AllowUnboundedPrice = true };
            BatchOutcome? outcome = open.Items.Count == 0
                ? new BatchOutcome(totals, 0, 0, 0, [])
                : await new BatchRunner(context, setup, opened, open.Batch).RunAsync(models, open.Items, options, cancellationToken);
            int code = BatchReport.Write(context, outcome, setup, open.Batch, LedgerAddress.Shown(context.Directory, place));
            return code == ExitCodes.Success && !IsSaved(await opened.TotalsAsync(open.Batch, cancellationToken))
                ? ExitCodes.Incomplete
                : code;
        });
    }

    public override bool HandlesInterrupts => true;

    public override IReadOnlyList<string> Examples => ["schema-sdk batch resume --ledger clips/ledger.db --out clips"];

    private static bool IsSaved(LedgerTotals totals) => totals[LedgerState.Downloaded] + totals[LedgerState.Cancelled] == totals.Count;
}
