namespace SchemaSdk;

/// <summary>An attempt to fetch an output came to nothing for a reason outside the program, so that another may do better.</summary>
internal sealed class TransferInterruptedException(string reason, Exception? cause = null) : Exception(reason, cause)
{
    /// <summary>What a handler threw, whatever its type: a connection that takes too long is a canceled task, for one.</summary>
    public static Exception From(Exception fault, in TimeLimit limit, CancellationToken caller) => caller.IsCancellationRequested
        ? new OperationCanceledException(caller)
        : new TransferInterruptedException(limit.IsOver ? "time-out" : "connection broken", fault);
}
