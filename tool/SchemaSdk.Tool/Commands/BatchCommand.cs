using SchemaSdk.Tool.CommandLine;
using SchemaSdk.Tool.Context;

namespace SchemaSdk.Tool.Commands;

internal sealed class BatchCommand : ToolCommand
{
    public BatchCommand(ToolContext context)
        : base("batch", "Runs many requests under a ceiling, each sent at most once, and keeps a ledger of what was paid.")
    {
        foreach (ToolCommand command in (ToolCommand[])
            [
                new BatchRunCommand(context),
                new BatchResumeCommand(context),
                new BatchStatusCommand(context),
                new BatchJobsCommand(context),
                new BatchReconcileCommand(context),
                new BatchSettleCommand(context),
            ])
        {
            Add(command);
        }
    }

    public override IReadOnlyList<string> Examples =>
        ["schema-sdk batch run clips.csv --out clips --max-total 25", "schema-sdk batch status --ledger clips/ledger.db"];
}
