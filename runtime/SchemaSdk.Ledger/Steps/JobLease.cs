namespace SchemaSdk;

/// <summary>Keeps a job for this process during a step that may take long, also while it waits for its turn.</summary>
internal sealed class JobLease : IAsyncDisposable
{
    private static readonly TimeSpan s_lease = TimeSpan.FromSeconds(9);
    private static readonly TimeSpan s_pause = s_lease / 3;

    private readonly CancellationTokenSource _end = new();
    private readonly JobLedger _ledger;
    private readonly string _key;
    private readonly Task _renewing;

    public JobLease(JobLedger ledger, LedgerEntry entry)
    {
        (_ledger, _key, Version) = (ledger, entry.Key, entry.Version);
        _renewing = RenewAsync();
    }

    /// <summary>The version of the job as this process last changed it.</summary>
    public long Version { get; private set; }

    /// <summary>Ends the lease, which runs out by itself if nobody changes the job.</summary>
    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync().ConfigureAwait(false);
        await _renewing.ConfigureAwait(false);
        _end.Dispose();
    }

    private async Task RenewAsync()
    {
        try
        {
            while (true)
            {
                await Task.Delay(s_pause, _ledger.Options.TimeProvider, _end.Token).ConfigureAwait(false);
                // Not cancelled in the middle: the version must be known.
                if (await _ledger.TryPostponeAsync(_key, Version, s_lease).ConfigureAwait(false) is not { } next)
                    return;
                Version = next;
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or LedgerException)
        {
            // Without the lease another process may do the same step, which is wasted work and nothing worse.
        }
    }
}
