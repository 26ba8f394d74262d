using Wolverine.Runtime;
using Wolverine.Runtime.Handlers;

namespace SchemaSdk;

/// <summary>Hands a message to the worker. Written by hand, so that the engine needs no compiler at run time.</summary>
internal sealed class JobDueHandler(WorkerSlot slot) : MessageHandler<JobDue>
{
    protected override Task HandleAsync(JobDue message, MessageContext context, CancellationToken cancellation) =>
        slot.Worker?.WakeAsync(message.Key, message.Version) ?? Task.CompletedTask;
}

/// <summary>Holds the worker of this node: the engine's handlers exist before the services do.</summary>
internal sealed class WorkerSlot
{
    public JobWorker? Worker { get; set; }
}
