using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;

namespace SchemaSdk.Problems;

/// <summary>Writes problem details with the application's own service, or without it: a response is never empty.</summary>
internal static class ProblemWriter
{
    public static async Task WriteAsync(HttpContext context, ProblemDetails problem)
    {
        HttpResponse response = context.Response;
        response.StatusCode = problem.Status ?? StatusCodes.Status500InternalServerError;
        var written = new ProblemDetailsContext { HttpContext = context, ProblemDetails = problem };
        if (context.RequestServices.GetService<IProblemDetailsService>() is { } service)
            await service.TryWriteAsync(written);

        // It writes nothing where the caller does not accept JSON, and for controllers of web pages, though it returns true for these.
        if (!IsEmpty(response))
            return;

        response.ContentType = "application/problem+json";
        await JsonSerializer.SerializeAsync(
            response.Body, problem, ProblemJsonContext.Default.ProblemDetails, context.RequestAborted);
    }

    /// <summary>Returns whether nothing has been written to a response.</summary>
    public static bool IsEmpty(HttpResponse response) =>
        !response.HasStarted && response.ContentType is null && response.ContentLength is null or 0;
}
