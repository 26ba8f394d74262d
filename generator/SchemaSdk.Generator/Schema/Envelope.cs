using SchemaSdk.Generator.Json;

namespace SchemaSdk.Generator.Schema;

/// <summary>The wrapper that a host's response may have around a model: <c>{"data": {…}}</c>, or a list with one model there.</summary>
internal static class Envelope
{
    public const string Key = "data";

    /// <summary>Returns the model inside, or null if a list does not contain exactly one.</summary>
    public static JsonNode? Open(JsonNode root)
    {
        if (root is not JsonObject obj || obj.TryFind("id", out _) || !obj.TryFind(Key, out JsonMember data))
            return root;

        return data.Value switch
        {
            JsonObject => data.Value,
            JsonArray { Items: { Length: 1 } items } => items[0] as JsonObject,
            JsonArray => null,
            _ => root,
        };
    }
}
