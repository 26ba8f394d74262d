using System.CommandLine;
using SchemaSdk.Tool.Batches.Ledgers;
using SchemaSdk.Tool.CommandLine;
using SchemaSdk.Tool.Context;
using SchemaSdk.Tool.Output;

namespace SchemaSdk.Tool.Commands;

internal sealed class BatchSettleCommand : ToolCommand
{
    private static readonly LedgerState[] s_outcomes = [LedgerState.Submitted, LedgerState.Refused, LedgerState.Planned];

    public BatchSettleCommand(ToolContext context)
        : base("settle", "Settles a job of unknown outcome by what you found out at the host.")
    {
        var key = new Argument<string>("key") { Description = "The job's key, as `batch status` lists it." };
        Option<string> ledger = CommonOptions.Ledger();
        Option<string?> outcome = new Option<string?>("--as")
        {
            Description = "submitted: the host has the job. refused: it refused it and bills nothing."
                + " planned: it never arrived, and is sent again.",
            Required = true,
        }.AcceptOneOf([.. s_outcomes.Select(LedgerWords.Of)]);
        var job = new Option<string?>("--job") { Description = "The host's id of the job, for --as submitted.", HelpName = "id" };
        var note = new Option<string>("--note")
        {
            Description = "How you found out; it is kept in the ledger.", HelpName = "text", Required = true,
        };
        Add(key);
        foreach (Option option in (Option[])[ledger, outcome, job, note])
            Add(option);
        SetAction(async (parsed, cancellationToken) =>
        {
            var settlement = new LedgerSettlement
            {
                Outcome = Enum.Parse<LedgerState>(parsed.GetValue(outcome)!, ignoreCase: true),
                JobId = parsed.GetValue(job),
                Note = parsed.GetValue(note)!,
            };
            if (settlement.Outcome == LedgerState.Submitted != settlement.JobId is { Length: > 0 })
                throw new ToolException("--job goes with --as submitted, and only with it");
            if (string.IsNullOrWhiteSpace(settlement.Note))
                throw new ToolException("--note must say how you found out");

            await using JobLedger opened = LedgerPlace.Open(context, parsed.GetValue(ledger)!, [], mustExist: true);
            LedgerEntry entry = await opened.SettleAsync(parsed.GetValue(key)!, settlement, cancellationToken);
            context.Output.WriteLine(OneLine.Of(entry.State switch
            {
                LedgerState.Submitted => $"{entry.Key} is submitted as {entry.JobId}; the next run waits for it",
                LedgerState.Planned => $"{entry.Key} is planned; the next run sends it",
                _ => $"{entry.Key} is refused; what was held for it is free again",
            }));
            return ExitCodes.Success;
        });
    }

    public override IReadOnlyList<string> Examples =>
    [
        "schema-sdk batch settle clips/4f1c --ledger clips/ledger.db --as submitted --job job_17 --note \"in the host's list\"",
        "schema-sdk batch settle clips/4f1c --ledger clips/ledger.db --as planned --note \"not in the host's list\"",
    ];
}
