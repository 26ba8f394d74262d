using System.Globalization;
using SchemaSdk.Generator.Emit.SafeText;
using SchemaSdk.Generator.Model;
using SchemaSdk.Hosts;

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
        IEnumerable<MetadataWriter> lines = ValueMetadataEmitter.Lines(EmittedType.Request(unit))
            .Concat(RuleMetadataEmitter.Lines(unit))
            .Concat(PriceMetadataEmitter.Lines(unit));
        foreach (MetadataWriter line in lines)
            yield return line;
    }

    private static MetadataWriter Model(ModelDocument model)
    {
        MetadataWriter line = new MetadataWriter(MetadataKeyword.Model)
            .Value(model.Id)
            .Named(MetadataKeyword.Host, model.Host)
            .Named(MetadataKeyword.Wire, model.Wire)
            .Named(MetadataKeyword.Model, PlacementOf(model.Placement))
            .Named(MetadataKeyword.ModelName, NameOf(model.Placement))
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
        if (model.Closed)
            line.Word(MetadataKeyword.Closed);

        return model.RefusesNull ? line.Word(MetadataKeyword.StrictNull) : line;
    }

    private static string? PlacementOf(HostPlacement host) => host.In switch
    {
        ModelPlacement.Path => "path",
        ModelPlacement.None => "none",
        _ => null,
    };

    private static string? NameOf(HostPlacement host) =>
        host.In == ModelPlacement.Body && host.Name != HostPlacement.Usual.Name ? host.Name : null;
}
