using System.Text.Json;
using System.Text.Json.Serialization;

namespace SchemaSdk;

/// <summary>One media file that a job produced.</summary>
public sealed class JobOutput
{
    /// <summary>
    /// The download address, usually signed, valid for a limited time and usable without a key. An address relative to the host is made
    /// absolute.
    /// <see langword="null"/> if the media is included in the response or the address is invalid.
    /// </summary>
    public Uri? Url { get; init; }

    /// <summary>The media as base64, if included in the response; <see langword="null"/> otherwise.</summary>
    public string? Base64 { get; init; }

    /// <summary>The media type, such as <c>video/mp4</c>; <see langword="null"/> if not reported.</summary>
    public string? ContentType { get; init; }

    /// <summary>The duration in seconds; <see langword="null"/> if not reported.</summary>
    public double? DurationSeconds { get; init; }

    /// <summary>
    /// A file name for this output, such as <c>kling-o3-job_1.mp4</c>: the model, the job, the number of the output if there are several,
    /// and the extension of its type, <c>.bin</c> if that is unknown.
    /// </summary>
    /// <remarks>
    /// Valid on every platform: ASCII letters, digits, <c>.</c>, <c>_</c> and <c>-</c>, at most 160 characters, and no name that Windows
    /// reserves. Different outputs of a job have different names. The model is missing if the job was waited for by its id without
    /// <see cref="WaitOptions.Request"/>; a direct response, which has no job, has a hash of its content instead.
    /// </remarks>
    [JsonIgnore]
    public string SuggestedFileName => OutputFileName.Of(this);

    /// <summary>The output's JSON, unmodified.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public JsonElement Raw { get; init; }

    internal JobOrigin? Origin { get; set; }

    internal string? JobId { get; set; }

    /// <summary>The zero-based position among the outputs of the result.</summary>
    internal int Index { get; set; }

    /// <summary>The number of outputs of the result.</summary>
    internal int Count { get; set; }

    /// <summary>Returns the address without its query, which holds the signature; the media type if there is no address.</summary>
    public override string ToString() => Url switch
    {
        null => ContentType ?? "inline media",
        { IsAbsoluteUri: true } => SafeAddress.Of(Url),
        _ => Url.OriginalString.Split('?', '#')[0],
    };
}
