using SchemaSdk.Generator.Json;
using SchemaSdk.Generator.Schema;
using SchemaSdk.Tool.Folders;

namespace SchemaSdk.Tool.Comparison;

/// <summary>Compares the fields that are kept in the file but not used for generation, so that their changes show up too.</summary>
internal static class OtherFieldComparer
{
    public static void Compare(ChangeList changes, DocumentFile old, DocumentFile @new)
    {
        var before = (JsonObject)Envelope.Open(JsonReader.Read(old.Text, Limits.Depth).Root!)!;
        var now = (JsonObject)Envelope.Open(JsonReader.Read(@new.Text, Limits.Depth).Root!)!;
        Compare(changes, "", before, now, DocumentFields.Table);
        CompareItems(changes, before, now, DocumentFields.Parameters, ParameterFields.Name);
        CompareItems(changes, before, now, DocumentFields.PriceRows, PriceFields.Label);
    }

    private static void Compare(ChangeList changes, string path, JsonObject old, JsonObject @new, FieldTable known)
    {
        Dictionary<string, string> before = Others(old, known);
        Dictionary<string, string> now = Others(@new, known);
        foreach (string field in before.Keys.Union(now.Keys).Order(StringComparer.Ordinal))
        {
            string? was = before.GetValueOrDefault(field);
            string? @is = now.GetValueOrDefault(field);
            if (was != @is)
            {
                string what =
                    was is null ? "was added"
                    : @is is null ? "was removed"
                    : "changed";
                changes.Add(
                    ChangeSeverity.Documentation,
                    path + NamePath.Of(field),
                    $"the field {Shown.Text(field)}, which is not used for code, {what}",
                    was,
                    @is);
            }
        }
    }

    /// <summary>Compares only items present on both sides; added and removed items are reported elsewhere.</summary>
    private static void CompareItems(ChangeList changes, JsonObject old, JsonObject @new, Field list, Field name)
    {
        Dictionary<string, JsonObject> now = Named(@new, list, name);
        foreach ((string key, JsonObject item) in Named(old, list, name))
        {
            if (now.TryGetValue(key, out JsonObject? counterpart))
                Compare(changes, NamePath.Of(list.Name, key), item, counterpart, list.Items!);
        }
    }

    private static Dictionary<string, JsonObject> Named(JsonObject model, Field list, Field name)
    {
        var items = new Dictionary<string, JsonObject>(StringComparer.Ordinal);
        if (list.TryFind(model, out JsonMember member) && member.Value is JsonArray array)
        {
            foreach (JsonObject item in array.Items.OfType<JsonObject>())
            {
                if (name.TryFind(item, out JsonMember key) && key.Value is JsonString text)
                    items.TryAdd(text.Value, item);
            }
        }

        return items;
    }

    private static Dictionary<string, string> Others(JsonObject obj, FieldTable known)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (JsonMember member in obj.Members.Where(m => known.Find(m.Key) is null))
            fields.TryAdd(member.Key, CompactJson.Write(member.Value));

        return fields;
    }
}
