using System.Text;

namespace SchemaSdk;

/// <summary>What the host answered: the status, the headers that matter, and a bounded body.</summary>
internal sealed class Answer
{
    private const int BodyStartLength = 500;

    public required ApiCall Call { get; init; }

    /// <summary>Where the answer came from: what relative addresses in it are relative to.</summary>
    public required HostAddress Host { get; init; }

    public required int StatusCode { get; init; }

    public string? RequestId { get; init; }

    public string? ContentType { get; init; }

    public string? RedirectHost { get; init; }

    public TimeSpan? RetryAfter { get; init; }

    public required ReadOnlyMemory<byte> Body { get; init; }

    public bool IsSuccess => StatusCode is >= 200 and <= 299;

    public bool IsHtml =>
        MediaTypeIs("text/html") || MediaTypeIs("application/xhtml+xml")
        || Trimmed(Body.Span) is [(byte)'<', ..] && (ContentType is null || ContentType.StartsWith("text/", StringComparison.OrdinalIgnoreCase));

    /// <summary>True for a JSON media type, and for anything else but media that begins like an object or a list.</summary>
    public bool LooksLikeJson
    {
        get
        {
            if (ContentType is null)
                return Trimmed(Body.Span) is [(byte)'{' or (byte)'[', ..];
            if (ContentType.Contains("json", StringComparison.OrdinalIgnoreCase))
                return true;
            return ContentType.StartsWith("text/", StringComparison.OrdinalIgnoreCase)
                && Trimmed(Body.Span) is [(byte)'{' or (byte)'[', ..];
        }
    }

    public ApiErrorDetails Details(string? errorCode = null, string? jobId = null) => new()
    {
        StatusCode = StatusCode,
        RequestId = RequestId,
        JobId = jobId ?? Call.JobId,
        ErrorCode = errorCode,
        BodyStart = BodyStart(),
    };

    public ProtocolException Fault(string what, string? jobId = null, Exception? innerException = null) =>
        new($"The answer to {Call.Name} {what} (status {StatusCode}).", Details(jobId: jobId), innerException);

    /// <summary>The body without a byte-order mark and leading white space.</summary>
    public static ReadOnlySpan<byte> Trimmed(ReadOnlySpan<byte> body)
    {
        ReadOnlySpan<byte> mark = [0xEF, 0xBB, 0xBF];
        if (body.StartsWith(mark))
            body = body[mark.Length..];
        return body.TrimStart(" \t\r\n"u8);
    }

    private bool MediaTypeIs(string mediaType) => string.Equals(ContentType, mediaType, StringComparison.OrdinalIgnoreCase);

    private string BodyStart()
    {
        // At most four bytes make a character, so the rest of a long body need not be decoded.
        string text = Encoding.UTF8.GetString(Body.Span[..Math.Min(Body.Length, 4 * BodyStartLength)]);
        if (text.Length <= BodyStartLength)
            return text;
        int length = char.IsHighSurrogate(text[BodyStartLength - 1]) ? BodyStartLength - 1 : BodyStartLength;
        return text[..length];
    }
}
