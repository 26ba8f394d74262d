namespace SchemaSdk;

/// <summary>Reports that this process lives, while it is sending anything.</summary>
internal sealed class Heartbeat(JobLedger ledger) : IAsyncDisposable
{
    private const int BeatsBeforeDead = 4;

    private readonly object _gate = new();
    private readonly CancellationTokenSource _end = new();
    private int _senders;
    private bool _isBeating;
    private Task _first = Task.CompletedTask;
    private Task _beating = Task.CompletedTask;

    /// <summary>Begins to report; called before a job is claimed.</summary>
    public async ValueTask EnterAsync(CancellationToken cancellationToken)
    {
        Task first;
        lock (_gate)
        {
            _senders++;
            // Everybody waits for the first one, before which a claim would look like one of a dead process.
            if (!_isBeating || _first.IsFaulted)
                _first = ledger.BeatAsync(_end.Token);
            if (!_isBeating)
            {
                _isBeating = true;
                _beating = BeatAsync();
            }

            first = _first;
        }

        try
        {
            await first.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
        catch
        {
            Leave();
            throw;
        }
    }

    public void Leave()
    {
        lock (_gate)
            _senders--;
    }

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync().ConfigureAwait(false);
        await _beating.ConfigureAwait(false);
        _end.Dispose();
    }

    private async Task BeatAsync()
    {
        TimeSpan pause = ledger.Options.DeadAfter / BeatsBeforeDead;
        while (true)
        {
            try
            {
                await Task.Delay(pause, ledger.Options.TimeProvider, _end.Token).ConfigureAwait(false);
                lock (_gate)
                {
                    _isBeating = _senders > 0;
                    if (!_isBeating)
                        return;
                }

                await ledger.BeatAsync(_end.Token).ConfigureAwait(false);
            }
            catch (OperationCanceledException) when (_end.IsCancellationRequested)
            {
                return;
            }
            catch (Exception)
            {
                // The next beat may succeed; until then the process may be taken for dead, which costs nothing but certainty.
            }
        }
    }
}
