using Microsoft.Extensions.Diagnostics.HealthChecks;
using SchemaSdk;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds a check of the models' host to the program's health checks.</summary>
public static class ModelClientHealthChecksBuilderExtensions
{
    /// <summary>Checks that <c>GET /v1/models</c> is answered. It needs no key and costs nothing, but counts in the account's requests a minute.</summary>
    /// <param name="builder">The health checks.</param>
    /// <param name="name">The check's name.</param>
    /// <param name="clientName">Which named client to use. Default: the one without a name.</param>
    /// <param name="failureStatus">What a failure means. Default: <see cref="HealthStatus.Unhealthy"/>; too many requests are always <see cref="HealthStatus.Degraded"/>.</param>
    /// <param name="tags">Tags to choose checks by. Default: none.</param>
    /// <param name="timeout">How long the check may take. Default: 10 seconds.</param>
    /// <returns>The same builder.</returns>
    public static IHealthChecksBuilder AddModelClient(
        this IHealthChecksBuilder builder, string name = "models", string? clientName = null, HealthStatus? failureStatus = null,
        IEnumerable<string>? tags = null, TimeSpan? timeout = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.Add(new HealthCheckRegistration(
            name,
            provider => new ModelClientHealthCheck(clientName is null
                ? provider.GetRequiredService<IModelClient>()
                : provider.GetRequiredKeyedService<IModelClient>(clientName)),
            failureStatus,
            tags,
            timeout ?? TimeSpan.FromSeconds(10)));
    }
}
