namespace SchemaSdk;

/// <summary>Records in a ledger what a client does.</summary>
internal sealed class ClientRecorder(JobLedger ledger) : IAsyncDisposable
{
    private static readonly LedgerState[] s_open = [LedgerState.Sending, LedgerState.Submitted, LedgerState.Unknown];

    private readonly Heartbeat _heartbeat = new(ledger);
    private readonly LateMoves _late = new(ledger);

    public ISubmitRecord RecordOf(SubmitIntent intent) =>
        new SubmitRecord(ledger, _heartbeat, _late, ToJob(intent, intent.Key ?? Guid.NewGuid().ToString("N")));

    public ISubmitRecord RecordOf(LedgerEntry entry) => new SubmitRecord(ledger, _heartbeat, _late, entry.Key);

    public async ValueTask EndedAsync(JobReference reference, Job job, CancellationToken cancellationToken)
    {
        LedgerEntry? entry = await FindAsync(reference, cancellationToken).ConfigureAwait(false);
        if (entry is null || !IsOf(entry, job))
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
                From = OpenOf(entry, job),
                Attempt = entry.Attempt,
                Job = job,
                Cost = CostOf(entry, job, to),
                ErrorCode = job.LacksOutput ? LedgerEntry.NoOutput : job.Error?.Code,
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

    public async ValueTask DisposeAsync()
    {
        await _late.DisposeAsync().ConfigureAwait(false);
        await _heartbeat.DisposeAsync().ConfigureAwait(false);
    }

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

    /// <summary>
    /// True if a job at the host is that of the entry's attempt under way. That of an attempt before may be heard of again, by a late poll;
    /// an id that was never recorded can only be that of a first attempt.
    /// </summary>
    private static bool IsOf(LedgerEntry entry, Job job) =>
        entry.JobId is { } id ? id == job.Id : entry.Retries == 0;

    private async Task<LedgerEntry?> FindAsync(JobReference reference, CancellationToken cancellationToken) =>
        reference.Key is { } key ? await ledger.FindAsync(key, cancellationToken).ConfigureAwait(false)
        : reference.JobId is { } id ? await ledger.FindJobAsync(reference.HostId, id, cancellationToken).ConfigureAwait(false)
        : null;

    /// <summary>
    /// A job that was not found, or whose end was asked for, may turn out to go on. Then its id is certain.
    /// </summary>
    private static LedgerState[] OpenOf(LedgerEntry entry, Job job) =>
        entry.JobId is { } id && id == job.Id ? [.. s_open, LedgerState.Cancelled, LedgerState.Expired] : s_open;

    /// <summary>Returns what the host says that a job cost, or nothing if it failed; null if all that was held counts as spent.</summary>
    private decimal? CostOf(LedgerEntry entry, Job job, LedgerState to)
    {
        // All that was held was spent when it was not found.
        if (entry.State == LedgerState.Expired)
            return null;
        decimal? reported = job.ReportedMoney is { } money && money.Currency == entry.Currency ? money.Amount : null;
        return to == LedgerState.Completed ? CostOf(entry, job)
            // The host says that it made something, so it may bill it.
            : job.LacksOutput ? reported
            : reported ?? 0;
    }

    /// <summary>Returns what the host says, or its usage at the prices of the request in the ledger.</summary>
    private decimal? CostOf(LedgerEntry entry, Job job)
    {
        if (job.Result?.Cost is { } cost && cost.Currency == entry.Currency)
            return cost.Amount;
        ModelRequest? request = LedgerRequest.Of(entry, ledger.Options.Models);
        return request is null ? null : BilledCost.Of(new JobOrigin(entry.ModelId, request), job.Result?.Usage).Cost?.Amount;
    }
}
