namespace SchemaSdk;

/// <summary>A download attempt failed for an external reason, so that a retry may succeed.</summary>
internal sealed class TransferInterruptedException(string reason, Exception? cause = null) : Exception(reason, cause)
{
    /// <summary>Wraps any exception thrown by a handler; a connect timeout, for example, is a canceled task.</summary>
    public static Exception From(Exception exception, in TimeLimit limit, CancellationToken caller) => caller.IsCancellationRequested
        ? new OperationCanceledException(caller)
        : new TransferInterruptedException(limit.IsOver ? "timeout" : "connection lost", exception);
}
