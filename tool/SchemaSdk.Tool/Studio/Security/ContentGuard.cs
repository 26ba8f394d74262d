using Microsoft.AspNetCore.Http;

namespace SchemaSdk.Tool.Studio.Security;

/// <summary>Requires JSON of a limited size for what writes: a form of another page can't send that.</summary>
internal sealed class ContentGuard : StudioGuard
{
    public const int LargestBody = 1024 * 1024;

    public override void Check(HttpRequest request)
    {
        if (IsRead(request))
            return;
        string type = request.ContentType?.Split(';')[0].Trim() ?? "";
        if (!type.Equals("application/json", StringComparison.OrdinalIgnoreCase))
            throw new StudioException(415, "wrong_type", "The body must be application/json.");
        if (request.ContentLength > LargestBody)
            throw TooLarge();
    }

    public static StudioException TooLarge() => new(
        413, "too_large", "The request has more than 1 MiB. Give the address of a large file in place of its content.");
}
