using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace SchemaSdk.Simulator;

/// <summary>Formats a body for recording: JSON as JSON, text as text, anything else as base64.</summary>
internal static class RecordedBody
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static JsonNode? Of(ReadOnlySpan<byte> body, Redaction redaction)
    {
        if (body.IsEmpty)
            return null;

        // Anything that parses as an object or array is recorded as JSON, whatever its content type.
        if (body.TrimStart(" \t\r\n"u8) is [(byte)'{' or (byte)'[', ..] && TryParse(body, out JsonNode? json))
            return redaction.Json(json);

        try
        {
            return JsonValue.Create(redaction.Text(Strict.GetString(body)));
        }
        catch (DecoderFallbackException)
        {
            // Binary content with a secret is redacted as a whole, because it can't be redacted in part.
            string text = Encoding.Latin1.GetString(body);
            return new JsonObject { ["base64"] = redaction.Text(text) == text ? Convert.ToBase64String(body) : Redaction.Mark };
        }
    }

    private static bool TryParse(ReadOnlySpan<byte> body, out JsonNode? json)
    {
        try
        {
            json = JsonNode.Parse(body);
            using JsonDocument document = JsonDocument.Parse(body.ToArray());
            return DuplicateNames.First(document.RootElement) is null;
        }
        catch (JsonException)
        {
            json = null;
            return false;
        }
    }
}
