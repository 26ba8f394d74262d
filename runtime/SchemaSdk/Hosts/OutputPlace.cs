using SchemaSdk.Hosts;

namespace SchemaSdk;

/// <summary>
/// Where outputs are, as compiled from a host's profile: each an address, base64, or an object that the other pointers start from.
/// </summary>
internal sealed record OutputPlace(HostPointer At, HostPointer? Url, HostPointer? Base64, HostPointer? ContentType, HostPointer? Seconds)
{
    /// <summary>True if nothing says what a text at this place is.</summary>
    public bool IsBare => Url is null && Base64 is null;

    public static OutputPlace Of(HostOutput output) => new(
        HostPointer.Of(output.At), Pointer(output.Url), Pointer(output.Base64), Pointer(output.ContentType), Pointer(output.Seconds));

    private static HostPointer? Pointer(string? text) => text is null ? null : HostPointer.Of(text);
}
