using SchemaSdk.Metadata;
using SchemaSdk.Generator.Json;
using SchemaSdk.Generator.Model;

namespace SchemaSdk.Generator.Schema;

/// <summary>Reads a parameter: its type, then the fields that are meaningful for that type.</summary>
internal static class ParameterReader
{
    public static Parameter Read(FieldReader fields, string name)
    {
        ParameterKind? type = ReadType(fields);
        ParameterKind kind = type ?? ParameterKind.Text;
        EquatableArray<Literal> options = OptionReader.Read(fields, kind);
        if (kind == ParameterKind.Option && options.Count == 0)
        {
            ReportNoOptions(fields);
            type = null;
            kind = ParameterKind.Text;
        }

        // The bounds of a parameter read as text only as a fallback may mean seconds or pixels, not lengths.
        Bounds bounds = BoundsReader.Read(fields, type);
        Default @default = DefaultReader.Read(fields, kind, options, bounds);
        return new Parameter
        {
            Name = name,
            Kind = kind,
            Required = fields.Flag(ParameterFields.Required),
            Default = @default.Value,
            DefaultIsUsable = @default.IsUsable,
            Options = options,
            Minimum = bounds.Minimum,
            Maximum = bounds.Maximum,
            Step = bounds.Step,
            Description = fields.Informative.Text(ParameterFields.Description, Findings.DescriptionTooLong, Limits.DescriptionLength),
        };
    }

    /// <summary>Returns the kind for a type, or null if the type is unknown.</summary>
    private static ParameterKind? ReadType(FieldReader fields)
    {
        if (!ParameterFields.Type.TryFind(fields.Object, out JsonMember member))
        {
            fields.Report(Findings.UnknownType, fields.Object, $"{fields.Owner} has no type; it is treated as a string");
            return null;
        }

        if (member.Value is not JsonString { Value: var name })
        {
            fields.Wrong(member, "the name of a type");
            return null;
        }

        ParameterKind? kind = name.Trim().ToLowerInvariant() switch
        {
            "string" => ParameterKind.Text,
            "enum" => ParameterKind.Option,
            "number" => ParameterKind.Number,
            "integer" => ParameterKind.Integer,
            "boolean" => ParameterKind.Flag,
            "array" => ParameterKind.Array,
            "object" => ParameterKind.Object,
            _ => null,
        };
        if (kind is null)
        {
            fields.Report(
                Findings.UnknownType,
                member.Value,
                $"the type `{Shown.Text(name)}` of {fields.Owner} is not known; it is treated as a string");
        }

        return kind;
    }

    private static void ReportNoOptions(FieldReader fields)
    {
        JsonNode at = fields.Value(ParameterFields.Options) ?? fields.Value(ParameterFields.Type)!;
        fields.Report(Findings.NoOptions, at, $"{fields.Owner} is an enum without options; it is treated as a string");
    }
}
