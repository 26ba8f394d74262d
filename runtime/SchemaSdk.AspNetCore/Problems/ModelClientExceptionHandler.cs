using System.Globalization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;

namespace SchemaSdk.Problems;

/// <summary>Turns the client's exceptions into problem details.</summary>
internal sealed class ModelClientExceptionHandler : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (httpContext.Response.HasStarted || ClientProblems.Of(exception) is not { } problem)
            return false;

        if (exception is RateLimitException { RetryAfter: { } delay })
        {
            httpContext.Response.Headers.RetryAfter =
                Math.Max(1, (long)Math.Ceiling(delay.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        }

        await ProblemWriter.WriteAsync(httpContext, problem);
        return true;
    }
}
