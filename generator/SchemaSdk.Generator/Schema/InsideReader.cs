using SchemaSdk.Metadata;
using SchemaSdk.Generator.Json;
using SchemaSdk.Generator.Model;

namespace SchemaSdk.Generator.Schema;

/// <summary>Reads what is inside a value: the items of an array, the members of an object, the alternatives of a union.</summary>
internal readonly struct InsideReader(ParameterReader values, FieldReader fields)
{
    public Parameter AsArray(Parameter array)
    {
        ItemBounds counts = ItemCountReader.Read(fields);
        return array with
        {
            Items = ReadItems(),
            MinItems = counts.Minimum,
            MaxItems = counts.Maximum,
            UniqueItems = fields.Flag(ParameterFields.UniqueItems),
        };
    }

    public Parameter AsObject(Parameter obj) => obj with
    {
        Members = ParameterFields.Members.TryFind(fields.Object, out JsonMember member) ? values.ReadMembers(fields, member) : default,
        Closed = fields.Flag(ParameterFields.Closed),
    };

    /// <summary>Reads a union; one that is none, because a single alternative says all that it allows, becomes that.</summary>
    public Parameter AsUnion(Parameter union)
    {
        List<Parameter> read = ReadAlternatives(out bool isNullable);
        if (read.Count < 2)
        {
            fields.Report(
                Findings.WrongValue,
                fields.Value(ParameterFields.Alternatives) ?? fields.Value(ParameterFields.Type)!,
                $"{fields.Owner} has {(read.Count == 0 ? "no usable alternative" : "a single alternative")};"
                + " a one_of has at least two, and with one, the value is that");
            if (read.Count == 0)
                return union with { Kind = ParameterKind.Text };
        }

        EquatableArray<Parameter> alternatives = AlternativeMerge.Of(read);
        bool? nullable = union.Nullable ?? (isNullable ? true : null);
        if (alternatives.Count > 1)
            return union with { Alternatives = alternatives, Nullable = nullable, Discriminator = ReadDiscriminator(alternatives) };

        Parameter only = alternatives[0];
        return only with
        {
            Name = union.Name,
            Required = union.Required,
            Nullable = nullable ?? only.Nullable,
            Deprecated = union.Deprecated,
            Examples = union.Examples,
            Description = union.Description ?? only.Description,
        };
    }

    private Parameter? ReadItems()
    {
        if (!ParameterFields.Items.TryFind(fields.Object, out JsonMember member))
            return null;

        if (member.Value is not JsonObject obj)
        {
            fields.Wrong(member, "an object that describes the items");
            return null;
        }

        FieldReader item = fields.Within(obj, fields.Owner + "[]");
        FieldPlaces.CheckUnusable(item, "items", ParameterFields.Name, ParameterFields.Required, ParameterFields.Default);
        return Unnamed(values.ReadInside(item, name: ""));
    }

    /// <summary>Reads the alternatives, with those of unions among them.</summary>
    private List<Parameter> ReadAlternatives(out bool isNullable)
    {
        isNullable = false;
        var read = new List<Parameter>();
        if (!ParameterFields.Alternatives.TryFind(fields.Object, out JsonMember member))
            return read;

        if (member.Value is not JsonArray list)
        {
            fields.Wrong(member, "a list of values");
            return read;
        }

        for (int i = 0; i < list.Items.Length; i++)
        {
            if (i < Limits.Alternatives && ReadAlternative(list.Items[i]) is { } alternative)
            {
                isNullable |= alternative.Nullable == true;
                read.AddRange(alternative.Kind == ParameterKind.Union ? alternative.Alternatives : [alternative]);
            }

            if (i == Limits.Alternatives || read.Count > Limits.Alternatives)
            {
                fields.Report(
                    Findings.TooManyParameters,
                    list.Items[i],
                    $"{fields.Owner} has more than {Limits.Alternatives} alternatives, those of a one_of among them included");
                return read.GetRange(0, Math.Min(read.Count, Limits.Alternatives));
            }
        }

        return read;
    }

    private Parameter? ReadAlternative(JsonNode node)
    {
        if (node is not JsonObject obj)
        {
            fields.Report(
                Findings.WrongValue,
                node,
                $"an alternative of {fields.Owner} is {node.KindName}; an object with a type is expected");
            return null;
        }

        FieldReader alternative = fields.Within(obj, fields.Owner);
        FieldPlaces.CheckUnusable(alternative, "an alternative", ParameterFields.Required, ParameterFields.Default);
        string? name = alternative.Informative.Text(ParameterFields.Name, Findings.NameTooLong, Limits.NameLength);
        return Unnamed(values.ReadInside(alternative, name ?? ""));
    }

    /// <summary>What is inside under no name of its own is neither required nor left out.</summary>
    private static Parameter? Unnamed(Parameter? read) =>
        read is null ? null : read with { Required = false, Default = null, DefaultIsUsable = true };

    private string? ReadDiscriminator(EquatableArray<Parameter> alternatives)
    {
        if (!ParameterFields.Discriminator.TryFind(fields.Object, out JsonMember member))
            return null;

        string? name = (member.Value as JsonString)?.Value;
        Parameter[] objects = [.. alternatives.Where(a => a.IsRecord)];
        if (name is not null && objects.Length > 0 && objects.All(a => a.TagNamed(name) is not null))
            return name;

        fields.Wrong(member, "the name of a required parameter with a single option in every object alternative");
        return null;
    }
}
