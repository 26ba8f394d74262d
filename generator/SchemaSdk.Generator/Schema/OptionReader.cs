using SchemaSdk.Metadata;
using SchemaSdk.Generator.Json;
using SchemaSdk.Generator.Model;

namespace SchemaSdk.Generator.Schema;

/// <summary>Reads the allowed values of a parameter, each as the kind used on the wire.</summary>
internal static class OptionReader
{
    public static EquatableArray<Literal> Read(FieldReader fields, ParameterKind kind)
    {
        // The options of an array, object or union describe its contents.
        if (kind is ParameterKind.Array or ParameterKind.Object or ParameterKind.Union
            || !ParameterFields.Options.TryFind(fields.Object, out JsonMember member))
        {
            return default;
        }

        // A single option makes a flag a constant; any other list says nothing new about it.
        if (kind == ParameterKind.Flag)
        {
            return member.Value is JsonArray { Items: { Length: 1 } only } && only[0] is JsonBoolean flag
                ? new([Literals.Of(flag)])
                : default;
        }

        if (member.Value is not JsonArray list)
        {
            fields.Wrong(member, "a list");
            return default;
        }

        if (list.Items.Length > Limits.Options)
        {
            fields.Report(
                Findings.TooManyOptions,
                list.Items[Limits.Options],
                $"{fields.Owner} has {list.Items.Length} options; the maximum is {Limits.Options}");
        }

        var options = new List<Literal>(Math.Min(list.Items.Length, Limits.Options));
        var seen = new HashSet<Literal>();
        foreach (JsonNode item in list.Items.Take(Limits.Options))
        {
            if (ReadOption(fields, item, kind) is not { } option)
                continue;

            if (seen.Add(Literals.Identity(option)))
            {
                options.Add(option);
            }
            else
            {
                fields.Report(
                    Findings.DuplicateOption,
                    item,
                    $"the option `{Shown.Text(option.Text)}` of {fields.Owner} is duplicated");
            }
        }

        return options.ToEquatableArray();
    }

    private static Literal? ReadOption(FieldReader fields, JsonNode item, ParameterKind kind)
    {
        Literal option = Literals.Of(item);
        if (option.Text.Length > Limits.LabelLength)
        {
            fields.Report(
                Findings.LabelTooLong,
                item,
                $"an option of {fields.Owner} has {option.Text.Length} characters; the maximum is {Limits.LabelLength}");
            return null;
        }

        Literal? usable = kind is ParameterKind.Number or ParameterKind.Integer
            ? Literals.AsNumber(option, whole: kind == ParameterKind.Integer)
            : option.Kind is LiteralKind.Text || (option.Kind is LiteralKind.Number && Numbers.IsFinite(option.Text)) ? option
            : option.Kind is LiteralKind.Boolean && kind == ParameterKind.Option ? option
            : null;
        if (usable is null || (usable.Kind == LiteralKind.Text && JsonEscape.HasLoneSurrogate(usable.Text)))
        {
            fields.Report(Findings.WrongValue, item, $"{Shown.Text(CompactJson.Write(item))} can't be an option of {fields.Owner}");
            return null;
        }

        return usable;
    }
}
