using System.Text.Json;
using System.Text.Json.Serialization;

namespace SchemaSdk;

/// <summary>One piece of media that a job made.</summary>
public sealed class JobOutput
{
    /// <summary>
    /// Where it can be fetched, without a key; signed, and valid for 7 days. An address that the host gave relative to itself is made whole.
    /// <see langword="null"/> when the media came with the answer, or the address is none.
    /// </summary>
    public Uri? Url { get; init; }

    /// <summary>The media as base64, where it came with the answer; <see langword="null"/> otherwise.</summary>
    public string? Base64 { get; init; }

    /// <summary>The media type, such as <c>video/mp4</c>; <see langword="null"/> when the host does not say.</summary>
    public string? ContentType { get; init; }

    /// <summary>The length in seconds; <see langword="null"/> when the host does not say.</summary>
    public double? DurationSeconds { get; init; }

    /// <summary>The output's JSON as it came.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public JsonElement Raw { get; init; }

    /// <summary>The address without its query, which is its signature; otherwise the media type.</summary>
    public override string ToString() => Url switch
    {
        null => ContentType ?? "inline media",
        { IsAbsoluteUri: true } => SafeAddress.Of(Url),
        _ => Url.OriginalString.Split('?', '#')[0],
    };
}
