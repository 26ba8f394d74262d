using Microsoft.AspNetCore.Http;

namespace SchemaSdk.Tool.Studio.Security;

/// <summary>Refuses what the browser says was not made by the studio's own page; forms and links of others need no Origin.</summary>
internal sealed class FetchSiteGuard : StudioGuard
{
    public override void Check(HttpRequest request)
    {
        string site = request.Headers["Sec-Fetch-Site"].ToString();
        if ((IsApi(request) || !IsRead(request)) && site is not ("" or "same-origin"))
            throw new StudioException(403, "wrong_site", "Only the studio's own page may ask this.");
    }
}
