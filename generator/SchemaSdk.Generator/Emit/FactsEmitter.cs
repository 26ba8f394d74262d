using System.Globalization;
using SchemaSdk.Facts;
using SchemaSdk.Generator.Emit.Sinks;
using SchemaSdk.Generator.Model;
using SchemaSdk.Generator.Naming;
using SchemaSdk.Rules;

namespace SchemaSdk.Generator.Emit;

/// <summary>
/// The metadata: the model once more as text, in an attribute of its request type. The analyzer reads it there, and so does the runtime
/// at first use. It stands at the end, on a part of its own: people read the rest.
/// </summary>
internal static class FactsEmitter
{
    public static void Emit(SourceWriter writer, EmissionUnit unit)
    {
        writer.Line();
        writer.Line($"[global::SchemaSdk.Generated.ModelMetadata(\"\"\"");
        writer.Indent();
        foreach (FactsText line in Lines(unit))
        {
            writer.Line($"{line}");
        }

        writer.Line($"\"\"\")]");
        writer.Unindent();
        writer.Line($"partial record {new CSharpName(unit.Names.Request)};");
    }

    public static IEnumerable<FactsText> Lines(EmissionUnit unit)
    {
        ModelDocument model = unit.Model;
        yield return new FactsText(FactsWord.Version);
        yield return Model(model);
        for (int i = 0; i < model.Parameters.Count; i++)
        {
            yield return Parameter(unit, i);
        }

        foreach (FactsText line in RuleFactsEmitter.Lines(unit).Concat(PriceFactsEmitter.Lines(unit)))
        {
            yield return line;
        }
    }

    private static FactsText Model(ModelDocument model) => new FactsText(FactsWord.Model)
        .Value(model.Id)
        .Named(FactsWord.DisplayName, model.DisplayName)
        .Named(FactsWord.Provider, model.Provider)
        .Named(FactsWord.Category, model.Category)
        .Named(FactsWord.Submit, model.Submit.ToString())
        .NamedNumber(FactsWord.Context, model.ContextLength?.ToString(CultureInfo.InvariantCulture))
        .NamedNumber(FactsWord.Output, model.MaxOutputTokens?.ToString(CultureInfo.InvariantCulture))
        .NamedTexts(FactsWord.Endpoints, model.Endpoints.Count > 1 ? model.Endpoints.Select(e => e.ToString()).ToEquatableArray() : default)
        .NamedTexts(FactsWord.Inputs, model.InputModalities)
        .NamedTexts(FactsWord.Outputs, model.OutputModalities)
        .NamedTexts(FactsWord.Features, model.Features)
        .Named(FactsWord.Hash, model.Hash)
        .Named(FactsWord.About, model.Description);

    private static FactsText Parameter(EmissionUnit unit, int index)
    {
        ModelNames names = unit.Names;
        Parameter parameter = unit.Model.Parameters[index];
        FactsText line = new FactsText(FactsWord.Of(parameter.Kind)).Value(parameter.Name).Name(new CSharpName(names.Properties[index]));
        if (parameter.Required)
        {
            line.Word(FactsWord.Required);
        }

        if (parameter.Kind == ParameterKind.Option)
        {
            line.NamedName(FactsWord.Enum, new CSharpName(names.Enums[index]));
        }

        if (parameter is { Default: { } value, DefaultIsUsable: true })
        {
            if (value.Kind == LiteralKind.Json)
            {
                line.Named(FactsWord.DefaultJson, value.Text);
            }
            else
            {
                line.NamedLiterals(FactsWord.Default, [value]);
            }
        }

        line.NamedNumber(FactsWord.Minimum, parameter.Minimum);
        line.NamedNumber(FactsWord.Maximum, parameter.Maximum);
        line.NamedNumber(FactsWord.Step, parameter.Step);
        if (parameter.Options.Count > 0)
        {
            line.NamedLiterals(FactsWord.Options, parameter.Options);
        }

        if (unit.Overlay.RefinementOf(index) is { } refinement)
        {
            if (Formats.Of(unit, index) is not TextFormat.None and var format)
            {
                line.NamedWord(FactsWord.Format, FactsWord.Of(format));
            }

            line.NamedNumber(FactsWord.Items, refinement.MaxItems?.ToString(CultureInfo.InvariantCulture));
        }

        return line.Named(FactsWord.About, parameter.Description);
    }
}
