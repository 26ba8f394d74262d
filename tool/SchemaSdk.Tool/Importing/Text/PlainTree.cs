using System.Text.Json;
using System.Text.Json.Nodes;
using SchemaSdk.Tool.Importing.Schemas;
using Shown = SchemaSdk.Generator.Json.Shown;

namespace SchemaSdk.Tool.Importing.Text;

/// <summary>
/// Copies parsed JSON to nodes, at once: nodes that are made on demand fail on a duplicated key wherever they are first touched.
/// </summary>
internal static class PlainTree
{
    /// <summary>Returns the nodes. Of a duplicated key the last value counts, as for the hosts' own readers, and it is told.</summary>
    /// <exception cref="InvalidOperationException">A text has half a surrogate pair.</exception>
    public static JsonNode? Of(JsonElement element, ImportRemarks remarks)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                var obj = new JsonObject();
                foreach (JsonProperty member in element.EnumerateObject())
                {
                    if (obj.ContainsKey(member.Name))
                        remarks.Add("", $"the key {Shown.Text(member.Name)} is duplicated in an object; its last value counts");

                    obj[member.Name] = Of(member.Value, remarks);
                }

                return obj;
            case JsonValueKind.Array:
                var list = new JsonArray();
                foreach (JsonElement item in element.EnumerateArray())
                    list.Add(Of(item, remarks));

                return list;
            case JsonValueKind.String:
                return JsonValue.Create(element.GetString());
            case JsonValueKind.Null:
                return null;
            default:
                return JsonValue.Create(element.Clone());
        }
    }
}
