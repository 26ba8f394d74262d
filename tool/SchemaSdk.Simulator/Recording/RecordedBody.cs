using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace SchemaSdk.Simulator;

/// <summary>A body as it is written down: JSON as JSON, text as text, anything else as base64.</summary>
internal static class RecordedBody
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static JsonNode? Of(string? contentType, ReadOnlySpan<byte> body)
    {
        if (body.IsEmpty)
            return null;

        if (contentType is not null && contentType.Contains("json", StringComparison.OrdinalIgnoreCase) && TryParse(body, out JsonNode? json))
            return json;

        try
        {
            return JsonValue.Create(Strict.GetString(body));
        }
        catch (DecoderFallbackException)
        {
            return new JsonObject { ["base64"] = Convert.ToBase64String(body) };
        }
    }

    private static bool TryParse(ReadOnlySpan<byte> body, out JsonNode? json)
    {
        try
        {
            json = JsonNode.Parse(body, documentOptions: new JsonDocumentOptions { AllowDuplicateProperties = false });
            return true;
        }
        catch (JsonException)
        {
            json = null;
            return false;
        }
    }
}
