namespace SchemaSdk;

/// <summary>How long a client's operations may last: each until its caller cancels it, all until the client is disposed.</summary>
internal sealed class ClientLifetime : IDisposable
{
    private readonly CancellationTokenSource _disposal = new();

    public bool IsOver => _disposal.IsCancellationRequested;

    /// <summary>An operation begins.</summary>
    public ClientScope Enter(CancellationToken cancellationToken) => new(cancellationToken, _disposal.Token);

    /// <summary>Ends all that is under way.</summary>
    public void Dispose()
    {
        try
        {
            _disposal.Cancel();
        }
        catch (AggregateException)
        {
            // What a handler registered on a request's token threw; every other operation has ended all the same.
        }
    }
}

/// <summary>How long an operation may last: until its caller cancels it, or the client is disposed.</summary>
internal readonly struct ClientScope : IDisposable
{
    private readonly CancellationToken _caller;
    private readonly CancellationToken _disposal;
    private readonly CancellationTokenSource? _either;

    public ClientScope(CancellationToken caller, CancellationToken disposal)
    {
        _caller = caller;
        _disposal = disposal;
        _either = caller.CanBeCanceled ? CancellationTokenSource.CreateLinkedTokenSource(caller, disposal) : null;
    }

    public CancellationToken Token => _either?.Token ?? _disposal;

    /// <summary>Why the operation ended early: what was thrown, or that the client was disposed.</summary>
    public Exception CauseOf(Exception fault) =>
        _disposal.IsCancellationRequested && !_caller.IsCancellationRequested
            ? new ObjectDisposedException(nameof(ModelClient), "The client was disposed while the operation was under way.")
            : fault;

    public void Dispose() => _either?.Dispose();
}
