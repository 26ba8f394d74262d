using SchemaSdk.Generator.Diagnostics;
using SchemaSdk.Generator.Model;
using SchemaSdk.Generator.Schema;
using SchemaSdk.Generator.Schema.Overlays;

namespace SchemaSdk.Generator.Pipeline;

/// <summary>Finds overlays that apply to no model, because the model does not exist or has another overlay.</summary>
internal sealed record UnmatchedOverlays(OverlaySet Overlays, ModelIds Models)
{
    public FileFindings? Find(OverlayFile overlay)
    {
        if (overlay.ModelId is { } id && Models.Contains(id))
        {
            OverlayFile first = Overlays.For(id)!;
            return first == overlay ? null : Duplicate(overlay, first);
        }

        // The overlay may be for a document that could not be read.
        if (overlay.ModelId is not null && Models.AnyUnread)
            return null;

        return new FileFindings(overlay.Path, OverlayReader.Read(overlay.Text, null).Findings);
    }

    private static FileFindings Duplicate(OverlayFile overlay, OverlayFile first)
    {
        string name = first.Path.Substring(first.Path.LastIndexOfAny(['/', '\\']) + 1);
        Finding finding = OverlayReader.FindingAtModel(
            overlay.Text,
            Findings.DuplicateOverlay,
            $"{name} is already an overlay for this model; combine the two files");
        return new FileFindings(overlay.Path, new EquatableArray<Finding>([finding]));
    }
}

/// <summary>The ids of all models that could be read.</summary>
internal sealed class ModelIds : IEquatable<ModelIds>
{
    private readonly HashSet<string> _ids;

    private ModelIds(HashSet<string> ids, bool anyUnread)
    {
        _ids = ids;
        AnyUnread = anyUnread;
    }

    public bool AnyUnread { get; }

    public static ModelIds Of(IReadOnlyCollection<string?> ids) =>
        new(new HashSet<string>(ids.OfType<string>(), StringComparer.Ordinal), ids.Contains(null));

    public bool Contains(string id) => _ids.Contains(id);

    public bool Equals(ModelIds? other) => other is not null && AnyUnread == other.AnyUnread && _ids.SetEquals(other._ids);

    public override bool Equals(object? obj) => Equals(obj as ModelIds);

    public override int GetHashCode() => _ids.Count;
}
