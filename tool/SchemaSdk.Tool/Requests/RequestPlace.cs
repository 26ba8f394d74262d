using System.Globalization;
using SchemaSdk.Generator.Json;

namespace SchemaSdk.Tool.Requests;

/// <summary>Follows the path of a finding, such as <c>loras[0].scale</c>, through a request in JSON.</summary>
internal static class RequestPlace
{
    /// <summary>Returns the value at a path, or the nearest around it; names may themselves contain dots and brackets.</summary>
    public static JsonNode Find(JsonNode request, string path)
    {
        JsonNode node = request;
        ReadOnlySpan<char> left = path;
        while (left.Length > 0 && Step(node, left) is (var next, var length))
        {
            node = next;
            left = left[length..];
            if (left is ['.', ..])
                left = left[1..];
        }

        return node;
    }

    private static (JsonNode Next, int Length)? Step(JsonNode node, ReadOnlySpan<char> path)
    {
        if (node is JsonArray array)
        {
            int end = path.IndexOf(']');
            return end > 0 && path[0] == '['
                && int.TryParse(path[1..end], NumberStyles.None, CultureInfo.InvariantCulture, out int index) && index < array.Items.Length
                ? (array.Items[index], end + 1)
                : null;
        }

        JsonMember? longest = null;
        foreach (JsonMember member in (node as JsonObject)?.Members ?? [])
        {
            bool isStep = path.StartsWith(member.Key) && (path.Length == member.Key.Length || path[member.Key.Length] is '.' or '[');
            if (isStep && member.Key.Length > (longest?.Key.Length ?? 0))
                longest = member;
        }

        return longest is null ? null : (longest.Value, longest.Key.Length);
    }
}
