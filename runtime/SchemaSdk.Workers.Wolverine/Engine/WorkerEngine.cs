using JasperFx.CodeGeneration;
using Wolverine;
using Wolverine.Postgresql;

namespace SchemaSdk;

/// <summary>Sets the engine: one queue in the database for all nodes, and death noticed within seconds.</summary>
internal static class WorkerEngine
{
    private const string Queue = "jobs";

    private static readonly TimeSpan s_second = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan s_half = TimeSpan.FromMilliseconds(500);

    public static void Configure(WolverineOptions engine, string connection, ModelWorkersOptions options, WorkerSlot slot)
    {
        engine.ServiceName = "schema-sdk-workers";
        engine.Discovery.DisableConventionalDiscovery();
        // The only handler is not generated.
        engine.CodeGeneration.TypeLoadMode = TypeLoadMode.Static;
        engine.AddMessageHandler(new JobDueHandler(slot));
        engine.UsePostgresqlPersistenceAndTransport(connection, options.Schema, transportSchema: options.Schema + "_queues").AutoProvision();
        engine.PublishMessage<JobDue>().ToPostgresqlQueue(Queue);
        if (!options.PlansOnly)
            Listen(engine, options.Worker.Concurrency);
        SetPace(engine.Durability);
        engine.Durability.UseTransactionScopedDurabilityPassLock = options.IsPooled;
    }

    // No more messages than slots: what waits in a node's memory is late if the node dies.
    private static void Listen(WolverineOptions engine, int concurrency) => engine.ListenToPostgresqlQueue(Queue)
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
