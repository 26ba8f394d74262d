namespace SchemaSdk;

/// <summary>Bounds a client's operations: each ends when its caller cancels it, and all end when the client is disposed.</summary>
internal sealed class ClientLifetime : IDisposable
{
    private readonly CancellationTokenSource _disposal = new();

    public bool IsOver => _disposal.IsCancellationRequested;

    /// <summary>Starts an operation.</summary>
    public ClientScope Enter(CancellationToken cancellationToken) => new(cancellationToken, _disposal.Token);

    /// <summary>Cancels every operation in progress.</summary>
    public void Dispose()
    {
        try
        {
            _disposal.Cancel();
        }
        catch (AggregateException)
        {
            // A handler registered on a request's token threw; all other operations have been canceled regardless.
        }
    }
}

/// <summary>The lifetime of one operation: until its caller cancels it or the client is disposed.</summary>
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

    /// <summary>Returns why the operation ended early: the exception thrown, or that the client was disposed.</summary>
    public Exception CauseOf(Exception exception) =>
        _disposal.IsCancellationRequested && !_caller.IsCancellationRequested
            ? new ObjectDisposedException(nameof(ModelClient), "The client was disposed while the operation was in progress.")
            : exception;

    public void Dispose() => _either?.Dispose();
}
