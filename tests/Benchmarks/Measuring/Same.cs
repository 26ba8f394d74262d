using System.Text;
using System.Text.Json.Nodes;

namespace SchemaSdk.Benchmarks.Measuring;

/// <summary>Before anything is timed: both sides do the same, or the comparison is worth nothing.</summary>
internal static class Same
{
    public static void Bytes(string what, ReadOnlySpan<byte> ours, ReadOnlySpan<byte> theirs)
    {
        if (!ours.SequenceEqual(theirs))
            throw new InvalidOperationException($"{what} differs:\n{Encoding.UTF8.GetString(ours)}\n{Encoding.UTF8.GetString(theirs)}");
    }

    /// <summary>The same members in whatever order, in as many bytes.</summary>
    public static void Json(string what, byte[] ours, byte[] theirs)
    {
        if (ours.Length != theirs.Length || !JsonNode.DeepEquals(JsonNode.Parse(ours), JsonNode.Parse(theirs)))
            throw new InvalidOperationException($"{what} differs:\n{Encoding.UTF8.GetString(ours)}\n{Encoding.UTF8.GetString(theirs)}");
    }

    public static void Value<T>(string what, T ours, T theirs)
    {
        if (!EqualityComparer<T>.Default.Equals(ours, theirs))
            throw new InvalidOperationException($"{what} differs: {ours} and {theirs}");
    }
}
