using Wolverine;
using Wolverine.Runtime;

namespace SchemaSdk;

/// <summary>Sets alarms as delayed messages, which lie in the database and are taken up by any node.</summary>
internal sealed class WolverineAlarm(IWolverineRuntime runtime) : IJobAlarm
{
    public async ValueTask SetAsync(JobAlarm alarm, TimeSpan delay)
    {
        DeliveryOptions? options = delay > TimeSpan.Zero ? new DeliveryOptions { ScheduleDelay = delay } : null;
        var bus = new MessageBus(runtime);
        try
        {
            if (alarm.IsPlanned)
                await bus.PublishAsync(new JobToSend(alarm.Key, alarm.Version), options).ConfigureAwait(false);
            else
                await bus.PublishAsync(new JobToFollow(alarm.Key, alarm.Version), options).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            // The ledger has the job, and a worker will find it overdue.
        }
    }
}
