using System.Text.Json;
using System.Text.Json.Nodes;

namespace SchemaSdk.Json;

/// <summary>
/// Equality of JSON by what it says. Of our own because .NET's throws where a key is repeated, and .NET 8's compares numbers as they
/// are written.
/// </summary>
internal static class JsonEquality
{
    public static bool Same(JsonNode? left, JsonNode? right)
    {
        if (left is null || right is null)
            return left is null && right is null;

        using JsonDocument ours = JsonDocument.Parse(left.ToJsonString());
        using JsonDocument theirs = JsonDocument.Parse(right.ToJsonString());
        return Same(ours.RootElement, theirs.RootElement);
    }

    public static bool Same(JsonElement left, JsonElement right)
    {
        try
        {
            return SameValue(left, right);
        }
        catch (InvalidOperationException)
        {
            // Half a surrogate pair is JSON, but no text that could be compared with one that is written otherwise.
            return left.GetRawText() == right.GetRawText();
        }
    }

    private static bool SameValue(JsonElement left, JsonElement right) => left.ValueKind == right.ValueKind && left.ValueKind switch
    {
        JsonValueKind.Object => SameMembers(left, right),
        JsonValueKind.Array => SameItems(left, right),
        JsonValueKind.String => left.ValueEquals(right.GetString()),
        JsonValueKind.Number => SameNumber(left, right),
        _ => true,
    };

    /// <summary>Of two values under one key the last counts, and is looked at once: else repeated keys in depth would never end.</summary>
    private static bool SameMembers(JsonElement left, JsonElement right)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (JsonProperty property in left.EnumerateObject())
        {
            if (names.Add(property.Name)
                && !(right.TryGetProperty(property.Name, out JsonElement theirs) && SameValue(left.GetProperty(property.Name), theirs)))
            {
                return false;
            }
        }

        foreach (JsonProperty property in right.EnumerateObject())
        {
            if (!names.Contains(property.Name))
                return false;
        }

        return true;
    }

    private static bool SameItems(JsonElement left, JsonElement right)
    {
        if (left.GetArrayLength() != right.GetArrayLength())
            return false;

        JsonElement.ArrayEnumerator others = right.EnumerateArray();
        foreach (JsonElement item in left.EnumerateArray())
        {
            if (!others.MoveNext() || !SameValue(item, others.Current))
                return false;
        }

        return true;
    }

    /// <summary>By digits where they are the same, else by value: a decimal knows the large ones, a double the small.</summary>
    private static bool SameNumber(JsonElement left, JsonElement right) =>
        left.GetRawText() == right.GetRawText()
        || (
            left.TryGetDecimal(out decimal ours)
            && right.TryGetDecimal(out decimal theirs)
            && ours == theirs
            && left.GetDouble().Equals(right.GetDouble()));
}
