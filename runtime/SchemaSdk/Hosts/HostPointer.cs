using System.Globalization;
using System.Text.Json;

namespace SchemaSdk;

/// <summary>A pointer of RFC 6901 in which the segment <c>*</c> stands for each item or member. A null counts as absent.</summary>
internal sealed class HostPointer
{
    private const string Each = "*";

    private HostPointer(string[] segments) => Segments = segments;

    public string[] Segments { get; }

    /// <summary>Compiles a pointer; <c>""</c> is the whole document.</summary>
    public static HostPointer Of(string text) => new(
        text.Length == 0 ? [] : Array.ConvertAll(text[1..].Split('/'), segment => segment.Replace("~1", "/").Replace("~0", "~")));

    public static HostPointer[] Of(string[] texts) => Array.ConvertAll(texts, Of);

    /// <summary>Returns the value that the first of several pointers to find one finds.</summary>
    public static JsonElement? First(HostPointer[] pointers, JsonElement root)
    {
        foreach (HostPointer pointer in pointers)
        {
            if (pointer.Find(root) is { } found)
                return found;
        }

        return null;
    }

    /// <summary>Returns the first text that is not empty, or number, that several pointers find.</summary>
    public static string? FirstText(HostPointer[] pointers, JsonElement root)
    {
        foreach (HostPointer pointer in pointers)
        {
            if (JsonFields.TextOrNumber(pointer.Find(root)) is { Length: > 0 } text)
                return text;
        }

        return null;
    }

    public JsonElement? Find(JsonElement root)
    {
        JsonElement? first = null;
        Walk(root, Segments, found =>
        {
            first = found;
            return true;
        });
        return first;
    }

    /// <summary>Returns everything that the pointer finds, in document order.</summary>
    public List<JsonElement> FindAll(JsonElement root)
    {
        var all = new List<JsonElement>();
        Walk(root, Segments, found =>
        {
            all.Add(found);
            return false;
        });
        return all;
    }

    /// <summary>True if an object on the way has the next name more than once, so that what is found may not be what was meant.</summary>
    public bool IsAmbiguous(JsonElement root)
    {
        JsonElement value = root;
        foreach (string segment in Segments)
        {
            if (value.ValueKind != JsonValueKind.Object || !value.TryGetProperty(segment, out JsonElement next))
                return false;
            int count = 0;
            foreach (JsonProperty member in value.EnumerateObject())
                count += member.NameEquals(segment) ? 1 : 0;
            if (count > 1)
                return true;
            value = next;
        }

        return false;
    }

    public bool StartsWith(HostPointer other) =>
        Segments.Length >= other.Segments.Length && Segments.AsSpan(0, other.Segments.Length).SequenceEqual(other.Segments);

    /// <summary>Returns the pointer from the value that the first segments lead to.</summary>
    public HostPointer From(int segments) => new(Segments[segments..]);

    /// <summary>Returns the pointer to the object or array that holds what this one finds.</summary>
    public HostPointer Parent() => new(Segments[..^1]);

    public override string ToString() => string.Concat(Array.ConvertAll(Segments, segment => "/" + segment));

    /// <summary>Passes on each value found until the receiver has enough.</summary>
    private static bool Walk(JsonElement value, ReadOnlySpan<string> rest, Func<JsonElement, bool> take)
    {
        if (rest.IsEmpty)
            return value.ValueKind != JsonValueKind.Null && take(value);
        ReadOnlySpan<string> next = rest[1..];
        if (value.ValueKind == JsonValueKind.Object)
        {
            return rest[0] == Each
                ? WalkMembers(value, next, take)
                : value.TryGetProperty(rest[0], out JsonElement member) && Walk(member, next, take);
        }

        if (value.ValueKind != JsonValueKind.Array)
            return false;
        if (rest[0] == Each)
            return WalkItems(value, next, take);
        return int.TryParse(rest[0], NumberStyles.None, CultureInfo.InvariantCulture, out int index) && index < value.GetArrayLength()
            && Walk(value[index], next, take);
    }

    private static bool WalkMembers(JsonElement value, ReadOnlySpan<string> rest, Func<JsonElement, bool> take)
    {
        foreach (JsonProperty member in value.EnumerateObject())
        {
            if (Walk(member.Value, rest, take))
                return true;
        }

        return false;
    }

    private static bool WalkItems(JsonElement value, ReadOnlySpan<string> rest, Func<JsonElement, bool> take)
    {
        foreach (JsonElement item in value.EnumerateArray())
        {
            if (Walk(item, rest, take))
                return true;
        }

        return false;
    }
}
