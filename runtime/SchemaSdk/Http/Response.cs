using System.Text;
using System.Text.Json;

namespace SchemaSdk;

/// <summary>What the host answered: the status, the headers that matter, and a bounded body.</summary>
internal sealed class Response
{
    private const int BodyStartLength = 500;

    // The key is looked for before the text is cut, and it may be long, and longer still as it is escaped.
    private const int SearchedBytes = 16 * 1024;

    private static readonly string[] s_mediaTypes =
        ["image/", "audio/", "video/", "model/", "text/event-stream", "text/vtt", "application/x-subrip"];

    public required ApiCall Call { get; init; }

    /// <summary>Where the answer came from: what relative addresses in it are relative to.</summary>
    public required HostAddress Host { get; init; }

    /// <summary>The answer's head, which stays readable after the connection is given back.</summary>
    public required HttpResponseMessage Head { get; init; }

    /// <summary>How long the host asks to wait, where it does not say yes.</summary>
    public TimeSpan? RetryAfter { get; init; }

    public required ReadOnlyMemory<byte> Body { get; init; }

    public int StatusCode => (int)Head.StatusCode;

    public string? ContentType => Head.Content.Headers.ContentType?.MediaType;

    public bool IsSuccess => StatusCode is >= 200 and <= 299;

    public bool IsHtml => IsType("text/html") || IsType("application/xhtml+xml") || JsonBody.Trimmed(Body.Span) is [(byte)'<', ..];

    /// <summary>True for the types of media, which no host gives to anything else that it has made.</summary>
    public bool IsMediaType =>
        Array.Exists(s_mediaTypes, type => ContentType?.StartsWith(type, StringComparison.OrdinalIgnoreCase) == true);

    /// <summary>
    /// True for a JSON type, and for whatever begins like an object or a list, unless it can't be text: a host's word for the type is often
    /// wrong.
    /// </summary>
    public bool LooksLikeJson
    {
        get
        {
            if (IsType("application/json"))
                return true;
            if (ContentType?.StartsWith("model/", StringComparison.OrdinalIgnoreCase) == true)
                return false;
            return ContentType?.Contains("json", StringComparison.OrdinalIgnoreCase) == true
                || (JsonBody.Trimmed(Body.Span) is [(byte)'{' or (byte)'[', ..] && !BinaryData.Is(Body.Span));
        }
    }

    public ApiErrorDetails Details(string? errorCode = null, string? jobId = null) => new()
    {
        StatusCode = StatusCode,
        RequestId = Call.Secrets.Hide(ResponseHeaders.RequestId(Head.Headers)),
        JobId = jobId ?? Call.JobId,
        ErrorCode = Call.Secrets.Hide(errorCode),
        ResponseExcerpt = ResponseExcerpt(),
    };

    public ProtocolException Fault(string what, string? jobId = null, Exception? innerException = null) =>
        new($"The answer to {Call.Name} {what} (status {StatusCode}).", Details(jobId: jobId), innerException);

    /// <exception cref="ProtocolException">The body is no JSON.</exception>
    public JsonElement ParseJson()
    {
        try
        {
            return JsonBody.Parse(Body.Span);
        }
        catch (JsonException fault)
        {
            throw NoJson(fault);
        }
    }

    public ProtocolException NoJson(JsonException fault) => Fault(
        IsHtml ? "is an HTML page" : JsonBody.Trimmed(Body.Span).IsEmpty ? "is empty" : "is not JSON", innerException: fault);

    private bool IsType(string mediaType) => string.Equals(ContentType, mediaType, StringComparison.OrdinalIgnoreCase);

    private string ResponseExcerpt()
    {
        string text = Call.Secrets.Hide(Encoding.UTF8.GetString(Body.Span[..Math.Min(Body.Length, SearchedBytes)]))!;
        if (text.Length <= BodyStartLength)
            return text;
        int length = char.IsHighSurrogate(text[BodyStartLength - 1]) ? BodyStartLength - 1 : BodyStartLength;
        return text[..length];
    }
}
