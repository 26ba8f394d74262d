using SchemaSdk.Generator.Model;
using SchemaSdk.Generator.Schema.Overlays;

namespace SchemaSdk.Generator.Pipeline;

/// <summary>An overlay and the id of its model; null if the id is missing or unreadable.</summary>
internal sealed record OverlayFile(string Path, string Text, string? ModelId)
{
    public static OverlayFile Of(SchemaFile file) => new(file.Path, file.Text, OverlayReader.ModelIdOf(file.Text));
}

/// <summary>All overlays of a project, by model.</summary>
internal sealed class OverlaySet : IEquatable<OverlaySet>
{
    private readonly EquatableArray<OverlayFile> _files;
    private readonly Dictionary<string, OverlayFile> _byModel = new(StringComparer.Ordinal);

    private OverlaySet(EquatableArray<OverlayFile> files)
    {
        _files = files;
        foreach (OverlayFile file in files)
        {
            if (file.ModelId is { } id && !_byModel.ContainsKey(id))
                _byModel.Add(id, file);
        }
    }

    public static OverlaySet Of(IEnumerable<OverlayFile> files) =>
        new(files.OrderBy(f => f.Path, StringComparer.Ordinal).ToEquatableArray());

    public OverlayFile? For(string modelId) => _byModel.TryGetValue(modelId, out OverlayFile? file) ? file : null;

    public bool Equals(OverlaySet? other) => other is not null && _files.Equals(other._files);

    public override bool Equals(object? obj) => Equals(obj as OverlaySet);

    public override int GetHashCode() => _files.GetHashCode();
}
