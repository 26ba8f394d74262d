namespace SchemaSdk;

/// <summary>The pace of an account, handed out by the ledger slot by slot, in the order of arrival.</summary>
internal sealed class SharedPace(JobLedger ledger, string account, int requestsPerMinute) : IRequestPace
{
    // Requests that leave on time may arrive a little earlier or later, so a window of a minute could hold one or two more.
    private const int Spare = 2;
    private const double LeastShare = 0.9;

    private readonly TimeSpan _interval = TimeSpan.FromMinutes(1) / Math.Max(requestsPerMinute - Spare, LeastShare * requestsPerMinute);

    public async ValueTask EnterAsync(CancellationToken cancellationToken)
    {
        TimeSpan wait = await ledger.TakeSlotAsync(account, _interval, cancellationToken).ConfigureAwait(false);
        if (wait > TimeSpan.Zero)
            await Task.Delay(wait, ledger.Options.TimeProvider, cancellationToken).ConfigureAwait(false);
    }

    // A host may name any time, by mistake; if it still refuses then, it says so again.
    public void Hold(TimeSpan duration) => _ = HoldAsync(duration < Backoff.Longest ? duration : Backoff.Longest);

    private async Task HoldAsync(TimeSpan duration)
    {
        try
        {
            await ledger.HoldAsync(account, duration).ConfigureAwait(false);
        }
        catch (LedgerException)
        {
            // The host goes on saying it, and what comes next needs the ledger too.
        }
    }
}
