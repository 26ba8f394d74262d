using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Microsoft.OpenApi.YamlReader;
using SchemaSdk.Tool.Context;
using SharpYaml;
using SharpYaml.Serialization;
using Shown = SchemaSdk.Generator.Json.Shown;

namespace SchemaSdk.Tool.Importing.Text;

/// <summary>
/// Reads YAML as JSON. The reader stops at 64 levels, at aliases that contain themselves, and at aliases that multiply.
/// </summary>
internal static class YamlText
{
    public static JsonDocument Parse(string text, string name)
    {
        try
        {
            var yaml = new YamlStream();
            yaml.Load(new StringReader(text));
            JsonNode? root = yaml.Documents is [var first, ..] ? YamlConverter.ToJsonNode(first) : null;
            return JsonDocument.Parse(root?.ToJsonString() ?? "null");
        }
        catch (YamlException e)
        {
            throw new ToolException(
                $"{name} can't be read, at line {e.Start.Line + 1}, column {e.Start.Column + 1}: {Shown.Text(Sentence(e))}",
                e);
        }
        catch (Exception e) when (e is OpenApiReaderException or JsonException or ArgumentException or InvalidOperationException
            or FormatException or OverflowException)
        {
            throw new ToolException($"{name} can't be read: {Shown.Text(e.Message)}", e);
        }
    }

    private static string Sentence(YamlException e)
    {
        int place = e.Message.LastIndexOf("): ", StringComparison.Ordinal);
        return place > 0 ? e.Message[(place + 3)..] : e.Message;
    }
}
