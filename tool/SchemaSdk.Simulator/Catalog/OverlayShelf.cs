using SchemaSdk.Generator.Model;
using SchemaSdk.Generator.Schema.Overlays;

namespace SchemaSdk.Simulator;

/// <summary>The overlays, by model id. An overlay is kept when its model's document is replaced.</summary>
internal sealed class OverlayShelf
{
    private volatile Dictionary<string, string> _texts = new(StringComparer.Ordinal);

    /// <summary>Replaces all overlays; if a model has several, the first one wins.</summary>
    /// <returns>The ids of the models whose overlay is now another.</returns>
    public IReadOnlyList<string> Replace(IEnumerable<string> texts)
    {
        Dictionary<string, string> before = _texts;
        var now = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (string text in texts)
        {
            if (OverlayReader.ModelIdOf(text) is { } id)
                now.TryAdd(id, text);
        }

        _texts = now;
        return [.. before.Keys.Union(now.Keys).Where(id => before.GetValueOrDefault(id) != now.GetValueOrDefault(id))];
    }

    public Overlay For(ModelDocument document) =>
        _texts.TryGetValue(document.Id, out string? text) ? OverlayReader.Read(text, document).Overlay : Overlay.None;
}
