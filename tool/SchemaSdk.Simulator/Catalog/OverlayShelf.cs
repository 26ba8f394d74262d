using System.Collections.Concurrent;
using SchemaSdk.Generator.Model;
using SchemaSdk.Generator.Schema.Overlays;

namespace SchemaSdk.Simulator;

/// <summary>The overlays, by model id. An overlay is kept when its model's document is replaced.</summary>
internal sealed class OverlayShelf
{
    private readonly ConcurrentDictionary<string, string> _texts = new(StringComparer.Ordinal);

    /// <summary>Adds an overlay; if a model has several, the first one wins.</summary>
    public void Add(string text)
    {
        if (OverlayReader.ModelIdOf(text) is { } id)
            _texts.TryAdd(id, text);
    }

    public Overlay For(ModelDocument document) =>
        _texts.TryGetValue(document.Id, out string? text) ? OverlayReader.Read(text, document).Overlay : Overlay.None;
}
