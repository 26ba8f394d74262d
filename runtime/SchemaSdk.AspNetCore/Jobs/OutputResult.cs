using Microsoft.AspNetCore.Http;

namespace SchemaSdk;

/// <summary>Downloads an output to a temporary file, and sends it.</summary>
internal sealed class OutputResult(IModelClient client, JobOutput output) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        string path = Path.Combine(Path.GetTempPath(), "schema-sdk-" + Guid.NewGuid().ToString("N"));
        await using var file = new FileStream(path, new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
            Options = FileOptions.Asynchronous | FileOptions.DeleteOnClose,
        });
        await client.DownloadAsync(output, file, cancellationToken: httpContext.RequestAborted);
        file.Position = 0;
        httpContext.Response.Headers.XContentTypeOptions = "nosniff";
        await SendAsync(httpContext, file);
    }

    private Task SendAsync(HttpContext context, FileStream file) => IsPassive(output.ContentType)
        ? TypedResults.File(file, output.ContentType, enableRangeProcessing: true).ExecuteAsync(context)
        : TypedResults.File(file, "application/octet-stream", "output", enableRangeProcessing: true).ExecuteAsync(context);

    // An SVG image and an HTML page can run scripts with the rights of the application's own pages.
    private static bool IsPassive(string? type) => type is not null
        && (type.StartsWith("video/", StringComparison.OrdinalIgnoreCase)
            || type.StartsWith("audio/", StringComparison.OrdinalIgnoreCase)
            || (type.StartsWith("image/", StringComparison.OrdinalIgnoreCase)
                && !type.Contains("svg", StringComparison.OrdinalIgnoreCase)));
}
