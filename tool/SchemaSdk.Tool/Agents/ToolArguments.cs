using System.Text.Json;
using SchemaSdk.Generator.Json;

namespace SchemaSdk.Tool.Agents;

/// <summary>The arguments of a call of a tool, of which only the ones that it has are taken.</summary>
internal sealed class ToolArguments
{
    private readonly IDictionary<string, JsonElement> _values;

    /// <param name="values">The values; null for none.</param>
    /// <param name="names">The names that the tool has.</param>
    /// <exception cref="JsonException">There is another one.</exception>
    public ToolArguments(IDictionary<string, JsonElement>? values, params IReadOnlyList<string> names)
    {
        _values = values ?? new Dictionary<string, JsonElement>();
        if (_values.Keys.FirstOrDefault(name => !names.Contains(name)) is { } other)
            throw new JsonException($"{Shown.Text(other)} is not an argument of this tool; it has {string.Join(", ", names)}.");
    }

    /// <exception cref="JsonException">It is missing, or no text.</exception>
    public string Text(string name) => TextOrNone(name) is { Length: > 0 } text ? text : throw new JsonException($"\"{name}\" is missing.");

    /// <exception cref="JsonException">It is no text.</exception>
    public string? TextOrNone(string name) =>
        !_values.TryGetValue(name, out JsonElement value) || value.ValueKind == JsonValueKind.Null ? null
        : value.ValueKind == JsonValueKind.String ? value.GetString()
        : throw new JsonException($"\"{name}\" must be a text; it is {value.ValueKind}.");

    /// <exception cref="JsonException">It is missing, or no object.</exception>
    public IEnumerable<KeyValuePair<string, object?>> Members(string name) =>
        !_values.TryGetValue(name, out JsonElement value) ? throw new JsonException($"\"{name}\" is missing: an object.")
        : value.ValueKind == JsonValueKind.Object ? MembersOf(value)
        : throw new JsonException($"\"{name}\" must be an object; it is {value.ValueKind}.");

    private static IEnumerable<KeyValuePair<string, object?>> MembersOf(JsonElement value)
    {
        foreach (JsonProperty member in value.EnumerateObject())
            yield return new KeyValuePair<string, object?>(member.Name, member.Value);
    }
}
