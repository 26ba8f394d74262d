namespace SchemaSdk;

/// <summary>
/// Wakes some worker when a job is due: what an engine of many machines does for a ledger. It may be late, wake twice or not at all, because
/// every worker also looks for what is overdue.
/// </summary>
public interface IJobAlarm
{
    /// <summary>Arranges that some worker's <see cref="JobWorker.WakeAsync"/> is called.</summary>
    /// <param name="key">The key of the job.</param>
    /// <param name="version">The version of the job now; a worker that finds another one does nothing.</param>
    /// <param name="delay">From now.</param>
    ValueTask SetAsync(string key, long version, TimeSpan delay);
}
