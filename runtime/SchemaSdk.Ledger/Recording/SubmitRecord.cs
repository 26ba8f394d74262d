namespace SchemaSdk;

/// <summary>Follows one submit of a client through the ledger.</summary>
internal sealed class SubmitRecord : ISubmitRecord
{
    private readonly JobLedger _ledger;
    private readonly Heartbeat _heartbeat;
    private readonly PlannedJob? _job;
    private bool _isOwn;
    private int _attempt;
    private long _claimedAt;
    private DateTimeOffset _claimedOn;
    private bool _isClaimed;

    /// <summary>The record of a job that is planned.</summary>
    public SubmitRecord(JobLedger ledger, Heartbeat heartbeat, string key) => (_ledger, _heartbeat, Key) = (ledger, heartbeat, key);

    /// <summary>The record of a job that is planned when it is first claimed: before that nobody else may find, and send, it.</summary>
    public SubmitRecord(JobLedger ledger, Heartbeat heartbeat, PlannedJob job)
        : this(ledger, heartbeat, job.Key) =>
        _job = job;

    public string Key { get; }

    // By both clocks: one of them stands still while the machine sleeps, and the other may be set.
    public bool MaySend => Time.GetElapsedTime(_claimedAt) <= _ledger.Options.MaxClaimAge
        && Time.GetUtcNow() - _claimedOn <= _ledger.Options.MaxClaimAge;

    private TimeProvider Time => _ledger.Options.TimeProvider;

    public async ValueTask ClaimAsync(CancellationToken cancellationToken)
    {
        if (_job is not null && !_isOwn)
            _isOwn = await PlanAsync(_job, cancellationToken).ConfigureAwait(false);
        // From before the claim: what matters is how old the ledger's own moment may be.
        (_claimedAt, _claimedOn) = (Time.GetTimestamp(), Time.GetUtcNow());
        await _heartbeat.EnterAsync(cancellationToken).ConfigureAwait(false);
        _isClaimed = true;
        try
        {
            // Not cancelled in the middle: the claim may have been won.
            LedgerClaim claim = await _ledger.TryClaimAsync(Key, CancellationToken.None).ConfigureAwait(false);
            _attempt = claim.Entry?.Attempt ?? 0;
            if (claim.Outcome == ClaimOutcome.Won)
                return;
            // What another has begun is the other's to end.
            _isOwn &= claim.Outcome == ClaimOutcome.OverBudget;
            throw claim.Outcome switch
            {
                ClaimOutcome.OverBudget => await OverBudgetAsync(claim.Entry!).ConfigureAwait(false),
                ClaimOutcome.NotFound => new LedgerException($"The ledger has no job '{Key}'; nothing was sent."),
                _ => new AlreadySubmittedException(Key, claim.Entry!.State.ToString(), claim.Entry.JobId),
            };
        }
        catch
        {
            EndClaim();
            throw;
        }
    }

    public async ValueTask ReleaseAsync(string reason)
    {
        try
        {
            var release = new LedgerMove { Key = Key, To = LedgerState.Planned, Note = reason, Due = AfterRelease };
            await MoveAsync(release).ConfigureAwait(false);
        }
        finally
        {
            EndClaim();
        }
    }

    public async ValueTask AcceptedAsync(Job job)
    {
        bool isDirect = job.Id is null;
        try
        {
            await MoveAsync(new LedgerMove
            {
                Key = Key,
                To = isDirect ? LedgerState.Completed : LedgerState.Submitted,
                Job = job,
                Cost = isDirect ? job.Result?.Cost?.Amount : null,
                Answer = isDirect ? DirectAnswer.Of(job.Result) : null,
                // Whoever sent it takes the next step.
                Due = PollPause.First + PollPause.Kept,
            }).ConfigureAwait(false);
        }
        finally
        {
            EndClaim();
        }
    }

    public async ValueTask FailedAsync(Exception failure, bool mayHaveArrived)
    {
        var error = failure as ModelApiException;
        LedgerState to = error?.MayBeBilled ?? mayHaveArrived ? LedgerState.Unknown
            : error is { Kind: ModelApiErrorKind.RequestRefused or ModelApiErrorKind.NotFound } ? LedgerState.Refused
            : LedgerState.Planned;
        try
        {
            if (_isClaimed)
            {
                await MoveAsync(new LedgerMove
                {
                    Key = Key,
                    To = to,
                    JobId = error?.JobId ?? (failure as SubmitCanceledException)?.JobId,
                    ErrorCode = error?.ErrorCode ?? error?.Kind.ToString(),
                    Error = failure.Message,
                    Note = failure.Message,
                    Due = AfterRelease,
                }).ConfigureAwait(false);
            }

            // Its caller is told that nothing was sent, so nobody else may send it.
            if (_isOwn && to == LedgerState.Planned)
            {
                await MoveAsync(new LedgerMove
                {
                    Key = Key, To = LedgerState.Cancelled, From = [LedgerState.Planned], Error = failure.Message, Note = "it was not sent",
                }).ConfigureAwait(false);
            }
        }
        finally
        {
            EndClaim();
        }
    }

    /// <summary>A caller that tries again, or gives up, does so itself.</summary>
    private TimeSpan AfterRelease => _isOwn ? TimeSpan.FromHours(1) : TimeSpan.Zero;

    /// <summary>Returns false if others may send the job too, because it was planned before.</summary>
    private async Task<bool> PlanAsync(PlannedJob job, CancellationToken cancellationToken)
    {
        if (await _ledger.PlanAsync(_ledger.Options.Batch, [job], cancellationToken).ConfigureAwait(false) > 0)
            return true;
        if (await _ledger.FindAsync(Key, cancellationToken).ConfigureAwait(false) is not { } entry)
            return false;
        if (entry.RequestHash != FileHash.OfRequest(job.ModelId, job.Parameters))
        {
            throw new LedgerException(
                $"The ledger has another request under the key '{Key}' (to {entry.ModelId}, {entry.State}); nothing was sent."
                + " A key stands for one request.");
        }

        // Under a key of which nothing was sent, the caller may try again.
        return entry is { State: LedgerState.Cancelled, JobId: null }
            && await _ledger.TryMoveAsync(
                new LedgerMove
                {
                    Key = Key,
                    To = LedgerState.Planned,
                    From = [LedgerState.Cancelled],
                    Version = entry.Version,
                    Note = "it is submitted again",
                },
                cancellationToken).ConfigureAwait(false);
    }

    private Task<bool> MoveAsync(LedgerMove move) => _ledger.TryMoveAsync(move with { Attempt = _attempt });

    private void EndClaim()
    {
        if (!_isClaimed)
            return;
        _isClaimed = false;
        _heartbeat.Leave();
    }

    private async Task<BudgetException> OverBudgetAsync(LedgerEntry entry)
    {
        LedgerTotals totals = await _ledger.TotalsAsync(entry.Batch).ConfigureAwait(false);
        return new BudgetException(
            entry.Batch, entry.EstimateMaximum, totals.Ceiling ?? 0, totals.Held + totals.Spent, entry.Currency);
    }
}
