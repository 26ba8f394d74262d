using System.Text.Json;

namespace SchemaSdk;

/// <summary>Parses a complete JSON body: a single value of limited depth without trailing data.</summary>
internal static class JsonBody
{
    private static readonly JsonReaderOptions s_options = new() { MaxDepth = 64 };

    public static Utf8JsonReader Reader(ReadOnlySpan<byte> body) => new(Trimmed(body), s_options);

    /// <summary>Returns an element that owns its memory and needs no disposal.</summary>
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
            throw new JsonException("There is more than one JSON value.");
    }

    /// <summary>Returns the body without byte-order mark and leading white space.</summary>
    public static ReadOnlySpan<byte> Trimmed(ReadOnlySpan<byte> body)
    {
        ReadOnlySpan<byte> mark = [0xEF, 0xBB, 0xBF];
        if (body.StartsWith(mark))
            body = body[mark.Length..];
        return body.TrimStart(" \t\r\n"u8);
    }
}
