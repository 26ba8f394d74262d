using Microsoft.AspNetCore.Http;

namespace SchemaSdk.Tool.Studio.Security;

/// <summary>Refuses what a page of another origin sends; other ports of this machine are other origins.</summary>
internal sealed class OriginGuard : StudioGuard
{
    public override void Check(HttpRequest request)
    {
        if (request.Headers.Origin.Count == 0)
            return;
        if (request.Headers.Origin is not [{ } origin] || !origin.Equals($"http://{request.Host}", StringComparison.OrdinalIgnoreCase))
            throw new StudioException(403, "wrong_origin", "Only the studio's own page may ask this.");
    }
}
