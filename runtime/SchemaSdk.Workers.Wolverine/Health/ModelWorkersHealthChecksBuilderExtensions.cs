using Microsoft.Extensions.Diagnostics.HealthChecks;
using SchemaSdk;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds a check of the ledger to the application's health checks.</summary>
public static class ModelWorkersHealthChecksBuilderExtensions
{
    /// <summary>Checks that the ledger can be read and that its jobs are not late. Its data has the jobs that are planned, submitted and
    /// unknown, and the age of the oldest that is due.</summary>
    /// <param name="builder">The health checks builder.</param>
    /// <param name="name">The name of the check.</param>
    /// <param name="late">How long a job may be due before the check is <see cref="HealthStatus.Degraded"/>. Default: 5 minutes; jobs
    /// that do not fit into their budget count too.</param>
    /// <param name="failureStatus">The status if the ledger can't be read. Default: <see cref="HealthStatus.Unhealthy"/>.</param>
    /// <param name="tags">Tags for filtering checks. Default: none.</param>
    /// <param name="timeout">The timeout of the check. Default: 10 seconds.</param>
    /// <returns>The same builder.</returns>
    public static IHealthChecksBuilder AddModelWorkers(
        this IHealthChecksBuilder builder, string name = "model-workers", TimeSpan? late = null, HealthStatus? failureStatus = null,
        IEnumerable<string>? tags = null, TimeSpan? timeout = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.Add(new HealthCheckRegistration(
            name,
            services => new LedgerHealthCheck(services.GetRequiredService<JobLedger>(), late ?? TimeSpan.FromMinutes(5)),
            failureStatus,
            tags,
            timeout ?? TimeSpan.FromSeconds(10)));
    }
}
