namespace SchemaSdk.Generator.Json;

/// <summary>What came of reading a text: its value, or why there is none.</summary>
internal readonly struct JsonReadResult(JsonNode? root, JsonFault? fault)
{
    public JsonNode? Root { get; } = root;

    public JsonFault? Fault { get; } = fault;
}

/// <summary>Why a text could not be read, and the exact place. Too deep is not the same as not JSON.</summary>
internal sealed record JsonFault(int Start, int Length, string Message, bool IsDepth);
