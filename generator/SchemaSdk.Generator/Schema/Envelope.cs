using SchemaSdk.Generator.Json;

namespace SchemaSdk.Generator.Schema;

/// <summary>The wrapping that an answer of the host may have around a model: <c>{"data": {…}}</c>, or a list of one there.</summary>
internal static class Envelope
{
    public const string Key = "data";

    /// <summary>The model inside; none where a list holds more or less than one.</summary>
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
