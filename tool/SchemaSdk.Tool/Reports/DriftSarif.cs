using System.Text.Json;
using SchemaSdk.Tool.Impact;
using SchemaSdk.Tool.Comparison;
using SchemaSdk.Tool.Context;
using SchemaSdk.Tool.Drift;
using SchemaSdk.Tool.Output;

namespace SchemaSdk.Tool.Reports;

/// <summary>Writes SARIF 2.1.0, for code scanning.</summary>
internal static class DriftSarif
{
    public static void Write(ToolContext context, DriftResult result) =>
        JsonOutput.Write(
            context.Output,
            json =>
            {
                var locator = new ChangeLocator(result);
                json.WriteStartObject();
                json.WriteString("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
                json.WriteString("version", "2.1.0");
                json.WriteStartArray("runs");
                json.WriteStartObject();
                WriteTool(json);
                json.WriteStartArray("results");
                foreach (Change change in result.Changes)
                {
                    json.WriteStartObject();
                    json.WriteString("ruleId", ChangeSeverities.NameOf(change.Class));
                    json.WriteNumber("ruleIndex", (int)change.Class);
                    WriteResult(
                        json,
                        context,
                        Level(change.Class),
                        $"{change.Model}: {change.Message}",
                        locator.Find(change),
                        change.Model + change.Path);
                    json.WriteEndObject();
                }

                foreach (CallSite site in result.Broken ?? [])
                {
                    json.WriteStartObject();
                    json.WriteString("ruleId", site.Code);
                    WriteResult(
                        json,
                        context,
                        site.IsError ? "error" : "warning",
                        site.Message,
                        new ChangePlace(site.File, site.Line, site.Column),
                        site.Code);
                    json.WriteEndObject();
                }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static void WriteTool(Utf8JsonWriter json)
    {
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "schema-sdk");
        json.WriteString("version", typeof(DriftSarif).Assembly.GetName().Version!.ToString(3));
        json.WriteStartArray("rules");
        foreach (ChangeSeverity value in Enum.GetValues<ChangeSeverity>())
        {
            json.WriteStartObject();
            json.WriteString("id", ChangeSeverities.NameOf(value));
            WriteText(json, "shortDescription", ChangeSeverities.TitleOf(value));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static string Level(ChangeSeverity @class) =>
        @class.IsBreaking() ? "error"
        : @class <= ChangeSeverity.ChangesPrice ? "warning"
        : "note";

    private static void WriteResult(Utf8JsonWriter json, ToolContext context, string level, string message, ChangePlace? place, string name)
    {
        json.WriteString("level", level);
        WriteText(json, "message", message);
        json.WriteStartArray("locations");
        json.WriteStartObject();
        if (place is { } found)
        {
            json.WriteStartObject("physicalLocation");
            json.WriteStartObject("artifactLocation");
            json.WriteString("uri", string.Join('/', context.Directory.Shown(found.File).Split('/').Select(Uri.EscapeDataString)));
            json.WriteEndObject();
            json.WriteStartObject("region");
            json.WriteNumber("startLine", found.Line);
            json.WriteNumber("startColumn", found.Column);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteStartArray("logicalLocations");
        json.WriteStartObject();
        json.WriteString("fullyQualifiedName", Generator.Schema.ReadableText.Of(name));
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void WriteText(Utf8JsonWriter json, string name, string text)
    {
        json.WriteStartObject(name);
        json.WriteString("text", text);
        json.WriteEndObject();
    }
}
