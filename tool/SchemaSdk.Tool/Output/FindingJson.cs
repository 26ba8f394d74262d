using System.Text.Json;
using SchemaSdk.Generator.Schema;

namespace SchemaSdk.Tool.Output;

/// <summary>Writes a finding as JSON; lines and columns are one-based.</summary>
internal static class FindingJson
{
    public static void Write(Utf8JsonWriter json, Finding problem)
    {
        json.WriteStartObject();
        json.WriteString("id", problem.Id);
        json.WriteString("severity", FindingLine.Severity(problem));
        json.WriteString("pointer", Generator.Schema.ReadableText.Of(problem.Pointer));
        json.WriteNumber("line", problem.Range.Line + 1);
        json.WriteNumber("column", problem.Range.Column + 1);
        json.WriteString("message", problem.Message);
        json.WriteEndObject();
    }
}
