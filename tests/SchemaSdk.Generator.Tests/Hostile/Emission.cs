using SchemaSdk.Generator.Emit;
using SchemaSdk.Generator.Model;
using SchemaSdk.Generator.Pipeline;
using SchemaSdk.Generator.Schema;
using SchemaSdk.Generator.Schema.Overlays;

namespace SchemaSdk.Generator.Tests.Hostile;

/// <summary>A model with the source that is emitted for it, made by the generator's own stages without a compiler around them.</summary>
internal sealed record Emission(EmitModel Unit, string Text)
{
    /// <summary>Reads a document, and an overlay where there is one: what is wrong with them, and the model where enough could be read.</summary>
    public static (Finding[] Findings, ModelSource? Source) Read(string document, string? overlay, string @namespace = "Hostile")
    {
        DocumentReading reading = ModelDocumentReader.Read(document);
        if (reading.Document is not { } model)
            return ([.. reading.Findings], null);

        OverlayReading bound = overlay is null ? new(Overlay.None, default) : OverlayReader.Read(overlay, model);
        return (
            [.. reading.Findings, .. bound.Findings],
            new ModelSource("hostile.json", @namespace, IsPublic: true, model) { Overlay = bound.Overlay });
    }

    public static Emission Of(ModelSource source)
    {
        EmitModel unit = EmitModelFactory.Create(source, TypeNameTable.Of([NameRequest.Of(source)]))!;
        return new Emission(unit, ModelEmitter.Emit(unit));
    }
}
