using SchemaSdk.Generator.Json;
using SchemaSdk.Generator.Schema;
using JsonObject = System.Text.Json.Nodes.JsonObject;

namespace SchemaSdk.Tool.Importing;

/// <summary>The prices of a document that is there, where a description of the model says none.</summary>
internal static class KeptPrices
{
    private static readonly Field[] s_fields = [DocumentFields.PriceRows, DocumentFields.Pricing];

    /// <summary>Adds the prices of an existing document, unless the new one has its own.</summary>
    public static void Add(JsonObject document, string existing)
    {
        if (s_fields.Any(field => field.Names.Any(document.ContainsKey))
            || DocumentSource.Open(existing).Root is not { } root
            || Envelope.Open(root) is not Generator.Json.JsonObject model)
        {
            return;
        }

        foreach (Field field in s_fields)
        {
            if (field.TryFind(model, out JsonMember prices))
                document[field.Name] = System.Text.Json.Nodes.JsonNode.Parse(CompactJson.Write(prices.Value));
        }
    }
}
