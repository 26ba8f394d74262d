using JasperFx.CodeGeneration;
using Wolverine;
using Wolverine.Postgresql;

namespace SchemaSdk;

/// <summary>Sets the engine: two queues in the database for all nodes, and death noticed within seconds.</summary>
internal static class WorkerEngine
{
    private const string Send = "jobs_to_send";
    private const string Follow = "jobs_to_follow";

    private static readonly TimeSpan s_second = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan s_half = TimeSpan.FromMilliseconds(500);

    public static void Configure(WolverineOptions engine, string connection, ModelWorkersOptions options, WorkerSlot slot)
    {
        engine.ServiceName = "schema-sdk-workers";
        engine.Discovery.DisableConventionalDiscovery();
        // The handlers are not generated.
        engine.CodeGeneration.TypeLoadMode = TypeLoadMode.Static;
        engine.AddMessageHandler(new JobToSendHandler(slot));
        engine.AddMessageHandler(new JobToFollowHandler(slot));
        engine.UsePostgresqlPersistenceAndTransport(connection, options.Schema, transportSchema: options.Schema + "_queues")
            .AutoProvision();
        // What is to be sent may be much, and what is at the host must not wait behind it.
        engine.PublishMessage<JobToSend>().ToPostgresqlQueue(Send);
        engine.PublishMessage<JobToFollow>().ToPostgresqlQueue(Follow);
        if (!options.PlansOnly)
        {
            Listen(engine, Send, options.Worker.Concurrency);
            Listen(engine, Follow, options.Worker.Concurrency);
        }

        SetPace(engine.Durability);
        engine.Durability.UseTransactionScopedDurabilityPassLock = options.IsPooled;
    }

    // No more messages than slots: what waits in a node's memory is late if the node dies.
    private static void Listen(WolverineOptions engine, string queue, int concurrency) => engine.ListenToPostgresqlQueue(queue)
        .MaximumParallelMessages(concurrency)
        .MaximumMessagesToReceive(concurrency)
        .PollingInterval(s_half)
        .UseDurableInbox();

    // The engine's own defaults bring a dead node's messages back after more than a minute, and poll each five seconds.
    private static void SetPace(DurabilitySettings durability)
    {
        durability.ScheduledJobPollingTime = s_second;
        durability.ScheduledJobFirstExecution = s_half;
        durability.HealthCheckPollingTime = s_second;
        durability.FirstHealthCheckExecution = s_half;
        durability.StaleNodeTimeout = TimeSpan.FromSeconds(4);
        durability.StaleNodeEjectionThreshold = 2;
        durability.NodeReassignmentPollingTime = s_second;
        durability.OrphanedMessageSweepPollingTime = s_second;
        durability.CheckAssignmentPeriod = TimeSpan.FromSeconds(2);
        // Handled messages are of no use: the ledger knows what is stale.
        durability.KeepAfterMessageHandling = TimeSpan.FromSeconds(30);
    }
}
