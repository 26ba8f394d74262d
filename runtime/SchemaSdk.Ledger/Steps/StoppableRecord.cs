namespace SchemaSdk;

/// <summary>Lets a stop reach a submit while it waits for its turn, and not while its request is being sent.</summary>
internal sealed class StoppableRecord : ISubmitRecord, IDisposable
{
    private readonly ISubmitRecord _record;
    private readonly CancellationTokenSource _giveUp;
    private readonly CancellationTokenRegistration _registration;
    private readonly object _gate = new();
    private bool _isStopped;
    private bool _isSending;

    public StoppableRecord(ISubmitRecord record, CancellationToken stop, CancellationToken cancellationToken)
    {
        _record = record;
        _giveUp = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        _registration = stop.Register(Stop);
    }

    public string Key => _record.Key;

    public bool MaySend => _record.MaySend;

    /// <summary>Cancels the call.</summary>
    public CancellationToken Token => _giveUp.Token;

    public async ValueTask ClaimAsync(CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            if (_isStopped)
                throw new OperationCanceledException(_giveUp.Token);
            _isSending = true;
        }

        try
        {
            await _record.ClaimAsync(cancellationToken).ConfigureAwait(false);
        }
        catch
        {
            Rest();
            throw;
        }
    }

    public async ValueTask ReleaseAsync(string reason)
    {
        await _record.ReleaseAsync(reason).ConfigureAwait(false);
        Rest();
    }

    public ValueTask AcceptedAsync(Job job) => _record.AcceptedAsync(job);

    public ValueTask FailedAsync(Exception failure, bool mayHaveArrived) => _record.FailedAsync(failure, mayHaveArrived);

    public void Dispose()
    {
        _registration.Dispose();
        _giveUp.Dispose();
    }

    private void Stop()
    {
        lock (_gate)
        {
            _isStopped = true;
            if (_isSending)
                return;
        }

        _giveUp.Cancel();
    }

    private void Rest()
    {
        lock (_gate)
        {
            _isSending = false;
            if (!_isStopped)
                return;
        }

        _giveUp.Cancel();
    }
}
