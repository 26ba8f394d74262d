using System.Text;
using SchemaSdk.Generator.Json;
using SchemaSdk.Generator.Schema;
using SchemaSdk.Metadata;

namespace SchemaSdk.Tool.Batches.Files;

/// <summary>Writes a cell as the JSON value that its parameter has; what does not fit stays text, which the check then reports.</summary>
internal static class CellValue
{
    public static void Write(StringBuilder json, string cell, ParameterMetadata parameter)
    {
        if (parameter.Kind is not (ParameterKind.Text or ParameterKind.Option) && ValueOf(cell, parameter.Kind) is { } value)
            json.Append(value);
        else
            JsonEscape.WriteString(json, cell);
    }

    private static string? ValueOf(string cell, ParameterKind kind)
    {
        // Tables write Booleans in their own way.
        if (kind == ParameterKind.Flag && bool.TryParse(cell, out bool flag))
            return flag ? "true" : "false";

        return JsonReader.Read(cell, Limits.Depth).Root switch
        {
            JsonNumber number => kind is ParameterKind.Number or ParameterKind.Integer or ParameterKind.Union ? number.Raw : null,
            JsonArray or JsonObject => cell,
            JsonString or JsonBoolean or JsonNull when kind is ParameterKind.Array or ParameterKind.Object or ParameterKind.Union => cell,
            _ => null,
        };
    }
}
