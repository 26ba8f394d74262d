namespace SchemaSdk;

/// <summary>Keeps a job for this process during a step that may take long.</summary>
internal sealed class JobLease : IAsyncDisposable
{
    private static readonly TimeSpan s_lease = TimeSpan.FromSeconds(10);

    private readonly CancellationTokenSource _end = new();
    private readonly Task _renewing;

    public JobLease(JobLedger ledger, LedgerEntry entry) => _renewing = RenewAsync(ledger, entry.Key, entry.Version);

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync().ConfigureAwait(false);
        await _renewing.ConfigureAwait(false);
        _end.Dispose();
    }

    private async Task RenewAsync(JobLedger ledger, string key, long version)
    {
        try
        {
            while (await ledger.TryPostponeAsync(key, version, s_lease, _end.Token).ConfigureAwait(false) is { } next)
            {
                version = next;
                await Task.Delay(s_lease / 3, ledger.Options.TimeProvider, _end.Token).ConfigureAwait(false);
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or LedgerException)
        {
            // Without the lease another process may do the same step, which is wasted work and nothing worse.
        }
    }
}
