using System.Globalization;
using SchemaSdk.Metadata;
using SchemaSdk.Generator.Emit.SafeText;
using SchemaSdk.Generator.Model;
using SchemaSdk.Generator.Naming;

namespace SchemaSdk.Generator.Emit;

/// <summary>
/// Emits the model as text in an attribute of its request type, where the analyzer and, on first use, the runtime read it. It goes last, in
/// a partial declaration of its own, to keep it apart from the code that people read.
/// </summary>
internal static class MetadataEmitter
{
    public static void Emit(SourceWriter writer, EmitModel unit)
    {
        writer.Line();
        writer.Line($"[global::SchemaSdk.Generated.ModelMetadata(\"\"\"");
        writer.Indent();
        foreach (MetadataWriter line in Lines(unit))
            writer.Line($"{line}");

        writer.Line($"\"\"\")]");
        writer.Unindent();
        writer.Line($"partial record {new CSharpName(unit.Names.Request)};");
    }

    public static IEnumerable<MetadataWriter> Lines(EmitModel unit)
    {
        ModelDocument model = unit.Model;
        yield return new MetadataWriter(MetadataKeyword.Version);
        yield return Model(model);
        for (int i = 0; i < model.Parameters.Count; i++)
            yield return Parameter(unit, i);

        foreach (MetadataWriter line in RuleMetadataEmitter.Lines(unit).Concat(PriceMetadataEmitter.Lines(unit)))
            yield return line;
    }

    private static MetadataWriter Model(ModelDocument model) =>
        new MetadataWriter(MetadataKeyword.Model)
            .Value(model.Id)
            .Named(MetadataKeyword.DisplayName, model.DisplayName)
            .Named(MetadataKeyword.Provider, model.Provider)
            .Named(MetadataKeyword.Category, model.Category)
            .Named(MetadataKeyword.Submit, model.Submit.ToString())
            .NamedNumber(MetadataKeyword.Context, model.ContextLength?.ToString(CultureInfo.InvariantCulture))
            .NamedNumber(MetadataKeyword.Output, model.MaxOutputTokens?.ToString(CultureInfo.InvariantCulture))
            .NamedTexts(
                MetadataKeyword.Endpoints,
                model.Endpoints.Count > 1 ? model.Endpoints.Select(e => e.ToString()).ToEquatableArray() : default)
            .NamedTexts(MetadataKeyword.Inputs, model.InputModalities)
            .NamedTexts(MetadataKeyword.Outputs, model.OutputModalities)
            .NamedTexts(MetadataKeyword.Features, model.Features)
            .Named(MetadataKeyword.Hash, model.Hash)
            .Named(MetadataKeyword.About, model.Description);

    private static MetadataWriter Parameter(EmitModel unit, int index)
    {
        ModelNames names = unit.Names;
        Parameter parameter = unit.Model.Parameters[index];
        MetadataWriter line = new MetadataWriter(MetadataKeyword.Of(parameter.Kind))
            .Value(parameter.Name)
            .Name(new CSharpName(names.Properties[index]));
        if (parameter.Required)
            line.Word(MetadataKeyword.Required);

        if (parameter.Kind == ParameterKind.Option)
            line.NamedName(MetadataKeyword.Enum, new CSharpName(names.Enums[index]));

        if (parameter is { Default: { } value, DefaultIsUsable: true })
        {
            if (value.Kind == LiteralKind.Json)
                line.Named(MetadataKeyword.DefaultJson, value.Text);
            else
                line.NamedLiterals(MetadataKeyword.Default, [value]);
        }

        line.NamedNumber(MetadataKeyword.Minimum, parameter.Minimum);
        line.NamedNumber(MetadataKeyword.Maximum, parameter.Maximum);
        line.NamedNumber(MetadataKeyword.Step, parameter.Step);
        if (parameter.Options.Count > 0)
            line.NamedLiterals(MetadataKeyword.Options, parameter.Options);

        if (unit.Overlay.RefinementOf(index) is { } refinement)
        {
            if (Formats.Of(unit, index) is not TextFormat.None and var format)
                line.NamedWord(MetadataKeyword.Format, MetadataKeyword.Of(format));

            line.NamedNumber(MetadataKeyword.Items, refinement.MaxItems?.ToString(CultureInfo.InvariantCulture));
        }

        return line.Named(MetadataKeyword.About, parameter.Description);
    }
}
