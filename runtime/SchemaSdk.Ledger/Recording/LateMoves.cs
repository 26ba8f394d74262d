namespace SchemaSdk;

/// <summary>
/// Writes into the ledger, until it succeeds, what could not be written when it happened: an answer of the host is not lost because the
/// store was away for a while.
/// </summary>
internal sealed class LateMoves(JobLedger ledger) : IAsyncDisposable
{
    private static readonly TimeSpan s_pause = TimeSpan.FromSeconds(1);

    private readonly object _gate = new();
    private readonly CancellationTokenSource _end = new();
    private readonly Queue<LedgerMove> _moves = [];
    private Task _writing = Task.CompletedTask;

    public void Add(LedgerMove move)
    {
        lock (_gate)
        {
            _moves.Enqueue(move);
            if (_moves.Count == 1)
                _writing = WriteAsync();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync().ConfigureAwait(false);
        await _writing.ConfigureAwait(false);
        _end.Dispose();
    }

    private async Task WriteAsync()
    {
        while (true)
        {
            // The end of the program is the last chance.
            await Task.Delay(s_pause, ledger.Options.TimeProvider, _end.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            LedgerMove move;
            lock (_gate)
                move = _moves.Peek();
            try
            {
                await ledger.TryMoveAsync(move, CancellationToken.None).ConfigureAwait(false);
                lock (_gate)
                {
                    _moves.Dequeue();
                    if (_moves.Count == 0)
                        return;
                }
            }
            catch (Exception)
            {
                if (_end.IsCancellationRequested)
                    return;
            }
        }
    }
}
