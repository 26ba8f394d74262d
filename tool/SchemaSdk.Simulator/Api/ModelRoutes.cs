namespace SchemaSdk.Simulator;

/// <summary>Serves the catalog: the list of models, and single models.</summary>
internal sealed class ModelRoutes(DocumentCatalog catalog, ApiKeyGate? keys)
{
    public SimulatedResponse List() => SimulatedResponse.Json(200, catalog.List);

    public SimulatedResponse Document(RecordedRequest request, string id)
    {
        if (keys?.Refuse(request) is { } refusal)
            return refusal;

        return catalog.Named(id).FirstOrDefault() is { } entry
            ? SimulatedResponse.Json(200, entry.Content)
            : Refusal.UnknownModel(id, catalog.WireNames);
    }
}
