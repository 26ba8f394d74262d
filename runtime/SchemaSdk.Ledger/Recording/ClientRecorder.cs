namespace SchemaSdk;

/// <summary>Records in a ledger what a client does.</summary>
internal sealed class ClientRecorder(JobLedger ledger) : IAsyncDisposable
{
    private readonly Heartbeat _heartbeat = new(ledger);

    public async ValueTask<ISubmitRecord> PlanAsync(SubmitIntent intent, CancellationToken cancellationToken)
    {
        string key = intent.Key ?? Guid.NewGuid().ToString("N");
        PlannedJob planned = ToJob(intent, key);
        if (await ledger.PlanAsync(ledger.Options.Batch, [planned], cancellationToken).ConfigureAwait(false) == 0)
            await CheckSameAsync(planned, cancellationToken).ConfigureAwait(false);
        return new SubmitRecord(ledger, _heartbeat, key, isOwn: intent.Key is null);
    }

    public ISubmitRecord RecordOf(LedgerEntry entry) => new SubmitRecord(ledger, _heartbeat, entry.Key, isOwn: false);

    public async ValueTask EndedAsync(JobReference reference, Job job, CancellationToken cancellationToken)
    {
        LedgerEntry? entry = await FindAsync(reference, cancellationToken).ConfigureAwait(false);
        if (entry is null or { State: not (LedgerState.Sending or LedgerState.Submitted or LedgerState.Unknown) })
            return;
        LedgerState to = job.Status.Kind switch
        {
            JobStatusKind.Completed => LedgerState.Completed,
            JobStatusKind.Cancelled => LedgerState.Cancelled,
            _ => LedgerState.Failed,
        };
        await ledger.TryMoveAsync(
            new LedgerMove
            {
                Key = entry.Key,
                To = to,
                From = [LedgerState.Sending, LedgerState.Submitted, LedgerState.Unknown],
                Job = job,
                Cost = to == LedgerState.Completed ? CostOf(entry, job) : job.ReportedCost ?? 0,
                ErrorCode = job.Error?.Code,
                Error = job.Error?.Message,
                Note = job.Error?.Message,
                // Whoever saw it completed saves it first.
                Due = PollPause.Kept,
            },
            cancellationToken).ConfigureAwait(false);
    }

    public async ValueTask DownloadedAsync(JobReference reference, IReadOnlyList<string> files, CancellationToken cancellationToken)
    {
        LedgerEntry? entry = await FindAsync(reference, cancellationToken).ConfigureAwait(false);
        if (entry is null)
            return;
        var saved = new List<LedgerFile>(files.Count);
        foreach (string file in files)
            saved.Add(await FileHash.OfFileAsync(file, cancellationToken).ConfigureAwait(false));
        await ledger.TryMoveAsync(new LedgerMove { Key = entry.Key, To = LedgerState.Downloaded, Files = saved }, cancellationToken)
            .ConfigureAwait(false);
    }

    public ValueTask DisposeAsync() => _heartbeat.DisposeAsync();

    private static PlannedJob ToJob(SubmitIntent intent, string key)
    {
        PlannedJob job = intent.Request is { } request
            ? PlannedJob.Of(key, request)
            : new PlannedJob
            {
                Key = key,
                HostId = intent.HostId,
                ModelId = intent.ModelId,
                Endpoint = intent.Endpoint,
                Parameters = intent.Parameters,
            };
        return job with { Endpoint = intent.Endpoint, Tag = intent.Tag };
    }

    /// <summary>A key stands for one request: another one under it would be taken for sent.</summary>
    private async Task CheckSameAsync(PlannedJob planned, CancellationToken cancellationToken)
    {
        LedgerEntry? entry = await ledger.FindAsync(planned.Key, cancellationToken).ConfigureAwait(false);
        string hash = FileHash.OfRequest(planned.ModelId, planned.Parameters);
        if (entry is not null && entry.RequestHash != hash)
        {
            throw new LedgerException(
                $"The ledger has another request under the key '{planned.Key}' (to {entry.ModelId}, {entry.State}); nothing was sent."
                + " A key stands for one request.");
        }
    }

    private async Task<LedgerEntry?> FindAsync(JobReference reference, CancellationToken cancellationToken) =>
        reference.Key is { } key ? await ledger.FindAsync(key, cancellationToken).ConfigureAwait(false)
        : reference.JobId is { } id ? await ledger.FindJobAsync(reference.HostId, id, cancellationToken).ConfigureAwait(false)
        : null;

    /// <summary>Returns what the host says, or its usage at the prices of the request in the ledger.</summary>
    private decimal? CostOf(LedgerEntry entry, Job job)
    {
        if (job.Result?.Cost is { } cost)
            return cost.Amount;
        ModelRequest? request = LedgerRequest.Of(entry, ledger.Options.Models);
        return request is null ? null : BilledCost.Of(new JobOrigin(entry.ModelId, request), job.Result?.Usage).Cost?.Amount;
    }
}
