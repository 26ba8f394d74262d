using Microsoft.AspNetCore.Http;

namespace SchemaSdk.Tool.Studio.Security;

/// <summary>Requires the token, in its header and nowhere else.</summary>
internal sealed class TokenGuard(StudioToken token) : StudioGuard
{
    public override void Check(HttpRequest request)
    {
        if (IsApi(request) && !(request.Headers[StudioToken.Header] is [var sent] && token.Is(sent)))
        {
            throw new StudioException(
                401, "no_token", "Open the studio with the link that `schema-sdk studio` printed; it holds the token of this run.");
        }
    }
}
