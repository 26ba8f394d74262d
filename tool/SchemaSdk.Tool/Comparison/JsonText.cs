using System.Globalization;
using System.Text;
using SchemaSdk.Metadata;
using SchemaSdk.Generator.Json;
using SchemaSdk.Generator.Model;
using SchemaSdk.Tool.Models;

namespace SchemaSdk.Tool.Comparison;

/// <summary>Formats document values as compact JSON.</summary>
internal static class JsonText
{
    public static string? Of(string? text)
    {
        if (text is null)
            return null;

        var output = new StringBuilder();
        JsonEscape.WriteString(output, text);
        return output.ToString();
    }

    public static string? Of(Literal? literal) => literal is null || literal.Kind != LiteralKind.Text ? literal?.Text : Of(literal.Text);

    public static string? Of(long? number) => number?.ToString(CultureInfo.InvariantCulture);

    public static string Of(bool flag) => flag ? "true" : "false";

    public static string Of(Parameter parameter) => Object(
        ("type", Of(ParameterText.Type(parameter.Kind))),
        ("required", Of(parameter.Required)),
        ("default", Of(parameter.Default)),
        ("options", parameter.Options.Count == 0 ? null : "[" + string.Join(",", parameter.Options.Select(Of)) + "]"),
        ("min", parameter.Minimum),
        ("max", parameter.Maximum));

    public static string Of(DocumentPrice row) => Object(("label", Of(row.Label)), ("spec", Of(row.Unit)), ("rate", Of(row.Rate.Text)));

    private static string Object(params (string Name, string? Value)[] members) =>
        "{" + string.Join(",", members.Where(m => m.Value is not null).Select(m => $"\"{m.Name}\":{m.Value}")) + "}";
}
