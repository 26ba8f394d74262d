namespace SchemaSdk;

/// <summary>
/// Wakes some worker when a job is due: what an engine of many machines does for a ledger. It may be late, wake twice or not at all,
/// because every worker also looks for what is overdue.
/// </summary>
public interface IJobAlarm
{
    /// <summary>Arranges that some worker's <see cref="JobWorker.WakeAsync"/> is called.</summary>
    /// <param name="alarm">What for.</param>
    /// <param name="delay">From now.</param>
    ValueTask SetAsync(JobAlarm alarm, TimeSpan delay);
}

/// <summary>What a worker is woken for.</summary>
/// <param name="Key">The key of the job.</param>
/// <param name="Version">The version of the job now; a worker that finds another one does nothing.</param>
/// <param name="IsPlanned">Whether the job is to be sent. An engine must not let those that are keep the others waiting: hosts keep what
/// they have made for a limited time.</param>
public readonly record struct JobAlarm(string Key, long Version, bool IsPlanned);
