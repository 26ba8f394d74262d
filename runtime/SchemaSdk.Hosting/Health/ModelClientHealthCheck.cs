using System.Text.Json;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace SchemaSdk;

/// <summary>
/// Requests the host's model list, which is free and needs no key. If the account is over its rate limit, the host is available but of
/// limited use: degraded.
/// </summary>
internal sealed class ModelClientHealthCheck(IModelClient client) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            JsonElement answer = await client.ListModelsAsync(cancellationToken).ConfigureAwait(false);
            return answer.ValueKind == JsonValueKind.Object && answer.TryGetProperty("data"u8, out JsonElement models)
                && models.ValueKind == JsonValueKind.Array
                ? HealthCheckResult.Healthy($"The host serves {models.GetArrayLength()} models.")
                : new HealthCheckResult(context.Registration.FailureStatus, "The host's list of models is none.");
        }
        catch (RateLimitException error)
        {
            return HealthCheckResult.Degraded("The account sends more requests than it may.", error);
        }
        catch (ModelApiException error)
        {
            return new HealthCheckResult(context.Registration.FailureStatus, error.Message, error);
        }
    }
}
