using SchemaSdk.Metadata;
using SchemaSdk.Generator.Model;

namespace SchemaSdk.Tool.Models;

/// <summary>Describes parameters in text.</summary>
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
        _ => "object",
    };

    /// <summary>Returns the options or the bounds.</summary>
    public static string Allowed(Parameter parameter)
    {
        if (parameter.Options.Count > 0)
            return string.Join(", ", parameter.Options.Select(o => o.Text.Length == 0 ? "\"\"" : o.Text));

        string bounds = (parameter.Minimum, parameter.Maximum) switch
        {
            ({ } least, { } most) => $"{least} to {most}",
            ({ } least, null) => $"{least} or more",
            (null, { } most) => $"{most} or less",
            _ => "",
        };
        return bounds.Length > 0 && parameter.Kind == ParameterKind.Text ? bounds + " characters" : bounds;
    }
}
