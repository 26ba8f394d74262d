using System.Text;
using System.Text.Json;
using SchemaSdk.Generator.Json;
using SchemaSdk.Wire;

namespace SchemaSdk.Simulator;

/// <summary>Reads the JSON of a request; what is wrong with it is described with its position.</summary>
internal static class RequestBody
{
    // Deep enough for the most deeply nested parameter value allowed.
    private const int Deepest = 64;

    private static readonly JsonDocumentOptions s_options = new() { MaxDepth = Deepest };
    private static readonly UTF8Encoding s_utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <param name="request">The request.</param>
    /// <param name="type">The content type as sent, for a message.</param>
    public static bool IsJson(RecordedRequest request, out string type)
    {
        string? sent = request.Headers.GetValueOrDefault("Content-Type");
        type = string.IsNullOrEmpty(sent) ? "missing" : Excerpt.Of(sent);
        return sent?.Split(';')[0].Trim().Equals("application/json", StringComparison.OrdinalIgnoreCase) == true;
    }

    /// <returns>The body; <see langword="null"/> if it is not JSON.</returns>
    public static JsonDocument? Parse(byte[] content, out string problem)
    {
        JsonDocument body;
        try
        {
            body = JsonDocument.Parse(content, s_options);
        }
        catch (JsonException)
        {
            problem = Problem(content);
            return null;
        }

        if (DuplicateNames.First(body.RootElement) is not { } duplicate)
        {
            problem = "";
            return body;
        }

        body.Dispose();
        problem = $"The body has {Shown.Text(duplicate)} more than once in one object.";
        return null;
    }

    /// <summary>Returns the text of a string; <see langword="null"/> for any other value, and for half a surrogate pair.</summary>
    public static string? TextOf(JsonElement value)
    {
        try
        {
            return value.ValueKind == JsonValueKind.String ? value.GetString() : null;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    public static string KindOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Array => "an array",
        JsonValueKind.Object => "an object",
        JsonValueKind.String => TextOf(value) is null ? "half a surrogate pair" : "a string",
        JsonValueKind.Number => "a number",
        JsonValueKind.Null => "null",
        _ => "true or false",
    };

    private static string Problem(byte[] content)
    {
        string text;
        try
        {
            text = s_utf8.GetString(content);
        }
        catch (DecoderFallbackException)
        {
            return "The body is not JSON: it is not encoded as UTF-8.";
        }

        if (string.IsNullOrWhiteSpace(text))
            return "The body is empty; it must be a JSON object.";

        JsonReadResult json = JsonReader.Read(text, Deepest);
        if (json.Fault is { } fault)
        {
            var lines = new LineMap(text);
            (int line, int column) = (lines.LineOf(fault.Start) + 1, lines.ColumnOf(fault.Start) + 1);
            return $"The body is not JSON, at line {line}, column {column}: {fault.Message}.";
        }

        return "The body is not JSON: it starts with a byte order mark.";
    }
}
