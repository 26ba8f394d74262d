using Microsoft.Extensions.Diagnostics.HealthChecks;
using SchemaSdk;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds a check of the model host to the application's health checks.</summary>
public static class ModelClientHealthChecksBuilderExtensions
{
    /// <summary>Checks that the host's list of models responds. It is free, but counts toward the rate limit.</summary>
    /// <param name="builder">The health checks builder.</param>
    /// <param name="name">The name of the check.</param>
    /// <param name="clientName">The name of the client. Default: the unnamed client.</param>
    /// <param name="failureStatus">The status of a failure. Default: <see cref="HealthStatus.Unhealthy"/>; exceeding the rate limit is
    /// always <see cref="HealthStatus.Degraded"/>.</param>
    /// <param name="tags">Tags for filtering checks. Default: none.</param>
    /// <param name="timeout">The timeout of the check. Default: 10 seconds.</param>
    /// <returns>The same builder.</returns>
    public static IHealthChecksBuilder AddModelClient(
        this IHealthChecksBuilder builder, string name = "models", string? clientName = null, HealthStatus? failureStatus = null,
        IEnumerable<string>? tags = null, TimeSpan? timeout = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        return Add(builder, name, clientName, failureStatus, tags, timeout);
    }

    /// <summary>Checks one of several hosts. A host without a list of models is asked nothing; only its settings are checked.</summary>
    /// <param name="builder">The health checks builder.</param>
    /// <param name="host">The host, whose client was registered with it.</param>
    /// <param name="name">The name of the check. Default: <c>models-</c> and the host's name.</param>
    /// <param name="failureStatus">The status of a failure. Default: <see cref="HealthStatus.Unhealthy"/>; exceeding the rate limit is
    /// always <see cref="HealthStatus.Degraded"/>.</param>
    /// <param name="tags">Tags for filtering checks. Default: none.</param>
    /// <param name="timeout">The timeout of the check. Default: 10 seconds.</param>
    /// <returns>The same builder.</returns>
    public static IHealthChecksBuilder AddModelClient(
        this IHealthChecksBuilder builder, ModelHost host, string? name = null, HealthStatus? failureStatus = null,
        IEnumerable<string>? tags = null, TimeSpan? timeout = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(host);
        return Add(builder, name ?? "models-" + host.Name, host.Name, failureStatus, tags, timeout);
    }

    private static IHealthChecksBuilder Add(
        IHealthChecksBuilder builder, string name, string? clientName, HealthStatus? failureStatus, IEnumerable<string>? tags,
        TimeSpan? timeout) =>
        builder.Add(new HealthCheckRegistration(
            name,
            provider => new ModelClientHealthCheck(clientName is null
                ? provider.GetRequiredService<IModelClient>()
                : provider.GetRequiredKeyedService<IModelClient>(clientName)),
            failureStatus,
            tags,
            timeout ?? TimeSpan.FromSeconds(10)));
}
