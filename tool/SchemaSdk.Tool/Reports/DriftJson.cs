using System.Text.Json;
using SchemaSdk.Tool.Impact;
using SchemaSdk.Tool.Comparison;
using SchemaSdk.Tool.Context;
using SchemaSdk.Tool.Drift;
using SchemaSdk.Tool.Output;

namespace SchemaSdk.Tool.Reports;

/// <summary>The machine-readable format, which is stable.</summary>
internal static class DriftJson
{
    public static void Write(ToolContext context, DriftResult result) => JsonOutput.Write(context.Output, json =>
    {
        json.WriteStartObject();
        json.WriteString("worst", result.Worst is { } worst ? ChangeSeverities.NameOf(worst) : null);
        json.WriteStartArray("changes");
        foreach (Change change in result.Changes)
            Write(json, change);

        json.WriteEndArray();
        if (result.Broken is { } broken)
            WriteBroken(json, context, broken);

        json.WriteEndObject();
    });

    /// <summary>Writes one change.</summary>
    public static void Write(Utf8JsonWriter json, Change change)
    {
        json.WriteStartObject();
        json.WriteString("model", change.Model);
        json.WriteString("class", ChangeSeverities.NameOf(change.Class));
        json.WriteString("path", Generator.Schema.ReadableText.Of(change.Path));
        json.WriteString("message", change.Message);
        WriteValue(json, "old", change.Old);
        WriteValue(json, "new", change.New);
        json.WriteEndObject();
    }

    private static void WriteBroken(Utf8JsonWriter json, ToolContext context, IReadOnlyList<CallSite> broken)
    {
        json.WriteStartArray("broken");
        foreach (CallSite site in broken)
        {
            json.WriteStartObject();
            json.WriteString("file", context.Directory.Shown(site.File));
            json.WriteNumber("line", site.Line);
            json.WriteNumber("column", site.Column);
            json.WriteString("severity", site.IsError ? "error" : "warning");
            json.WriteString("code", site.Code);
            json.WriteString("message", site.Message);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteValue(Utf8JsonWriter json, string name, string? value)
    {
        json.WritePropertyName(name);
        json.WriteRawValue(value ?? "null", skipInputValidation: true);
    }
}
