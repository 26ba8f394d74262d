using System.Text;

namespace SchemaSdk.Generator.Json;

/// <summary>Writes a value on one line, without whitespace and with keys in ordinal order: equal values produce equal text.</summary>
internal static class CompactJson
{
    public static string Write(JsonNode node)
    {
        var output = new StringBuilder();
        Write(output, node);
        return output.ToString();
    }

    public static void Write(StringBuilder output, JsonNode node)
    {
        switch (node)
        {
            case JsonString text:
                JsonEscape.WriteString(output, text.Value);
                break;
            case JsonNumber number:
                output.Append(number.Raw);
                break;
            case JsonArray array:
                WriteItems(output, array);
                break;
            case JsonObject obj:
                WriteMembers(output, obj);
                break;
            default:
                output.Append(node.KindName);
                break;
        }
    }

    private static void WriteItems(StringBuilder output, JsonArray array)
    {
        output.Append('[');
        for (int i = 0; i < array.Items.Length; i++)
            Write(i == 0 ? output : output.Append(','), array.Items[i]);

        output.Append(']');
    }

    private static void WriteMembers(StringBuilder output, JsonObject obj)
    {
        output.Append('{');
        string separator = "";
        foreach (JsonMember member in obj.Members.OrderBy(m => m.Key, StringComparer.Ordinal))
        {
            JsonEscape.WriteString(output.Append(separator), member.Key);
            Write(output.Append(':'), member.Value);
            separator = ",";
        }

        output.Append('}');
    }
}
