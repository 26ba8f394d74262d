using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace SchemaSdk;

/// <summary>
/// Requests the host's model list, which is free. If the account is over its rate limit, the host is available but of limited use:
/// degraded. A host without a list has nothing free to ask for, so only its settings are checked.
/// </summary>
internal sealed class ModelClientHealthCheck(IModelClient client) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            IReadOnlyList<ListedModel> models = await client.ListModelsAsync(cancellationToken).ConfigureAwait(false);
            return HealthCheckResult.Healthy($"The host serves {models.Count} models.");
        }
        catch (NotSupportedByHostException)
        {
            return HealthCheckResult.Healthy("The host has no list of models to ask for; its settings are valid.");
        }
        catch (RateLimitException error)
        {
            return HealthCheckResult.Degraded("The account exceeds its rate limit.", error);
        }
        catch (ModelApiException error)
        {
            return new HealthCheckResult(context.Registration.FailureStatus, error.Message, error);
        }
    }
}
