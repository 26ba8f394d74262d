using System.Text;
using System.Text.Json;

namespace SchemaSdk;

/// <summary>A response of the host: the status, the relevant headers and a body of limited size.</summary>
internal sealed class Response
{
    private const int BodyStartLength = 500;

    // Secrets are redacted before the text is truncated, and a key may be long, especially when escaped.
    private const int SearchedBytes = 16 * 1024;

    private static readonly string[] s_mediaTypes =
        ["image/", "audio/", "video/", "model/", "text/event-stream", "text/vtt", "application/x-subrip"];

    private bool? _isRefusal;

    public required ApiCall Call { get; init; }

    /// <summary>The host that sent the response, the base of relative addresses in it.</summary>
    public required HostAddress Host { get; init; }

    /// <summary>The response head, which stays readable after the connection is released.</summary>
    public required HttpResponseMessage Head { get; init; }

    /// <summary>The wait requested by an error response.</summary>
    public TimeSpan? RetryAfter { get; init; }

    public required ReadOnlyMemory<byte> Body { get; init; }

    public int StatusCode => (int)Head.StatusCode;

    public string? ContentType => Head.Content.Headers.ContentType?.MediaType;

    /// <summary>True for a success status, unless the body says that the host refused all the same.</summary>
    public bool IsSuccess => StatusCode is >= 200 and <= 299 && !(_isRefusal ??= ReadRefusal());

    public bool IsHtml => IsType("text/html") || IsType("application/xhtml+xml") || JsonBody.Trimmed(Body.Span) is [(byte)'<', ..];

    /// <summary>True for content types that hosts use only for media.</summary>
    public bool IsMediaType =>
        Array.Exists(s_mediaTypes, type => ContentType?.StartsWith(type, StringComparison.OrdinalIgnoreCase) == true);

    /// <summary>
    /// True for a JSON content type, and for a text body that starts like an object or array, because declared types are often wrong.
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

    public ProtocolException Unexpected(string what, string? jobId = null, Exception? innerException = null) =>
        new($"The response to {Call.Name} {what} (status {StatusCode}).", Details(jobId: jobId), innerException);

    /// <exception cref="ProtocolException">The body is not JSON.</exception>
    public JsonElement ParseJson()
    {
        try
        {
            return JsonBody.Parse(Body.Span);
        }
        catch (JsonException exception)
        {
            throw NotJson(exception);
        }
    }

    public ProtocolException NotJson(JsonException exception) => Unexpected(
        IsHtml ? "is an HTML page" : JsonBody.Trimmed(Body.Span).IsEmpty ? "is empty" : "is not JSON", innerException: exception);

    private bool ReadRefusal()
    {
        if (Host.Protocol.Success is not { } pointer || !LooksLikeJson)
            return false;
        try
        {
            return pointer.Find(JsonBody.Parse(Body.Span)) is { } value
                && !Host.Protocol.Profile.SuccessIs.AsSpan().Contains(JsonFields.TextOrNumber(value) ?? value.GetRawText());
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // Unreadable, which is reported as that.
            return false;
        }
    }

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
