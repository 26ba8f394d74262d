using SchemaSdk.Generator.Diagnostics;
using SchemaSdk.Generator.Model;
using SchemaSdk.Generator.Schema.Overlays;

namespace SchemaSdk.Generator.Pipeline;

/// <summary>A model and its overlay before they are bound.</summary>
internal sealed record ModelWithOverlay(ModelSource Source, OverlayFile? Overlay)
{
    public static ModelWithOverlay Of(ModelSource source, OverlaySet overlays) => new(source, overlays.For(source.Document.Id));

    public ResolvedModel Bind()
    {
        if (Overlay is null)
            return new ResolvedModel(Source, null);

        OverlayReading reading = OverlayReader.Read(Overlay.Text, Source.Document);
        FileFindings? findings = reading.Findings.Count > 0 ? new FileFindings(Overlay.Path, reading.Findings) : null;
        ModelDocument refined = RefinedDocument.Of(Source.Document, reading.Overlay);
        return new ResolvedModel(Source with { Document = refined, Overlay = reading.Overlay }, findings);
    }
}

/// <summary>A model with its overlay bound, and the overlay's findings.</summary>
internal sealed record ResolvedModel(ModelSource Source, FileFindings? OverlayFindings);
