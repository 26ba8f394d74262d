using Wolverine;
using Wolverine.Runtime;

namespace SchemaSdk;

/// <summary>Sets alarms as delayed messages, which lie in the database and are taken up by any node.</summary>
internal sealed class WolverineAlarm(IWolverineRuntime runtime) : IJobAlarm
{
    public async ValueTask SetAsync(string key, long version, TimeSpan delay)
    {
        try
        {
            await new MessageBus(runtime)
                .PublishAsync(new JobDue(key, version), delay > TimeSpan.Zero ? new DeliveryOptions { ScheduleDelay = delay } : null)
                .ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            // The ledger has the job, and a worker will find it overdue.
        }
    }
}
