using Microsoft.AspNetCore.Http;

namespace SchemaSdk.Tool.Studio.Security;

/// <summary>Refuses requests that the page of the studio did not make.</summary>
internal abstract class StudioGuard
{
    /// <exception cref="StudioException">The request is refused.</exception>
    public abstract void Check(HttpRequest request);

    /// <summary>True for what only the page may ask, and only with the token.</summary>
    protected static bool IsApi(HttpRequest request) => request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase);

    /// <summary>True for what only reads.</summary>
    protected static bool IsRead(HttpRequest request) => HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method);
}
