namespace SchemaSdk.Generator.Json;

/// <summary>A JSON value and its position in the text.</summary>
internal abstract class JsonNode(int start, int length)
{
    public int Start { get; } = start;

    public int Length { get; } = length;

    public int End => Start + Length;

    /// <summary>The kind of value with its article, for messages.</summary>
    public abstract string KindName { get; }
}

internal sealed class JsonObject(int start, int length, JsonMember[] members) : JsonNode(start, length)
{
    /// <summary>The members in text order, including repeated keys.</summary>
    public JsonMember[] Members { get; } = members;

    public override string KindName => "an object";

    /// <summary>Finds a member by key; if the key is repeated, the first.</summary>
    public bool TryFind(string key, out JsonMember member)
    {
        foreach (JsonMember candidate in Members)
        {
            if (candidate.Key == key)
            {
                member = candidate;
                return true;
            }
        }

        member = null!;
        return false;
    }
}

/// <summary>A member of an object; the key's range includes its quotes.</summary>
internal sealed class JsonMember(string key, int keyStart, int keyLength, JsonNode value)
{
    public string Key { get; } = key;

    public int KeyStart { get; } = keyStart;

    public int KeyLength { get; } = keyLength;

    public JsonNode Value { get; } = value;
}

internal sealed class JsonArray(int start, int length, JsonNode[] items) : JsonNode(start, length)
{
    public JsonNode[] Items { get; } = items;

    public override string KindName => "an array";
}

/// <summary>A string with its escapes resolved. An escaped unpaired surrogate is kept, because the JSON grammar allows it.</summary>
internal sealed class JsonString(int start, int length, string value) : JsonNode(start, length)
{
    public string Value { get; } = value;

    public override string KindName => "a string";
}

/// <summary>A number as written, of any size and precision.</summary>
internal sealed class JsonNumber(int start, int length, string raw) : JsonNode(start, length)
{
    public string Raw { get; } = raw;

    public override string KindName => "a number";
}

internal sealed class JsonBoolean(int start, int length, bool value) : JsonNode(start, length)
{
    public bool Value { get; } = value;

    public override string KindName => Value ? "true" : "false";
}

internal sealed class JsonNull(int start, int length) : JsonNode(start, length)
{
    public override string KindName => "null";
}
