using System.CommandLine;
using SchemaSdk.Tool.Batches.Files;
using SchemaSdk.Tool.Batches.Ledgers;
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
            OpenJobs open = await OpenJobs.ReadAsync(opened, setup.Name, models, cancellationToken);
            var options = new BatchOptions { MaxTotal = setup.MaxTotal, AllowUnboundedPrice = true };
            BatchOutcome? outcome = open.Items.Count == 0
                ? new BatchOutcome(await opened.TotalsAsync(open.Batch, cancellationToken), 0, 0, 0, [])
                : await new BatchRunner(context, setup, opened, open.Batch).RunAsync(models.Folder, open.Items, options, cancellationToken);
            int code = BatchReport.Write(context, outcome, setup, open.Batch, place);
            LedgerTotals totals = await opened.TotalsAsync(open.Batch, cancellationToken);
            bool isSaved = totals[LedgerState.Downloaded] + totals[LedgerState.Cancelled] == totals.Count;
            return code == ExitCodes.Success && !isSaved ? ExitCodes.Incomplete : code;
        });
    }

    public override bool HandlesInterrupts => true;

    public override IReadOnlyList<string> Examples => ["schema-sdk batch resume --ledger clips/ledger.db --out clips"];
}
