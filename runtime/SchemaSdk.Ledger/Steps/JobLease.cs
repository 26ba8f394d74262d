namespace SchemaSdk;

/// <summary>Keeps a job for this process during a step that may take long.</summary>
internal sealed class JobLease : IAsyncDisposable
{
    private readonly CancellationTokenSource _end = new();
    private readonly Task _renewing;
    private long _version;

    /// <param name="ledger">The ledger.</param>
    /// <param name="entry">The job, as last read.</param>
    /// <param name="length">How long nobody else is given the job: already now, and after each renewal.</param>
    public JobLease(JobLedger ledger, LedgerEntry entry, TimeSpan length)
    {
        _version = entry.Version;
        _renewing = RenewAsync(ledger, entry.Key, length);
    }

    /// <summary>Ends the lease, and returns the version after its last renewal.</summary>
    public async ValueTask<long> EndAsync()
    {
        await DisposeAsync().ConfigureAwait(false);
        return _version;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_end.IsCancellationRequested)
            await _end.CancelAsync().ConfigureAwait(false);
        await _renewing.ConfigureAwait(false);
        _end.Dispose();
    }

    private async Task RenewAsync(JobLedger ledger, string key, TimeSpan length)
    {
        try
        {
            await Task.Delay(length / 3, ledger.Options.TimeProvider, _end.Token).ConfigureAwait(false);
            // A renewal that has begun is not cancelled: its version would be lost.
            while (await ledger.TryPostponeAsync(key, _version, length, CancellationToken.None).ConfigureAwait(false) is { } next)
            {
                _version = next;
                await Task.Delay(length / 3, ledger.Options.TimeProvider, _end.Token).ConfigureAwait(false);
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or LedgerException)
        {
            // Without the lease another process may do the same step, which is wasted work and nothing worse.
        }
    }
}
