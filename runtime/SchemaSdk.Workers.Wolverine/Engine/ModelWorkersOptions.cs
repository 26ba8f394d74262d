namespace SchemaSdk;

/// <summary>How a node of workers works.</summary>
public sealed record ModelWorkersOptions
{
    /// <summary>What the worker of this node does.</summary>
    public JobWorkerOptions Worker { get; init; } = new();

    /// <summary>Whether this node plans jobs and does no work, such as a web application in front of workers.</summary>
    /// <value>Default: false.</value>
    public bool PlansOnly { get; init; }

    /// <summary>The schema of the engine's tables; that of its queues has <c>_queues</c> after it. Created at the first start.</summary>
    /// <value>Default: <c>schema_sdk_workers</c>.</value>
    public string Schema { get; init; } = "schema_sdk_workers";

    /// <summary>Whether the database is behind a pooler in transaction mode, such as PgBouncer.</summary>
    /// <value>Default: false.</value>
    public bool IsPooled { get; init; }

    /// <summary>The time between two counts of the ledger for its metrics.</summary>
    /// <value>Default: 1 minute.</value>
    public TimeSpan MeterInterval { get; init; } = TimeSpan.FromMinutes(1);
}
