using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace SchemaSdk.Problems;

/// <summary>
/// Describes an unsupported content type. Routing refuses it before any endpoint is reached, with an empty response.
/// </summary>
internal sealed class UnsupportedContentFilter : IStartupFilter
{
    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use(async (context, rest) =>
        {
            await rest(context);
            if (context.Response.StatusCode == StatusCodes.Status415UnsupportedMediaType && ProblemWriter.IsEmpty(context.Response))
                await ProblemWriter.WriteAsync(context, ProblemText.UnsupportedContent(context.Request.ContentType));
        });
        next(app);
    };
}
