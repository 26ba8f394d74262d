using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using SchemaSdk.Generator.Schema;
using ExactNumber = SchemaSdk.Generator.Json.ExactNumber;

namespace SchemaSdk.Tool.Importing.Schemas;

/// <summary>Reads the values of keywords; null means that the value is of another kind or can't be used.</summary>
internal static class NodeValues
{
    public static string? Text(this JsonNode? node) => node is JsonValue value && value.TryGetValue(out string? text) ? text : null;

    public static bool? Flag(this JsonNode? node) => node is JsonValue value && value.TryGetValue(out bool flag) ? flag : null;

    /// <summary>Returns the digits of a number that a <c>double</c> can hold.</summary>
    public static string? Number(this JsonNode? node) =>
        node?.GetValueKind() == JsonValueKind.Number && node.ToJsonString() is var raw && Numbers.IsFinite(raw) ? raw : null;

    public static string? Step(this JsonNode? node) =>
        node.Number() is { } raw && double.Parse(raw, CultureInfo.InvariantCulture) > 0 ? raw : null;

    /// <summary>Returns a number of characters or items.</summary>
    public static int? Count(this JsonNode? node) =>
        node.Number() is { } raw && Numbers.Whole(raw) is { } whole && int.TryParse(whole, CultureInfo.InvariantCulture, out int count)
            && count >= 0
            ? count
            : null;

    public static IReadOnlyList<string>? Texts(this JsonNode? node) =>
        node is JsonArray list ? [.. list.Select(Text).OfType<string>()] : null;

    /// <summary>Returns whether a document can hold the value: every number in it is one that a <c>double</c> can hold.</summary>
    public static bool IsUsable(this JsonNode? node) => node switch
    {
        JsonObject obj => obj.All(member => member.Value.IsUsable()),
        JsonArray list => list.All(IsUsable),
        JsonValue value when value.GetValueKind() == JsonValueKind.Number => value.Number() is not null,
        _ => true,
    };

    /// <summary>Returns a text that is the same for values that JSON Schema takes for equal: numbers are compared by value.</summary>
    public static string Identity(this JsonNode? node) =>
        node.Number() is { } raw ? ExactNumber.Of(raw).Canonical : node?.ToJsonString() ?? "null";
}
