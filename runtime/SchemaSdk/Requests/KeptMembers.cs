using System.Text.Json;
using System.Text.Json.Nodes;
using SchemaSdk.Rules;

namespace SchemaSdk;

/// <summary>
/// The members of an object in JSON that its type can't hold, so that it is written as it was read. This file is also compiled into the
/// local host and the tool.
/// </summary>
internal sealed class KeptMembers : IExtraMembers, IEquatable<KeptMembers>
{
    private readonly Dictionary<string, JsonNode?> _values = new(StringComparer.Ordinal);

    public IEnumerable<string> Keys => _values.Keys;

    public IReadOnlyDictionary<string, JsonNode?> Values => _values;

    public bool ContainsKey(string key) => _values.ContainsKey(key);

    /// <summary>Keeps the value at the reader's position.</summary>
    /// <exception cref="InvalidOperationException">A string contains an unpaired surrogate.</exception>
    public void Keep(string name, ref Utf8JsonReader json)
    {
        JsonNode? value = JsonNode.Parse(ref json);

        // A node decodes its text lazily; this finds an unpaired surrogate now rather than when the request is sent.
        _ = value?.ToJsonString();
        _values[name] = value;
    }

    public void Remove(string name) => _values.Remove(name);

    public bool Equals(KeptMembers? other)
    {
        if (other is null || _values.Count != other._values.Count)
            return false;

        foreach ((string name, JsonNode? value) in _values)
        {
            if (!other._values.TryGetValue(name, out JsonNode? theirs) || !JsonEquality.Same(value, theirs))
                return false;
        }

        return true;
    }

    public override bool Equals(object? obj) => Equals(obj as KeptMembers);

    public override int GetHashCode() => _values.Count;
}
