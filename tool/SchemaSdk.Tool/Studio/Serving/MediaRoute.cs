using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using SchemaSdk.Tool.Studio.Jobs;
using SchemaSdk.Tool.Studio.Security;

namespace SchemaSdk.Tool.Studio.Serving;

/// <summary>Serves saved outputs, in parts if asked for. Their random key is the secret, because a video can't send the token.</summary>
internal sealed class MediaRoute(MediaStore media)
{
    public void Map(WebApplication application) =>
        application.MapMethods("/media/{key}", [HttpMethods.Get, HttpMethods.Head], SendAsync);

    private async Task SendAsync(HttpContext context)
    {
        if (media.Find(StudioRequests.Part(context, "key")) is not { } file || !File.Exists(file.Path))
            throw StudioException.NotFound("There is no such output, or its file is gone.");

        // Opened by itself, a file has no rights of the page.
        context.Response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        if (!file.IsHarmless)
            context.Response.Headers.ContentDisposition = "attachment";
        await Results.File(file.Path, file.MediaType, enableRangeProcessing: true).ExecuteAsync(context);
    }
}
