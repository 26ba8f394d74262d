using System.Collections.Concurrent;
using SchemaSdk.Generator.Model;
using SchemaSdk.Generator.Schema.Overlays;

namespace SchemaSdk.Simulator;

/// <summary>The overlays by the models that they are for. One stays when its model's document is replaced.</summary>
internal sealed class OverlayShelf
{
    private readonly ConcurrentDictionary<string, string> _texts = new(StringComparer.Ordinal);

    /// <summary>Keeps an overlay; of several for one model the first counts.</summary>
    public void Add(string text)
    {
        if (OverlayReader.ModelIdOf(text) is { } id)
            _texts.TryAdd(id, text);
    }

    public Overlay For(ModelDocument document) =>
        _texts.TryGetValue(document.Id, out string? text) ? OverlayReader.Read(text, document).Overlay : Overlay.None;
}
