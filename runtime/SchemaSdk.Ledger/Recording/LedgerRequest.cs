using System.Text.Json;

namespace SchemaSdk;

/// <summary>Reads a request back from the ledger.</summary>
internal static class LedgerRequest
{
    /// <summary>Returns <see langword="null"/> if the model is not among those known here, or does not understand the request.</summary>
    public static ModelRequest? Of(LedgerEntry entry, IReadOnlyList<ModelInfo> models)
    {
        foreach (ModelInfo model in models)
        {
            if (model.Id == entry.ModelId)
                return TryRead(model, entry.Parameters);
        }

        return null;
    }

    private static ModelRequest? TryRead(ModelInfo model, string parameters)
    {
        try
        {
            return model.ReadRequest(parameters);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
