using SchemaSdk.Metadata;
using SchemaSdk.Generator.Json;
using SchemaSdk.Generator.Model;

namespace SchemaSdk.Generator.Schema;

/// <summary>
/// Reads a value of a document, which is a parameter or inside one: its type, then the fields that are meaningful for that type. One
/// reader counts all values of a document.
/// </summary>
internal sealed class ParameterReader(DocumentSource source)
{
    private int _count;
    private int _depth;

    /// <summary>Reads the value with a name, or an item or alternative without one.</summary>
    public Parameter Read(FieldReader fields, string name = "")
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

        if (type is { } known)
            FieldPlaces.Check(fields, known);

        if (_depth > 0)
            FieldPlaces.CheckUnusable(fields, "a value inside a parameter", ParameterFields.In);

        bool isRequired = fields.Flag(ParameterFields.Required);
        var inside = new InsideReader(this, fields);
        Parameter value = new Parameter
        {
            Name = name,
            Kind = kind,
            Required = isRequired,
            InPath = _depth == 0 && ReadPlace(fields, kind, isRequired),
            Options = options,
            Nullable = fields.Choice(ParameterFields.Nullable),
            Deprecated = DeprecationReader.Read(fields),
            Examples = ExampleReader.Read(fields.Informative),
            Description = fields.Informative.Text(ParameterFields.Description, Findings.DescriptionTooLong, Limits.DescriptionLength),
        };

        // The bounds of a parameter read as text only as a fallback may mean seconds or pixels, not lengths.
        Bounds bounds = BoundsReader.Read(fields, type);
        value = value with
        {
            Minimum = bounds.Minimum,
            Maximum = bounds.Maximum,
            ExclusiveMinimum = bounds.Above,
            ExclusiveMaximum = bounds.Below,
            Step = bounds.Step,
        };
        value = kind switch
        {
            ParameterKind.Text => AsText(fields, value),
            ParameterKind.Array => inside.AsArray(value),
            ParameterKind.Object => inside.AsObject(value),
            ParameterKind.Union => inside.AsUnion(value),
            _ => value,
        };
        DefaultReading @default = DefaultReader.Read(fields, value);
        return value with { Default = @default.Value, DefaultIsUsable = @default.IsUsable };
    }

    /// <summary>Reads a value inside another, unless that would be too deep or one too many, which is reported.</summary>
    public Parameter? ReadInside(FieldReader fields, string name)
    {
        if (_depth == Limits.ValueDepth)
        {
            source.Report(
                Findings.TooDeep,
                fields.Object,
                $"{fields.Owner} is nested more than {Limits.ValueDepth} levels deep;"
                + " describe it as an array or object without its contents");
            return null;
        }

        if (!Count(fields.Object))
            return null;

        _depth++;
        Parameter value = Read(fields, name);
        _depth--;
        return value;
    }

    /// <summary>Reads the list of the members of an object.</summary>
    public EquatableArray<Parameter> ReadMembers(FieldReader owner, JsonMember field) =>
        new ParameterListReader(source, this).ReadMembers(owner, field).ToEquatableArray();

    /// <summary>Counts a value; reports the first that is one too many, and lets none in after it.</summary>
    private bool Count(JsonNode at)
    {
        _count++;
        if (_count == Limits.Values + 1)
            source.Report(Findings.TooManyParameters, at, $"the document has more than {Limits.Values} values inside its parameters");

        return _count <= Limits.Values;
    }

    private static Parameter AsText(FieldReader fields, Parameter value)
    {
        PatternReading pattern = PatternReader.Read(fields);
        return value with
        {
            Pattern = pattern.Text,
            PatternIsChecked = pattern.IsChecked,
            Format = fields.Informative.Text(ParameterFields.Format, Findings.LabelTooLong, Limits.LabelLength),
        };
    }

    /// <summary>Returns true for a parameter in the path, which is always sent and is one segment of text.</summary>
    private static bool ReadPlace(FieldReader fields, ParameterKind kind, bool isRequired)
    {
        if (!ParameterFields.In.TryFind(fields.Object, out JsonMember member) || member.Value is JsonString { Value: "body" })
            return false;

        if (member.Value is not JsonString { Value: "path" })
        {
            fields.Wrong(member, "`path`, or `body`, the default,");
            return false;
        }

        if (kind is ParameterKind.Text or ParameterKind.Option && isRequired)
            return true;

        fields.Report(
            Findings.PathParameter,
            member.Value,
            $"{fields.Owner} is in the path, so it must be a string or an enum, and required; add `\"required\": true` or remove `in`");
        return false;
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
            "one_of" => ParameterKind.Union,
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
