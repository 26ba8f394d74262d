using System.CommandLine;
using SchemaSdk.Tool.Batches.Files;
using SchemaSdk.Tool.Batches.Ledgers;
using SchemaSdk.Tool.Batches.Running;
using SchemaSdk.Tool.CommandLine;
using SchemaSdk.Tool.Context;
using SchemaSdk.Tool.Output;

namespace SchemaSdk.Tool.Commands;

internal sealed class BatchReconcileCommand : ToolCommand
{
    private readonly ToolContext _context;
    private readonly Option<string> _ledger = CommonOptions.Ledger();
    private readonly Option<string?> _name = CommonOptions.BatchName("The batch. By default all of the ledger.");
    private readonly Option<string> _schemas = CommonOptions.Schemas();
    private readonly Option<Uri?> _baseAddress =
        CommonOptions.BaseAddress("The address of the host, instead of its own. Only if all unknown jobs are of one host.");

    public BatchReconcileCommand(ToolContext context)
        : base(
            "reconcile",
            "Looks for jobs of unknown outcome in the hosts' own lists of jobs, and settles those that are there. Exit code 0: none is"
            + " unknown any more, 2: some are, 3: error.")
    {
        _context = context;
        Add(_ledger);
        Add(_name);
        Add(_schemas);
        Add(_baseAddress);
        SetAction(RunAsync);
    }

    public override IReadOnlyList<string> Examples => ["schema-sdk batch reconcile --ledger clips/ledger.db"];

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var models = new BatchModels(_context, parsed.GetValue(_schemas)!);
        await using JobLedger ledger = LedgerPlace.Open(_context, parsed.GetValue(_ledger)!, models.Infos, mustExist: true);
        string? batch = parsed.GetValue(_name);
        var unknown = new List<LedgerEntry>();
        await foreach (LedgerEntry entry in ledger.ReadAsync(
            new LedgerQuery { Batch = batch, States = [LedgerState.Unknown] }, cancellationToken))
        {
            models.Find(entry.ModelId);
            unknown.Add(entry);
        }

        if (unknown.Count == 0)
        {
            _context.Output.WriteLine("no job is unknown");
            return ExitCodes.Success;
        }

        int left = 0;
        IReadOnlyList<ModelClient> clients = BatchHosts.Clients(
            _context, models.Folder, unknown.Select(entry => entry.HostId), ledger, parsed.GetValue(_baseAddress));
        try
        {
            foreach (ModelClient client in clients)
            {
                foreach (ReconciledJob job in await client.ReconcileAsync(batch, cancellationToken))
                {
                    left += job.Problem is null ? 0 : 1;
                    _context.Output.WriteLine(OneLine.Of(job.Problem is { } problem
                        ? $"{job.Entry.Key} stays unknown: {problem}"
                        : $"{job.Entry.Key} is submitted as {job.Entry.JobId}; the next run waits for it"));
                }
            }
        }
        finally
        {
            foreach (ModelClient client in clients)
                client.Dispose();
        }

        if (left > 0)
            _context.Error.WriteLine("`schema-sdk batch settle` settles a job by what you find out at the host.");
        return left > 0 ? ExitCodes.Incomplete : ExitCodes.Success;
    }
}
