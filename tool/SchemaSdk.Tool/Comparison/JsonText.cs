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

    public static string? Of(bool? flag) => flag is { } value ? Of(value) : null;

    public static string? Of(EquatableArray<Literal> list) =>
        list.Count == 0 ? null : "[" + string.Join(",", list.Select(item => Of(item))) + "]";

    /// <summary>Returns a field that is true, or a text that says why.</summary>
    public static string? OfReason(string? reason) => reason is "" ? "true" : Of(reason);

    /// <summary>Returns a value with what is inside it, without its name.</summary>
    public static string Of(Parameter parameter) => Object(
        [("type", Of(ParameterText.Type(parameter.Kind))), ("required", Of(parameter.Required)), .. Contents(parameter)]);

    private static (string Name, string? Value)[] Contents(Parameter parameter) =>
    [
        ("default", Of(parameter.Default)),
        ("options", Of(parameter.Options)),
        ("min", parameter.Minimum),
        ("max", parameter.Maximum),
        ("items", parameter.Items is { } items ? Inside(items) : null),
        ("parameters", Inside(parameter.Members)),
        ("alternatives", Inside(parameter.Alternatives)),
    ];

    private static string? Inside(EquatableArray<Parameter> values) =>
        values.Count == 0 ? null : "[" + string.Join(",", values.Select(Inside)) + "]";

    private static string Inside(Parameter value) => Object(
    [
        ("name", value.Name.Length == 0 ? null : Of(value.Name)),
        ("type", Of(ParameterText.Type(value.Kind))),
        ("required", value.Required ? "true" : null),
        .. Contents(value),
    ]);

    public static string Of(DocumentPrice row) => Object(("label", Of(row.Label)), ("spec", Of(row.Unit)), ("rate", Of(row.Rate.Text)));

    private static string Object(params (string Name, string? Value)[] members) =>
        "{" + string.Join(",", members.Where(m => m.Value is not null).Select(m => $"\"{m.Name}\":{m.Value}")) + "}";
}
