namespace SchemaSdk;

/// <summary>Follows one submit of a client through the ledger.</summary>
/// <param name="ledger">The ledger.</param>
/// <param name="heartbeat">Reports this process while it is sending.</param>
/// <param name="key">The key of the job.</param>
/// <param name="isOwn">Whether the job was planned by this submit, so that nobody else will send it.</param>
internal sealed class SubmitRecord(JobLedger ledger, Heartbeat heartbeat, string key, bool isOwn) : ISubmitRecord
{
    private int _attempt;
    private long _claimedAt;
    private bool _isClaimed;

    public string Key => key;

    public bool MaySend => ledger.Options.TimeProvider.GetElapsedTime(_claimedAt) <= ledger.Options.MaxClaimAge;

    public async ValueTask ClaimAsync(CancellationToken cancellationToken)
    {
        // From before the claim: what matters is how old the ledger's own moment may be.
        _claimedAt = ledger.Options.TimeProvider.GetTimestamp();
        await heartbeat.EnterAsync(cancellationToken).ConfigureAwait(false);
        _isClaimed = true;
        try
        {
            // Not cancelled in the middle: the claim may have been won.
            LedgerClaim claim = await ledger.TryClaimAsync(key, CancellationToken.None).ConfigureAwait(false);
            _attempt = claim.Entry?.Attempt ?? 0;
            if (claim.Outcome == ClaimOutcome.Won)
                return;
            throw claim.Outcome switch
            {
                ClaimOutcome.OverBudget => await OverBudgetAsync(claim.Entry!).ConfigureAwait(false),
                ClaimOutcome.NotFound => new LedgerException($"The ledger has no job '{key}'; nothing was sent."),
                _ => new AlreadySubmittedException(key, claim.Entry!.State.ToString(), claim.Entry.JobId),
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
            await MoveAsync(new LedgerMove { Key = key, To = LedgerState.Planned, Note = reason }).ConfigureAwait(false);
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
                Key = key,
                To = isDirect ? LedgerState.Completed : LedgerState.Submitted,
                Job = job,
                Cost = isDirect ? job.Result?.Cost?.Amount : null,
                Answer = isDirect ? DirectAnswer.Of(job.Result) : null,
                // Whoever sent it polls it first.
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
                    Key = key,
                    To = to,
                    JobId = error?.JobId ?? (failure as SubmitCanceledException)?.JobId,
                    ErrorCode = error?.ErrorCode ?? error?.Kind.ToString(),
                    Error = failure.Message,
                    Note = failure.Message,
                }).ConfigureAwait(false);
            }

            if (isOwn && to == LedgerState.Planned)
            {
                await ledger.TryMoveAsync(
                    new LedgerMove { Key = key, To = LedgerState.Cancelled, Error = failure.Message, Note = "it was not sent" })
                    .ConfigureAwait(false);
            }
        }
        finally
        {
            EndClaim();
        }
    }

    private Task<bool> MoveAsync(LedgerMove move) => ledger.TryMoveAsync(move with { Attempt = _attempt });

    private void EndClaim()
    {
        if (!_isClaimed)
            return;
        _isClaimed = false;
        heartbeat.Leave();
    }

    private async Task<BudgetException> OverBudgetAsync(LedgerEntry entry)
    {
        LedgerTotals totals = await ledger.TotalsAsync(entry.Batch).ConfigureAwait(false);
        return new BudgetException(
            entry.Batch, entry.EstimateMaximum, totals.Ceiling ?? 0, totals.Held + totals.Spent, entry.Currency);
    }
}
