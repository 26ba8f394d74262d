namespace SchemaSdk;

/// <summary>Settles jobs of unknown outcome.</summary>
internal static class Settling
{
    /// <summary>How long a job must have been unknown before it may count as never accepted: a late answer may still come.</summary>
    private static readonly TimeSpan s_lateAnswer = TimeSpan.FromMinutes(1);

    public static async Task<LedgerEntry> SettleAsync(
        JobLedger ledger, string key, LedgerSettlement settlement, CancellationToken cancellationToken)
    {
        Check(settlement);
        LedgerEntry entry = await FindAsync(ledger, key, cancellationToken).ConfigureAwait(false);
        if (entry.State != LedgerState.Unknown)
            throw new LedgerException($"The job '{key}' is {entry.State}, not Unknown, so it is not to be settled; nothing was changed.");
        if (settlement.JobId is { } id
            && await ledger.FindJobAsync(entry.HostId, id, cancellationToken).ConfigureAwait(false) is { } other && other.Key != key)
        {
            throw new LedgerException($"The host's job '{id}' is that of '{other.Key}' ({other.State}); nothing was changed.");
        }

        bool isDenied = settlement.Outcome != LedgerState.Submitted;
        bool isSettled = await ledger.TryMoveAsync(
            new LedgerMove
            {
                Key = key,
                To = settlement.Outcome,
                From = [LedgerState.Unknown],
                Version = entry.Version,
                MinimumAge = isDenied ? s_lateAnswer : TimeSpan.Zero,
                JobId = settlement.JobId,
                Error = settlement.Outcome == LedgerState.Refused ? settlement.Note : null,
                Note = "settled: " + settlement.Note,
            },
            cancellationToken).ConfigureAwait(false);
        LedgerEntry now = await FindAsync(ledger, key, cancellationToken).ConfigureAwait(false);
        if (isSettled)
            return now;
        throw new LedgerException(now.Version == entry.Version && isDenied
            ? $"The job '{key}' has been Unknown for less than a minute, and a late answer may still come; nothing was changed."
                + " Try again in a minute."
            : $"The job '{key}' changed meanwhile and is {now.State}; nothing was changed.");
    }

    private static async Task<LedgerEntry> FindAsync(JobLedger ledger, string key, CancellationToken cancellationToken) =>
        await ledger.FindAsync(key, cancellationToken).ConfigureAwait(false)
        ?? throw new LedgerException($"The ledger has no job '{key}'.");

    private static void Check(LedgerSettlement settlement)
    {
        ArgumentNullException.ThrowIfNull(settlement);
        ArgumentException.ThrowIfNullOrWhiteSpace(settlement.Note);
        if (settlement.Outcome is not (LedgerState.Submitted or LedgerState.Refused or LedgerState.Planned))
        {
            throw new ArgumentException(
                $"A job is settled as Submitted, Refused or Planned, not as {settlement.Outcome}.", nameof(settlement));
        }

        bool needsId = settlement.Outcome == LedgerState.Submitted;
        if (needsId != settlement.JobId is { Length: > 0 })
        {
            throw new ArgumentException(
                needsId ? "A job is settled as Submitted with its id at the host." : "Only a job that is settled as Submitted has an id.",
                nameof(settlement));
        }

        if (settlement.JobId is { } id)
            JobIds.Check(id);
    }
}
