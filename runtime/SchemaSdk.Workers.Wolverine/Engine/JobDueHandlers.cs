using Wolverine.Runtime;
using Wolverine.Runtime.Handlers;

namespace SchemaSdk;

/// <summary>Hands messages to the worker. Written by hand, so that the engine needs no compiler at run time.</summary>
internal sealed class JobToSendHandler(WorkerSlot slot) : MessageHandler<JobToSend>
{
    protected override Task HandleAsync(JobToSend message, MessageContext context, CancellationToken cancellation) =>
        slot.WakeAsync(message.Key, message.Version);
}

/// <inheritdoc cref="JobToSendHandler"/>
internal sealed class JobToFollowHandler(WorkerSlot slot) : MessageHandler<JobToFollow>
{
    protected override Task HandleAsync(JobToFollow message, MessageContext context, CancellationToken cancellation) =>
        slot.WakeAsync(message.Key, message.Version);
}

/// <summary>Holds the worker of this node: the engine's handlers exist before the services do.</summary>
internal sealed class WorkerSlot
{
    public JobWorker? Worker { get; set; }

    public Task WakeAsync(string key, long version) => Worker?.WakeAsync(key, version) ?? Task.CompletedTask;
}
