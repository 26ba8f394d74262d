using System.Text.Json;

namespace SchemaSdk;

/// <summary>
/// Detects responses that contain no media: an error page, an error in JSON or XML, or an empty body. A media signature in the first
/// bytes takes precedence over the declared type.
/// </summary>
internal static class OutputContent
{
    public const int StartLength = 1024;

    private enum Kind
    {
        Unknown,
        Media,
        Text,
        Html,
        Json,
        Xml,
    }

    /// <summary>Returns what is wrong with the output, or <see langword="null"/> if it is plausible.</summary>
    /// <param name="declared">The media type in the job's result.</param>
    /// <param name="served">The media type in the response.</param>
    /// <param name="path">The target file, whose extension gives the expected type if the result does not.</param>
    /// <param name="start">The first bytes.</param>
    public static string? FindProblem(string? declared, string? served, string path, ReadOnlySpan<byte> start)
    {
        Kind expected = KindOf(declared);
        if (expected == Kind.Unknown)
            expected = KindOfName(path);
        if (start.IsEmpty)
            return expected == Kind.Text ? null : "is empty";
        Kind actual = Actual(expected, served, start);
        return IsAllowed(expected, actual)
            ? null
            : $"is {Name(actual)} instead of {declared ?? "media"}";
    }

    private static Kind Actual(Kind expected, string? served, ReadOnlySpan<byte> start)
    {
        if (MediaSniffer.ContentTypeOf(start) is not null)
            return Kind.Media;
        Kind claimed = KindOf(served);
        bool isMediaText = claimed is Kind.Json or Kind.Xml && IsMedia(served);
        if (claimed != Kind.Unknown && (expected == Kind.Text || (expected == Kind.Unknown && isMediaText)))
            return isMediaText ? Kind.Media : claimed;
        return Sniff(start) is var seen and not Kind.Unknown ? seen : claimed;
    }

    private static bool IsAllowed(Kind expected, Kind actual) => expected switch
    {
        Kind.Media => actual is Kind.Media or Kind.Unknown,
        Kind.Text => actual is not Kind.Html,
        Kind.Html => actual is not Kind.Json,
        Kind.Json => actual is not (Kind.Html or Kind.Xml),
        Kind.Xml => actual is not (Kind.Html or Kind.Json),
        _ => actual is Kind.Media or Kind.Unknown or Kind.Text,
    };

    private static string Name(Kind kind) => kind switch
    {
        Kind.Html => "an HTML page",
        Kind.Json => "JSON",
        Kind.Xml => "XML",
        _ => "text",
    };

    private static Kind KindOf(string? type)
    {
        type = type?.Split(';')[0].Trim().ToLowerInvariant();
        return type switch
        {
            null or "" => Kind.Unknown,
            "text/html" or "application/xhtml+xml" => Kind.Html,
            _ when type.EndsWith("json", StringComparison.Ordinal) || type.EndsWith("jsonl", StringComparison.Ordinal) => Kind.Json,
            _ when type.EndsWith("/xml", StringComparison.Ordinal) || type.EndsWith("+xml", StringComparison.Ordinal) => Kind.Xml,
            _ when type.StartsWith("text/", StringComparison.Ordinal) => Kind.Text,
            _ => IsMedia(type) ? Kind.Media : Kind.Unknown,
        };
    }

    private static bool IsMedia(string? type) =>
        type is not null
        && Array.Exists(
            ["video/", "image/", "audio/", "model/", "font/"], media => type.StartsWith(media, StringComparison.OrdinalIgnoreCase));

    private static Kind KindOfName(string path) => Path.GetExtension(path).ToLowerInvariant() switch
    {
        ".json" or ".jsonl" or ".ndjson" or ".gltf" => Kind.Json,
        ".xml" or ".svg" or ".dae" or ".mpd" or ".ttml" => Kind.Xml,
        ".html" or ".htm" => Kind.Html,
        ".txt" or ".md" or ".csv" or ".srt" or ".vtt" or ".ass" => Kind.Text,
        var extension => IsMedia(MediaTypes.TypeOf(extension)) ? Kind.Media : Kind.Unknown,
    };

    private static Kind Sniff(ReadOnlySpan<byte> start)
    {
        ReadOnlySpan<byte> text = JsonBody.Trimmed(start);
        if (text is [(byte)'<', (byte)'!' or (byte)'?' or (>= (byte)'A' and <= (byte)'Z') or (>= (byte)'a' and <= (byte)'z'), ..])
            return IsHtml(text) ? Kind.Html : Kind.Xml;
        return IsJson(text) ? Kind.Json : Kind.Unknown;
    }

    private static bool IsHtml(ReadOnlySpan<byte> text)
    {
        string words = System.Text.Encoding.ASCII.GetString(text);
        return words.Contains("<html", StringComparison.OrdinalIgnoreCase)
            || words.Contains("<!doctype html", StringComparison.OrdinalIgnoreCase);
    }

    // Subtitles and lyrics may start with a bracket too, so more than one token must be valid.
    private static bool IsJson(ReadOnlySpan<byte> text)
    {
        if (text is not [(byte)'{' or (byte)'[', ..])
            return false;
        var reader = new Utf8JsonReader(text, isFinalBlock: false, state: default);
        int tokens = 0;
        try
        {
            while (reader.Read())
                tokens++;
        }
        catch (JsonException)
        {
            return false;
        }

        return tokens > 1;
    }
}
