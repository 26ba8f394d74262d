using SchemaSdk.Hosts;

namespace SchemaSdk;

/// <summary>
/// Where outputs are, as compiled from a host's profile: each an address, base64, or an object that the other pointers start from.
/// </summary>
internal sealed record OutputPlace(JsonPointer At, JsonPointer? Url, JsonPointer? Base64, JsonPointer? ContentType, JsonPointer? Seconds)
{
    /// <summary>True if nothing says what a text at this place is.</summary>
    public bool IsBare => Url is null && Base64 is null;

    public static OutputPlace Of(HostOutput output) => new(
        JsonPointer.Of(output.At), Pointer(output.Url), Pointer(output.Base64), Pointer(output.ContentType), Pointer(output.Seconds));

    private static JsonPointer? Pointer(string? text) => text is null ? null : JsonPointer.Of(text);
}
