using System.Text.Json;
using System.Text.Json.Serialization;

namespace SchemaSdk;

/// <summary>One piece of media that a job made.</summary>
public sealed class JobOutput
{
    /// <summary>
    /// The signed download address, valid for 7 days and usable without a key. An address relative to the host is made absolute.
    /// <see langword="null"/> if the media is included in the response or the address is invalid.
    /// </summary>
    public Uri? Url { get; init; }

    /// <summary>The media as base64, if included in the response; <see langword="null"/> otherwise.</summary>
    public string? Base64 { get; init; }

    /// <summary>The media type, such as <c>video/mp4</c>; <see langword="null"/> if not reported.</summary>
    public string? ContentType { get; init; }

    /// <summary>The duration in seconds; <see langword="null"/> if not reported.</summary>
    public double? DurationSeconds { get; init; }

    /// <summary>The output's JSON, unmodified.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public JsonElement Raw { get; init; }

    /// <summary>Returns the address without its query, which holds the signature; the media type if there is no address.</summary>
    public override string ToString() => Url switch
    {
        null => ContentType ?? "inline media",
        { IsAbsoluteUri: true } => SafeAddress.Of(Url),
        _ => Url.OriginalString.Split('?', '#')[0],
    };
}
