namespace SchemaSdk;

/// <summary>Follows one submit of a client through the ledger.</summary>
internal sealed class SubmitRecord : ISubmitRecord
{
    private readonly JobLedger _ledger;
    private static readonly TimeSpan[] s_pauses =
        [TimeSpan.FromMilliseconds(50), TimeSpan.FromMilliseconds(250), TimeSpan.FromMilliseconds(1000)];

    /// <summary>In which nobody else takes a job that its caller is about to send.</summary>
    private static readonly TimeSpan s_ownTurn = TimeSpan.FromHours(1);

    private readonly Heartbeat _heartbeat;
    private readonly LateMoves _late;
    private readonly PlannedJob? _job;
    private bool _isOwn;
    private int _attempt;
    private long _claimedAt;
    private DateTimeOffset _claimedOn;
    private bool _isClaimed;

    /// <summary>The record of a job that is planned.</summary>
    public SubmitRecord(JobLedger ledger, Heartbeat heartbeat, LateMoves late, string key) =>
        (_ledger, _heartbeat, _late, Key) = (ledger, heartbeat, late, key);

    /// <summary>The record of a job that is planned when it is first claimed: before that nobody else may find, and send, it.</summary>
    public SubmitRecord(JobLedger ledger, Heartbeat heartbeat, LateMoves late, PlannedJob job)
        : this(ledger, heartbeat, late, job.Key) =>
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
            bool isRecorded = await MoveAsync(new LedgerMove
            {
                Key = Key,
                To = isDirect ? LedgerState.Completed : LedgerState.Submitted,
                Job = job,
                Cost = isDirect ? job.Result?.Cost?.Amount : null,
                Answer = isDirect ? DirectAnswer.Of(job.Result) : null,
                // Whoever sent it takes the next step.
                Due = PollPause.First + PollPause.Kept,
            }).ConfigureAwait(false);
            if (!isRecorded)
                await CheckAcceptedAsync(job).ConfigureAwait(false);
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
                    // What was given up meanwhile still gets the id.
                    From = to == LedgerState.Unknown ? [LedgerState.Sending, LedgerState.Unknown] : null,
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
    private TimeSpan AfterRelease => _isOwn ? s_ownTurn : TimeSpan.Zero;

    /// <summary>Returns false if others may send the job too, because it was planned before.</summary>
    private async Task<bool> PlanAsync(PlannedJob job, CancellationToken cancellationToken)
    {
        if (await _ledger.PlanAsync(_ledger.Options.Batch, [job with { Due = s_ownTurn }], cancellationToken).ConfigureAwait(false) > 0)
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
                    Due = s_ownTurn,
                    Note = "it is submitted again",
                },
                cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Makes a move; what can't be written now is written later, and its caller is told.</summary>
    /// <exception cref="LedgerException">The ledger can't be used.</exception>
    private async Task<bool> MoveAsync(LedgerMove move)
    {
        move = move with { Attempt = _attempt };
        for (int tries = 0; ; tries++)
        {
            try
            {
                return await _ledger.TryMoveAsync(move).ConfigureAwait(false);
            }
            catch (LedgerException) when (tries < s_pauses.Length)
            {
                await Task.Delay(s_pauses[tries], Time, CancellationToken.None).ConfigureAwait(false);
            }
            catch (LedgerException)
            {
                _late.Add(move);
                throw;
            }
        }
    }

    /// <summary>Looks whether an earlier try has recorded that the job was accepted.</summary>
    /// <exception cref="LedgerException">Somebody has settled it otherwise.</exception>
    private async Task CheckAcceptedAsync(Job job)
    {
        LedgerEntry? entry = await _ledger.FindAsync(Key).ConfigureAwait(false);
        bool isRecorded = entry is { State: not (LedgerState.Sending or LedgerState.Unknown) } && entry.Attempt == _attempt
            && entry.JobId == job.Id;
        if (!isRecorded)
            throw new LedgerException($"the job '{Key}' is {entry?.State.ToString() ?? "gone"}, because it was settled meanwhile");
    }

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
