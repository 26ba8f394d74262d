using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using SchemaSdk.Hosts;
using SchemaSdk.Rules;

namespace SchemaSdk;

/// <summary>Parameters by name, sent without validation. Values are copied when added and compared by content.</summary>
[JsonConverter(typeof(ExtraParametersConverter))]
public sealed class ExtraParameters : IReadOnlyDictionary<string, JsonNode?>, IEquatable<ExtraParameters>, IExtraMembers
{
    private readonly SortedDictionary<string, JsonNode?> _values = new(StringComparer.Ordinal);

    // The usual name until the parameters belong to a request, or to an object in one.
    private string _modelName = HostProfile.UsualModelName;

    /// <summary>The number of parameters.</summary>
    public int Count => _values.Count;

    /// <summary>The names, in ordinal order.</summary>
    public IEnumerable<string> Keys => _values.Keys;

    /// <summary>The values, in the order of their names.</summary>
    public IEnumerable<JsonNode?> Values => _values.Values;

    /// <summary>Gets or sets a parameter's value; strings, numbers and Booleans convert to <see cref="JsonNode"/> implicitly.</summary>
    /// <param name="name">The name as sent to the host.</param>
    /// <exception cref="KeyNotFoundException">When getting: there is no such parameter.</exception>
    /// <exception cref="ArgumentException">When setting: the name is empty, or the one under which the request itself sends the model. As
    /// long as the parameters belong to no request, that is <c>model</c>.</exception>
    public JsonNode? this[string name]
    {
        get => _values[name];
        set => _values[Checked(name)] = Normalize(value);
    }

    /// <summary>Adds a parameter.</summary>
    /// <param name="name">The name as sent to the host.</param>
    /// <param name="value">The value; <see langword="null"/> is sent as a JSON null.</param>
    /// <exception cref="ArgumentException">The name already exists, is empty, or is the one under which the request itself sends the
    /// model.</exception>
    public void Add(string name, JsonNode? value) => _values.Add(Checked(name), Normalize(value));

    /// <summary>Removes a parameter.</summary>
    /// <param name="name">The name as sent to the host.</param>
    /// <returns>False if there was none.</returns>
    public bool Remove(string name) => _values.Remove(name);

    /// <summary>Returns true if the parameter exists.</summary>
    /// <param name="key">The name as sent to the host.</param>
    public bool ContainsKey(string key) => _values.ContainsKey(key);

    /// <summary>Looks up a parameter.</summary>
    /// <param name="key">The name as sent to the host.</param>
    /// <param name="value">The value, if the parameter exists.</param>
    public bool TryGetValue(string key, [MaybeNullWhen(false)] out JsonNode? value) => _values.TryGetValue(key, out value);

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, JsonNode?>> GetEnumerator() => _values.GetEnumerator();

    /// <inheritdoc/>
    public bool Equals(ExtraParameters? other)
    {
        if (other is null || Count != other.Count)
            return false;

        foreach ((string name, JsonNode? value) in _values)
        {
            if (!other._values.TryGetValue(name, out JsonNode? theirs) || !JsonEquality.Same(value, theirs))
                return false;
        }

        return true;
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ExtraParameters);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (string name in _values.Keys)
            hash.Add(name, StringComparer.Ordinal);

        return hash.ToHashCode();
    }

    /// <summary>Returns the names and values as JSON.</summary>
    public override string ToString() => new JsonObject(Copy()._values).ToJsonString();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    internal ExtraParameters Copy()
    {
        var copy = new ExtraParameters { _modelName = _modelName };
        foreach ((string name, JsonNode? value) in _values)
            copy._values.Add(name, value?.DeepClone());

        return copy;
    }

    /// <summary>Makes the parameters those of a request, or of an object in one.</summary>
    /// <param name="modelName">The name under which the owner sends the model; empty if it sends none.</param>
    /// <exception cref="ArgumentException">There is a parameter of that name.</exception>
    internal ExtraParameters OwnedBy(string modelName)
    {
        _modelName = modelName;
        return modelName.Length > 0 && ContainsKey(modelName) ? throw Reserved(modelName) : this;
    }

    /// <summary>Takes values parsed from JSON, which no one else can modify and so need no copy.</summary>
    internal static ExtraParameters? Of(IExtraMembers? extra)
    {
        if (extra is not KeptMembers kept)
            return (ExtraParameters?)extra;

        var parameters = new ExtraParameters();
        foreach ((string name, JsonNode? value) in kept.Values)
            parameters._values[name] = value;

        return parameters;
    }

    /// <summary>Copies a value to the form in which it is read from JSON, so that a request equals itself after a round trip.</summary>
    private static JsonNode? Normalize(JsonNode? value) => value is null ? null : JsonNode.Parse(value.ToJsonString());

    private string Checked(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        return name != _modelName ? name : throw Reserved(name);
    }

    private static ArgumentException Reserved(string name) =>
        new($"'{name}' is sent by the request itself; use the request type of the other model.", nameof(name));
}
