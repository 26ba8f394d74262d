using SchemaSdk.Tool.Batches.Files;
using SchemaSdk.Tool.Batches.Reports;
using SchemaSdk.Tool.Context;

namespace SchemaSdk.Tool.Batches.Running;

/// <summary>Runs a batch, shows it, and keeps its manifest.</summary>
internal sealed class BatchRunner(ToolContext context, BatchSetup setup, JobLedger ledger, string name)
{
    private static readonly TimeSpan s_manifest = TimeSpan.FromSeconds(10);

    private readonly BatchManifest _manifest = new(ledger, name, BatchName.FileOf(name), setup.Folder);
    private string? _unwritten;

    /// <summary>Runs the batch until nothing can go on.</summary>
    /// <param name="models">The documents.</param>
    /// <param name="items">The requests.</param>
    /// <param name="options">What differs between commands; the rest is set here.</param>
    /// <param name="cancellationToken">Stops at once.</param>
    /// <returns>What it came to; null if it was stopped at once.</returns>
    public async Task<BatchOutcome?> RunAsync(
        BatchModels models, IReadOnlyList<BatchItem> items, BatchOptions options, CancellationToken cancellationToken)
    {
        HashSet<string> hosts = [.. items.Select(item => item.Request.Describe().Metadata.HostId)];
        IReadOnlyList<ModelClient> clients = BatchHosts.Clients(
            context, models.Folder, hosts, ledger, setup.BaseAddress, setup.RequestsPerMinute);
        IReadOnlyList<string> paid = await PaidJobs.LoadAsync(ledger, name, models, cancellationToken);
        clients = BatchHosts.WithEarlier(
            clients, context, models.Folder, paid.Where(id => !hosts.Contains(id)), ledger, setup.BaseAddress, setup.RequestsPerMinute);
        IBatchView view = context.IsTerminal ? new LiveView(context) : new PlainView(context, setup.Folder);
        using var interrupts = new Interrupts(
            () => view.Say(
                "Nothing more is sent, and what is paid is finished. Press Ctrl-C again to stop at once; the next run finds the jobs."),
            cancellationToken);
        try
        {
            return await view.RunAsync(() => RunAsync(clients, items, view, options with
            {
                Name = name,
                Folder = setup.Folder,
                Concurrency = setup.Concurrency,
                FailedRetries = setup.FailedRetries,
                Stop = interrupts.Stop,
                Progress = new ViewProgress(view),
            }, interrupts.Now));
        }
        catch (OperationCanceledException) when (interrupts.Now.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            return null;
        }
        finally
        {
            foreach (ModelClient client in clients)
                client.Dispose();
            if (_unwritten is not null)
                context.Error.WriteLine($"warning: the manifest could not be written: {_unwritten}");
        }
    }

    private async Task<BatchOutcome> RunAsync(
        IReadOnlyList<ModelClient> clients, IReadOnlyList<BatchItem> items, IBatchView view, BatchOptions options, CancellationToken now)
    {
        HashSet<string> before = await EndedAsync(now);
        var problems = new List<BatchResult>();
        int saved = 0;
        int endedBefore = 0;
        using var end = new CancellationTokenSource();
        Task manifest = KeepManifestAsync(end.Token);
        try
        {
            await foreach (BatchResult result in clients.RunManyAsync(items, options, now))
            {
                bool isSaved = result.IsSuccess && result.Entry.State == LedgerState.Downloaded;
                saved += isSaved ? 1 : 0;
                if (!isSaved)
                    problems.Add(result);
                bool isOld = before.Contains(result.Entry.Key);
                endedBefore += isOld ? 1 : 0;
                if (!isOld || !isSaved)
                    view.Ended(result);
            }
        }
        finally
        {
            await end.CancelAsync();
            await manifest;
            _unwritten = await _manifest.TryWriteAsync();
        }

        return new BatchOutcome(await ledger.TotalsAsync(name, now), items.Count, saved, endedBefore, problems)
        {
            HasManifest = _unwritten is null,
        };
    }

    private async Task<HashSet<string>> EndedAsync(CancellationToken cancellationToken)
    {
        var query = new LedgerQuery
        {
            Batch = name,
            States = [LedgerState.Downloaded, LedgerState.Refused, LedgerState.Failed, LedgerState.Expired],
        };
        var keys = new HashSet<string>(StringComparer.Ordinal);
        await foreach (LedgerEntry entry in ledger.ReadAsync(query, cancellationToken))
            keys.Add(entry.Key);
        return keys;
    }

    private async Task KeepManifestAsync(CancellationToken cancellationToken)
    {
        try
        {
            while (true)
            {
                await Task.Delay(s_manifest, context.Time, cancellationToken);
                // What a spreadsheet has open now may be free the next time.
                await _manifest.TryWriteAsync();
            }
        }
        catch (OperationCanceledException)
        {
            // The run has ended.
        }
    }

    private sealed class ViewProgress(IBatchView view) : IProgress<BatchProgress>
    {
        public void Report(BatchProgress value) => view.Show(value);
    }
}
