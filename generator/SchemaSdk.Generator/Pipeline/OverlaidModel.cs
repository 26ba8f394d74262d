using SchemaSdk.Generator.Diagnostics;
using SchemaSdk.Generator.Model;
using SchemaSdk.Generator.Schema.Overlays;

namespace SchemaSdk.Generator.Pipeline;

/// <summary>A model beside its overlay, before the one is bound to the other.</summary>
internal sealed record OverlaidModel(ModelSource Source, OverlayFile? Overlay)
{
    public static OverlaidModel Of(ModelSource source, OverlaySet overlays) => new(source, overlays.For(source.Document.Id));

    public BoundModel Bind()
    {
        if (Overlay is null)
        {
            return new BoundModel(Source, null);
        }

        OverlayReading reading = OverlayReader.Read(Overlay.Text, Source.Document);
        FileProblems? problems = reading.Problems.Count > 0 ? new FileProblems(Overlay.Path, reading.Problems) : null;
        return new BoundModel(Source with { Overlay = reading.Overlay }, problems);
    }
}

/// <summary>A model with what its overlay says of it, and what is wrong with the overlay.</summary>
internal sealed record BoundModel(ModelSource Source, FileProblems? OverlayProblems);
