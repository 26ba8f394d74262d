using SchemaSdk.Metadata;

namespace SchemaSdk.Generator.Schema;

/// <summary>Which fields say something about values of which types; elsewhere, they have no effect, and that is reported.</summary>
internal static class FieldPlaces
{
    private static readonly (Field Field, string Types, ParameterKind[] Kinds)[] s_places =
    [
        (ParameterFields.ExclusiveMinimum, "number or integer", [ParameterKind.Number, ParameterKind.Integer]),
        (ParameterFields.ExclusiveMaximum, "number or integer", [ParameterKind.Number, ParameterKind.Integer]),
        (ParameterFields.Pattern, "string", [ParameterKind.Text]),
        (ParameterFields.Items, "array", [ParameterKind.Array]),
        (ParameterFields.MinItems, "array", [ParameterKind.Array]),
        (ParameterFields.MaxItems, "array", [ParameterKind.Array]),
        (ParameterFields.UniqueItems, "array", [ParameterKind.Array]),
        (ParameterFields.Members, "object", [ParameterKind.Object]),
        (ParameterFields.Closed, "object", [ParameterKind.Object]),
        (ParameterFields.Alternatives, "one_of", [ParameterKind.Union]),
        (ParameterFields.Discriminator, "one_of", [ParameterKind.Union]),
    ];

    public static void Check(FieldReader fields, ParameterKind kind)
    {
        foreach ((Field field, string types, ParameterKind[] kinds) in s_places)
        {
            if (Array.IndexOf(kinds, kind) < 0 && fields.Value(field) is { } node)
            {
                fields.Report(
                    Findings.MisplacedField,
                    node,
                    $"{field.Name} has no effect on {fields.Owner}, whose type is not {types}; remove it, or change the type to {types}");
            }
        }
    }

    /// <summary>Reports the fields that have no effect on a value because of where it is.</summary>
    public static void CheckUnusable(FieldReader fields, string what, params Field[] unusable)
    {
        foreach (Field field in unusable)
        {
            if (fields.Value(field) is { } node)
                fields.Report(Findings.MisplacedField, node, $"{field.Name} has no effect on {what}; remove it");
        }
    }
}
