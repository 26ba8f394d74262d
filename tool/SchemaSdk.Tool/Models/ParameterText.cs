using System.Globalization;
using SchemaSdk.Metadata;
using SchemaSdk.Generator.Model;

namespace SchemaSdk.Tool.Models;

/// <summary>Describes parameters, and what is inside them, in text.</summary>
internal static class ParameterText
{
    /// <summary>Returns the type as written in documents.</summary>
    public static string Type(ParameterKind kind) => kind switch
    {
        ParameterKind.Text => "string",
        ParameterKind.Option => "enum",
        ParameterKind.Number => "number",
        ParameterKind.Integer => "integer",
        ParameterKind.Flag => "boolean",
        ParameterKind.Array => "array",
        ParameterKind.Union => "one_of",
        _ => "object",
    };

    /// <summary>Returns the type, with that of the items or alternatives.</summary>
    public static string Type(Parameter value) => value switch
    {
        { Items: { } items } => $"array of {Type(items)}",
        { Kind: ParameterKind.Union } => string.Join(" or ", value.Alternatives.Select(Type).Distinct()),
        _ => Type(value.Kind),
    };

    /// <summary>Returns the options or the bounds.</summary>
    public static string Allowed(Parameter parameter)
    {
        if (parameter.Options.Count > 0)
            return string.Join(", ", parameter.Options.Select(o => o.Text.Length == 0 ? "\"\"" : o.Text));

        string?[] allowed =
        [
            Range(parameter.Minimum, parameter.Maximum, parameter.Kind == ParameterKind.Text ? " characters" : ""),
            parameter.ExclusiveMinimum is { } above ? $"above {above}" : null,
            parameter.ExclusiveMaximum is { } below ? $"below {below}" : null,
            Range(Digits(parameter.MinItems), Digits(parameter.MaxItems), " items"),
            parameter.UniqueItems ? "no item twice" : null,
            parameter.Pattern is { } pattern ? $"matches {pattern}" : null,
            parameter.Format,
        ];
        return string.Join("; ", allowed.OfType<string>());
    }

    private static string? Range(string? minimum, string? maximum, string unit) => (minimum, maximum) switch
    {
        ({ } least, { } most) => $"{least} to {most}{unit}",
        ({ } least, null) => $"{least} or more{unit}",
        (null, { } most) => $"{most} or less{unit}",
        _ => null,
    };

    private static string? Digits(int? count) => count?.ToString(CultureInfo.InvariantCulture);
}
