using System.Globalization;
using SchemaSdk.Metadata;
using SchemaSdk.Generator.Emit.SafeText;
using SchemaSdk.Generator.Model;

namespace SchemaSdk.Generator.Emit;

/// <summary>
/// Writes the values of a model to metadata: first its records and closed types, each with a line for what is inside, then its parameters.
/// A list is followed by a line for its items.
/// </summary>
internal static class ValueMetadataEmitter
{
    public static IEnumerable<MetadataWriter> Lines(EmittedType request)
    {
        foreach ((EmittedType type, Parameter definition) in request.Inside)
        {
            yield return Head(type, definition);
            foreach (MetadataWriter line in ValuesOf(type, isUnion: definition.Kind == ParameterKind.Union))
                yield return line;

            yield return new MetadataWriter(MetadataKeyword.End);
        }

        foreach (MetadataWriter line in ValuesOf(request, isUnion: false))
            yield return line;
    }

    private static MetadataWriter Head(EmittedType type, Parameter definition)
    {
        if (definition.Kind == ParameterKind.Union)
        {
            return new MetadataWriter(MetadataKeyword.Of(ParameterKind.Union))
                .Name(type.Name)
                .Named(MetadataKeyword.Discriminator, definition.Discriminator);
        }

        MetadataWriter line = new MetadataWriter(MetadataKeyword.Type).Name(type.Name);
        return definition.Closed ? line.Word(MetadataKeyword.Closed) : line;
    }

    private static IEnumerable<MetadataWriter> ValuesOf(EmittedType type, bool isUnion)
    {
        for (int i = 0; i < type.Values.Count; i++)
        {
            Parameter value = type.Values[i];
            MetadataKeyword kind = MetadataKeyword.Of(value.Kind);
            MetadataWriter line = isUnion
                ? new MetadataWriter(MetadataKeyword.Alternative).Word(kind)
                : new MetadataWriter(kind).Value(value.Name).Name(type.PropertyOf(i));
            yield return Describe(line, type, i, value, type.FormatOf(i));

            // What an overlay makes a list of addresses has no other items.
            Parameter? items = type.FormatOf(i) == TextFormat.None ? value.Items : null;
            for (; items is not null; items = items.Items)
            {
                MetadataWriter item = new MetadataWriter(MetadataKeyword.Item).Word(MetadataKeyword.Of(items.Kind));
                yield return Describe(item, type, i, items, TextFormat.None);
            }
        }
    }

    private static MetadataWriter Describe(MetadataWriter line, EmittedType type, int index, Parameter value, TextFormat format)
    {
        if (value.Required)
            line.Word(MetadataKeyword.Required);

        if (value.InPath)
            line.Word(MetadataKeyword.InPath);

        if (value.Kind == ParameterKind.Option && type.Names.Enums[index].Length > 0)
            line.NamedName(MetadataKeyword.Enum, type.EnumOf(index));
        else if (ModelTypes.IsTyped(value))
            line.NamedName(MetadataKeyword.Type, type.TypeOf(value));

        AppendDefault(line, value);
        AppendChecks(line, value);
        if (format != TextFormat.None)
            line.NamedWord(MetadataKeyword.Format, MetadataKeyword.Of(format));

        line.NamedNumber(MetadataKeyword.Items, value.MaxItems?.ToString(CultureInfo.InvariantCulture));
        AppendTextChecks(line, value);
        if (value.Nullable is { } nullable)
            line.Word(nullable ? MetadataKeyword.Nullable : MetadataKeyword.NotNull);

        return line.Named(MetadataKeyword.Deprecated, value.Deprecated).Named(MetadataKeyword.About, value.Description);
    }

    private static void AppendDefault(MetadataWriter line, Parameter value)
    {
        if (value is not { Default: { } @default, DefaultIsUsable: true })
            return;

        if (@default.Kind == LiteralKind.Json)
            line.Named(MetadataKeyword.DefaultJson, @default.Text);
        else
            line.NamedLiterals(MetadataKeyword.Default, [@default]);
    }

    private static void AppendChecks(MetadataWriter line, Parameter value)
    {
        line.NamedNumber(MetadataKeyword.Minimum, value.Minimum);
        line.NamedNumber(MetadataKeyword.Maximum, value.Maximum);
        line.NamedNumber(MetadataKeyword.ExclusiveMinimum, value.ExclusiveMinimum);
        line.NamedNumber(MetadataKeyword.ExclusiveMaximum, value.ExclusiveMaximum);
        line.NamedNumber(MetadataKeyword.Step, value.Step);
        if (value.Options.Count > 0)
            line.NamedLiterals(MetadataKeyword.Options, value.Options);

        line.NamedNumber(MetadataKeyword.MinItems, value.MinItems?.ToString(CultureInfo.InvariantCulture));
        if (value.UniqueItems)
            line.Word(MetadataKeyword.Unique);
    }

    private static void AppendTextChecks(MetadataWriter line, Parameter value)
    {
        if (value.PatternIsChecked)
            line.Named(MetadataKeyword.Pattern, value.Pattern);

        if (value is { Kind: ParameterKind.Text, Format: "uri" })
            line.Word(MetadataKeyword.Uri);
    }
}
