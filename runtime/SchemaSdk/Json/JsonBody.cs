using System.Text.Json;

namespace SchemaSdk;

/// <summary>A whole body of JSON: one value of bounded depth, and nothing after it.</summary>
internal static class JsonBody
{
    private static readonly JsonReaderOptions s_options = new() { MaxDepth = 64 };

    public static Utf8JsonReader Reader(ReadOnlySpan<byte> body) => new(Trimmed(body), s_options);

    /// <summary>An element of its own memory, which nobody has to dispose of.</summary>
    public static JsonElement Parse(ReadOnlySpan<byte> body)
    {
        Utf8JsonReader reader = Reader(body);
        JsonElement root = JsonElement.ParseValue(ref reader);
        CheckEnd(ref reader);
        return root;
    }

    public static void CheckEnd(ref Utf8JsonReader reader)
    {
        if (reader.Read())
            throw new JsonException("There is more than one value.");
    }

    /// <summary>The body without a byte-order mark and leading white space.</summary>
    public static ReadOnlySpan<byte> Trimmed(ReadOnlySpan<byte> body)
    {
        ReadOnlySpan<byte> mark = [0xEF, 0xBB, 0xBF];
        if (body.StartsWith(mark))
            body = body[mark.Length..];
        return body.TrimStart(" \t\r\n"u8);
    }
}
