using System.Globalization;
using System.Text;

namespace SchemaSdk.Generator.Json;

/// <summary>
/// Computes the JSON pointer (RFC 6901) of a value from its position, on demand, so that the reader need not track paths.
/// </summary>
internal static class JsonPointer
{
    public static string To(JsonNode root, JsonNode target)
    {
        var pointer = new StringBuilder();
        JsonNode node = root;
        while (!ReferenceEquals(node, target))
        {
            switch (node)
            {
                case JsonObject { Members: { Length: > 0 } members }:
                    JsonMember member = members[LastFrom(members.Length, i => members[i].KeyStart, target.Start)];
                    pointer.Append('/').Append(member.Key.Replace("~", "~0").Replace("/", "~1"));
                    node = member.Value;
                    break;
                case JsonArray { Items: { Length: > 0 } items }:
                    int index = LastFrom(items.Length, i => items[i].Start, target.Start);
                    pointer.Append('/').Append(index.ToString(CultureInfo.InvariantCulture));
                    node = items[index];
                    break;
                default:
                    throw new ArgumentException("The value is not part of the root.", nameof(target));
            }
        }

        return pointer.ToString();
    }

    /// <summary>Returns the last child that begins at or before a position; children are in text order.</summary>
    private static int LastFrom(int count, Func<int, int> startOf, int place)
    {
        int low = 0;
        int high = count - 1;
        while (low < high)
        {
            int middle = (low + high + 1) / 2;
            if (startOf(middle) <= place)
                low = middle;
            else
                high = middle - 1;
        }

        return low;
    }
}
