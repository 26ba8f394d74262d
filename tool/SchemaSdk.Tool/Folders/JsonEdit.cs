using SchemaSdk.Generator.Json;
using SchemaSdk.Generator.Schema;
using SchemaSdk.Tool.Context;

namespace SchemaSdk.Tool.Folders;

/// <summary>Changes one place in a JSON file that people edit, and leaves everything else as it is.</summary>
internal static class JsonEdit
{
    private const string Indent = "  ";

    /// <summary>Reads a JSON object.</summary>
    /// <exception cref="ToolException">It is not one; the message gives the line and column.</exception>
    public static JsonObject Open(string text, string shown)
    {
        JsonReadResult json = JsonReader.Read(text, Limits.Depth);
        return json.Root as JsonObject ?? throw (json.Fault is { } fault
            ? Wrong(text, shown, fault.Start, fault.Message)
            : Wrong(text, shown, json.Root!.Start, $"an object is expected, and this is {json.Root.KindName}"));
    }

    /// <summary>Creates the exception for a place in the text.</summary>
    public static ToolException Wrong(string text, string shown, int offset, string what)
    {
        var lines = new LineMap(text);
        return new ToolException($"{shown}({lines.LineOf(offset) + 1},{lines.ColumnOf(offset) + 1}): error: {what}");
    }

    public static string Replace(string text, JsonNode node, string json) =>
        text[..node.Start] + Indented(text, json, IndentAt(text, node.Start)) + text[node.End..];

    /// <summary>Adds an item to an array, or a member to an object, after the last one.</summary>
    /// <param name="json">The item or member, indented by two spaces where it has several lines.</param>
    public static string Append(string text, JsonNode container, string json)
    {
        string newLine = text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        (int Start, int End)? last = container switch
        {
            JsonArray { Items: [.., var item] } => (item.Start, item.End),
            JsonObject { Members: [.., var member] } => (member.KeyStart, member.Value.End),
            _ => null,
        };
        if (last is not { } place)
        {
            string outer = IndentAt(text, container.Start);
            return text[..(container.Start + 1)]
                + newLine + outer + Indent + Indented(text, json, outer + Indent) + newLine + outer
                + text[(container.End - 1)..];
        }

        string indent = IndentAt(text, place.Start);
        return text[..place.End] + "," + newLine + indent + Indented(text, json, indent) + text[place.End..];
    }

    private static string Indented(string text, string json, string indent) =>
        json.ReplaceLineEndings((text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n") + indent);

    /// <summary>Returns the white space at the start of a line.</summary>
    private static string IndentAt(string text, int offset)
    {
        int start = text.LastIndexOf('\n', Math.Max(offset - 1, 0)) + 1;
        int end = start;
        while (end < offset && text[end] is ' ' or '\t')
            end++;

        return text[start..end];
    }
}
