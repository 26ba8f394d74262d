namespace SchemaSdk.Generator.Json;

/// <summary>The result of reading a text: its value, or the reason there is none.</summary>
internal readonly struct JsonReadResult(JsonNode? root, JsonFault? error)
{
    public JsonNode? Root { get; } = root;

    public JsonFault? Fault { get; } = error;
}

/// <summary>The reason a text could not be read, and its exact position. Excessive depth is distinguished from invalid JSON.</summary>
internal sealed record JsonFault(int Start, int Length, string Message, bool IsDepth);
