using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection.Extensions;
using SchemaSdk.Problems;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Reports failures of the model client to the callers of a web application.</summary>
public static class ModelClientProblemDetailsServiceCollectionExtensions
{
    /// <summary>
    /// Turns every <see cref="SchemaSdk.ModelApiException"/> that an endpoint does not catch into a ProblemDetails, together with
    /// <c>app.UseExceptionHandler()</c>. It says what a caller may know: neither the exception's message nor the host's response, an
    /// address, or the state of the account.
    /// </summary>
    /// <param name="services">The service collection.</param>
    /// <returns>The same service collection.</returns>
    /// <remarks>
    /// The status is 400 for an invalid request, with <c>errors</c> by name; 422 for one that may cost more than the ceiling, or that the
    /// host rejected; 404 for an unknown job; 503 if the host, the key, the credits or the rate limit prevents requests, with
    /// <c>Retry-After</c> if the host gives a time; 504 for a job that has not ended in time; 502 for anything else that the host did.
    /// <c>jobId</c> is added where it is known, and <c>mayBeBilled</c> where <see cref="SchemaSdk.ModelApiException.MayBeBilled"/> is true.
    /// Calls <c>AddProblemDetails</c>, whose <c>CustomizeProblemDetails</c> applies.
    /// </remarks>
    public static IServiceCollection AddModelClientProblemDetails(this IServiceCollection services)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.AddProblemDetails();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IExceptionHandler, ModelClientExceptionHandler>());
        services.TryAddEnumerable(ServiceDescriptor.Transient<IStartupFilter, UnsupportedContentFilter>());
        return services;
    }
}
