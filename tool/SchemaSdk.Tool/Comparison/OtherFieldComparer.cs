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

        foreach (Field field in known.Nested)
        {
            if (field.TryFind(old, out JsonMember was) && field.TryFind(@new, out JsonMember @is))
                CompareInside(changes, path + NamePath.Of(field.Name), was.Value, @is.Value, field);
        }
    }

    /// <summary>Compares only what is present on both sides; what was added or removed is reported elsewhere.</summary>
    private static void CompareInside(ChangeList changes, string path, JsonNode old, JsonNode @new, Field field)
    {
        if (old is JsonObject before && @new is JsonObject now)
        {
            Compare(changes, path, before, now, field.Items!);
        }
        else if (old is JsonArray list && @new is JsonArray counterparts)
        {
            Dictionary<string, JsonNode> named = NamedItems.Of(counterparts, field);
            foreach ((string key, JsonNode item) in NamedItems.Of(list, field))
            {
                if (item is JsonObject was && named.GetValueOrDefault(key) is JsonObject @is)
                    Compare(changes, path + NamePath.Of(key), was, @is, field.Items!);
            }
        }
    }

    private static Dictionary<string, string> Others(JsonObject obj, FieldTable known)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (JsonMember member in obj.Members.Where(m => known.Find(m.Key) is null))
            fields.TryAdd(member.Key, CompactJson.Write(member.Value));

        return fields;
    }
}
