namespace SchemaSdk.Simulator;

/// <summary>The catalogue: all models, and one.</summary>
internal sealed class ModelRoutes(DocumentCatalog catalog, KeyCheck? keys)
{
    public Answer List() => Simulator.Answer.Json(200, catalog.List);

    public Answer Document(RecordedRequest request, string id)
    {
        if (keys?.Refuse(request) is { } refusal)
            return refusal;

        return catalog.Find(id) is { } entry ? Simulator.Answer.Json(200, entry.Content) : Refusal.UnknownModel(id);
    }
}
