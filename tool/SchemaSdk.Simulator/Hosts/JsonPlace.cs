using System.Text.Json;
using System.Text.Json.Nodes;

namespace SchemaSdk.Simulator;

/// <summary>Writes and finds values where a host's pointers say. Objects and arrays on the way are made.</summary>
internal static class JsonPlace
{
    private const string Each = "*";

    /// <summary>Sets a value; each item of a list is added by its own call if the pointer ends with <c>*</c>.</summary>
    public static void Put(JsonObject root, string pointer, JsonNode? value)
    {
        string[] segments = SegmentsOf(pointer);
        JsonNode at = root;
        for (int i = 0; i < segments.Length - 1; i++)
            at = Enter(at, segments[i], segments[i + 1]);

        if (segments.Length > 0)
            Set(at, segments[^1], value);
        else if (value is JsonObject whole)
            Merge(root, whole);
    }

    /// <summary>Sets null at a pointer of which only the first segments count, if nothing is there.</summary>
    public static void PutAbsent(JsonObject root, string pointer, int depth)
    {
        string[] segments = SegmentsOf(pointer);
        JsonNode? at = root;
        for (int i = 0; i < Math.Min(depth, segments.Length); i++)
        {
            if (at is not JsonObject parent)
                return;

            if (!parent.TryGetPropertyValue(segments[i], out at))
            {
                Put(root, string.Concat(segments.Take(depth).Select(segment => "/" + Escape(segment))), null);
                return;
            }
        }
    }

    /// <summary>Returns the value at a pointer without <c>*</c>; <see langword="null"/> if there is none.</summary>
    public static JsonElement? Find(JsonElement root, string pointer)
    {
        JsonElement at = root;
        foreach (string segment in SegmentsOf(pointer))
        {
            if (at.ValueKind != JsonValueKind.Object || !at.TryGetProperty(segment, out at))
                return null;
        }

        return at;
    }

    public static string[] SegmentsOf(string pointer) => pointer.Length == 0
        ? []
        : Array.ConvertAll(
            pointer[1..].Split('/'),
            segment => segment.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal));

    private static string Escape(string segment) =>
        segment.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);

    private static JsonNode Enter(JsonNode parent, string segment, string next)
    {
        bool isArray = next == Each || next.All(char.IsAsciiDigit);
        JsonNode? child = parent is JsonArray array ? array.FirstOrDefault() : parent[segment];
        if (child is JsonObject or JsonArray)
            return child;

        child = isArray ? new JsonArray() : new JsonObject();
        Set(parent, segment, child);
        return child;
    }

    private static void Set(JsonNode parent, string segment, JsonNode? value)
    {
        if (parent is JsonArray array)
            array.Add(value);
        else
            parent[segment] = value;
    }

    private static void Merge(JsonObject root, JsonObject members)
    {
        foreach ((string name, JsonNode? value) in members.ToArray())
        {
            members.Remove(name);
            root[name] = value;
        }
    }
}
