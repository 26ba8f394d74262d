using System.Text;
using SchemaSdk.Generator.Json;

namespace SchemaSdk.Generator.Schema;

/// <summary>
/// Writes the layout of a normalized document: two-space indentation, one member per line. An array stays on one line if it holds no object
/// or array and the line, including a comma, fits in 100 columns; otherwise each item has its own line.
/// </summary>
internal sealed class NormalizedWriter(bool canonicalNames, int capacity)
{
    private const int LineLength = 100;

    private readonly StringBuilder _output = new(capacity);
    private int _lineStart;

    public string Write(JsonNode root, FieldTable table)
    {
        WriteValue(root, table, indent: 0);
        return _output.Append('\n').ToString();
    }

    private void WriteValue(JsonNode node, FieldTable? table, int indent)
    {
        switch (node)
        {
            case JsonObject { Members.Length: > 0 } obj:
                WriteMembers(obj, table, indent);
                break;
            case JsonArray { Items.Length: > 0 } array:
                if (!TryWriteInline(array))
                    WriteItems(array, table, indent);

                break;
            default:
                CompactJson.Write(_output, node);
                break;
        }
    }

    private void WriteMembers(JsonObject obj, FieldTable? table, int indent)
    {
        _output.Append('{');
        string separator = "";
        Field? before = null;
        JsonNode? counts = null;
        foreach (JsonMember member in Ordered(obj.Members, table))
        {
            Field? field = table?.Find(member.Key);
            if (canonicalNames && field is { Names.Length: > 1 } && field != before)
            {
                // A field's aliases are adjacent, so each field is looked up once, however often it is repeated.
                counts = field.TryFind(obj, out JsonMember found) ? found.Value : null;
                before = field;
            }

            bool isTheField = canonicalNames && field is { Names.Length: > 1 } && ReferenceEquals(member.Value, counts);
            _output.Append(separator);
            StartLine(indent + 1);
            JsonEscape.WriteString(_output, isTheField ? field!.Name : member.Key);
            _output.Append(": ");
            WriteValue(member.Value, field?.Items, indent + 1);
            separator = ",";
        }

        StartLine(indent);
        _output.Append('}');
    }

    private void WriteItems(JsonArray array, FieldTable? table, int indent)
    {
        _output.Append('[');
        string separator = "";
        foreach (JsonNode item in array.Items)
        {
            _output.Append(separator);
            StartLine(indent + 1);
            WriteValue(item, table, indent + 1);
            separator = ",";
        }

        StartLine(indent);
        _output.Append(']');
    }

    private bool TryWriteInline(JsonArray array)
    {
        int before = _output.Length;
        string separator = "[";
        foreach (JsonNode item in array.Items)
        {
            if (item is not (JsonObject or JsonArray))
                CompactJson.Write(_output.Append(separator), item);

            if (item is JsonObject or JsonArray || _output.Length + 2 - _lineStart > LineLength)
            {
                _output.Length = before;
                return false;
            }

            separator = ", ";
        }

        _output.Append(']');
        return true;
    }

    private void StartLine(int indent)
    {
        _output.Append('\n');
        _lineStart = _output.Length;
        _output.Append(' ', indent * 2);
    }

    private static JsonMember[] Ordered(JsonMember[] members, FieldTable? table)
    {
        for (int i = 1; i < members.Length; i++)
        {
            if (Compare(members[i - 1], members[i], table) > 0)
            {
                var ordered = (JsonMember[])members.Clone();
                Array.Sort(ordered, (left, right) => Compare(left, right, table));
                return ordered;
            }
        }

        return members;
    }

    /// <summary>A repeated key stays after its first occurrence, so that the order is deterministic.</summary>
    private static int Compare(JsonMember left, JsonMember right, FieldTable? table)
    {
        int rank = table is null ? 0 : table.RankOf(left.Key).CompareTo(table.RankOf(right.Key));
        int name = rank != 0 ? rank : string.CompareOrdinal(left.Key, right.Key);
        return name != 0 ? name : left.KeyStart.CompareTo(right.KeyStart);
    }
}
