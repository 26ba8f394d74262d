using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using SchemaSdk.Generator.Json;
using JsonNode = System.Text.Json.Nodes.JsonNode;

namespace SchemaSdk.Simulator;

/// <summary>
/// Writes JSON that people read in a terminal: quotation marks and letters of any language as they are. Escaped is what a browser or a
/// terminal would act on: angle brackets, control characters, and characters that change the direction of text.
/// </summary>
internal static class ReadableJson
{
    private static readonly JsonSerializerOptions s_compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly JsonSerializerOptions s_indented = new(s_compact) { WriteIndented = true };

    public static string Write(JsonNode json) => Escape(json.ToJsonString(s_compact));

    public static string WriteIndented(JsonNode json) => Escape(json.ToJsonString(s_indented)).ReplaceLineEndings("\n");

    /// <summary>Outside of strings, JSON has none of these characters, except line breaks.</summary>
    private static string Escape(string json)
    {
        var text = new StringBuilder(json.Length);
        foreach (char c in json)
        {
            bool isUnseen = c > '~' && (JsonEscape.IsNeeded(c) || char.GetUnicodeCategory(c) == UnicodeCategory.Format);
            if (isUnseen || c is '<' or '>')
                text.Append("\\u").Append(((int)c).ToString("X4", CultureInfo.InvariantCulture));
            else
                text.Append(c);
        }

        return text.ToString();
    }
}
