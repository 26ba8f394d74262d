using System.Text.Json;
using System.Text.Json.Nodes;

namespace SchemaSdk;

/// <summary>
/// Compares JSON by value. A custom implementation because .NET's throws on duplicate keys, and .NET 8's compares numbers by their text.
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
            // A lone surrogate is valid JSON but can't be converted to a string, so only identical raw text counts as equal.
            return left.GetRawText() == right.GetRawText();
        }
    }

    /// <summary>Returns a hash that is the same for the same JSON.</summary>
    public static int HashCode(JsonElement value)
    {
        try
        {
            return HashOf(value);
        }
        catch (InvalidOperationException)
        {
            // A lone surrogate, as in a comparison.
            return 0;
        }
    }

    private static int HashOf(JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                var members = new Dictionary<string, int>(StringComparer.Ordinal);
                foreach (JsonProperty property in value.EnumerateObject())
                    members[property.Name] = System.HashCode.Combine(property.Name, HashOf(property.Value));

                int sum = members.Count;
                foreach (int member in members.Values)
                    sum = unchecked(sum + member);

                return sum;
            case JsonValueKind.Array:
                var items = default(HashCode);
                foreach (JsonElement item in value.EnumerateArray())
                    items.Add(HashOf(item));

                return items.ToHashCode();
            case JsonValueKind.String:
                return StringComparer.Ordinal.GetHashCode(value.GetString()!);
            case JsonValueKind.Number:
                return value.TryGetDouble(out double number) ? number.GetHashCode() : 0;
            default:
                return (int)value.ValueKind;
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

    /// <summary>The last of duplicate keys wins. Each key is compared once, as nested duplicates would take exponential time.</summary>
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

    /// <summary>Compares the text first, then the value: decimal is exact for large numbers, double for small ones.</summary>
    private static bool SameNumber(JsonElement left, JsonElement right) =>
        left.GetRawText() == right.GetRawText()
        || (
            left.TryGetDecimal(out decimal ours)
            && right.TryGetDecimal(out decimal theirs)
            && ours == theirs
            && left.GetDouble().Equals(right.GetDouble()));
}
