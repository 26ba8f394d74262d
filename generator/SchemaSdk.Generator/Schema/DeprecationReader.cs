using SchemaSdk.Generator.Json;

namespace SchemaSdk.Generator.Schema;

/// <summary>Reads whether the host advises against a value, and the reason where it gives one.</summary>
internal static class DeprecationReader
{
    /// <summary>Returns the reason, which may be empty; null if the value is not deprecated.</summary>
    public static string? Read(FieldReader fields)
    {
        if (fields.Value(ParameterFields.Deprecated) is not { } node)
            return null;

        if (node is JsonString { Value: var reason } && !bool.TryParse(reason, out _))
            return fields.Informative.Text(ParameterFields.Deprecated, Findings.DescriptionTooLong, Limits.DescriptionLength) ?? "";

        return fields.Informative.Flag(ParameterFields.Deprecated) ? "" : null;
    }
}
