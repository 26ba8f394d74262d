using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using SchemaSdk;
using Wolverine;

namespace Microsoft.Extensions.Hosting;

/// <summary>Makes an application a node of workers.</summary>
public static class ModelWorkersExtensions
{
    /// <summary>
    /// Sends, polls and saves the jobs of the application's ledger, shared with every other node of the same database. Needs
    /// <c>AddModelClient()</c> and <c>UsePostgreSqlLedger()</c>; the services then have a <see cref="JobQueue"/> that plans jobs.
    /// </summary>
    /// <param name="builder">The builder of the application.</param>
    /// <param name="connection">The connection, as for the ledger: keywords, or an address such as <c>postgres://user@localhost/jobs</c>.
    /// It must be the same database on every node.</param>
    /// <param name="options">How the node works; <see langword="null"/> for the defaults.</param>
    /// <returns>The same builder.</returns>
    /// <exception cref="ArgumentException">The connection can't be read.</exception>
    /// <remarks>The engine is Wolverine, of which an application has one: it can't be combined with an application's own.</remarks>
    public static IHostApplicationBuilder UseModelWorkers(
        this IHostApplicationBuilder builder, string connection, ModelWorkersOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        string keywords = ConnectionText.Of(connection);
        ModelWorkersOptions settings = options ?? new ModelWorkersOptions();
        settings.Worker.Check();
        var slot = new WorkerSlot();
        // Before the engine, so that the worker exists when the first message comes.
        builder.Services.AddHostedService(services => new WorkerService(
            services.GetRequiredService<JobLedger>(), services.GetRequiredService<LedgerMeter>(), settings, slot,
            () => Create(services, settings)));
        builder.Services.TryAddSingleton<LedgerMeter>();
        builder.Services.TryAddSingleton<IJobAlarm, WolverineAlarm>();
        builder.Services.TryAddSingleton(services =>
            new JobQueue(services.GetRequiredService<JobLedger>(), services.GetRequiredService<IJobAlarm>()));
        builder.UseWolverine(engine => WorkerEngine.Configure(engine, keywords, settings, slot));
        return builder;
    }

    private static JobWorker Create(IServiceProvider services, ModelWorkersOptions options)
    {
        ILogger logger = services.GetRequiredService<ILoggerFactory>().CreateLogger(WorkerLog.Category);
        Action<JobWorkerNotice>? own = options.Worker.OnNotice;
        JobWorkerOptions worker = options.Worker with
        {
            OnNotice = notice =>
            {
                WorkerLog.Write(logger, notice);
                own?.Invoke(notice);
            },
        };
        return new JobWorker(
            services.GetRequiredService<IModelClient>(), services.GetRequiredService<JobLedger>(), worker,
            services.GetRequiredService<IJobAlarm>());
    }
}
