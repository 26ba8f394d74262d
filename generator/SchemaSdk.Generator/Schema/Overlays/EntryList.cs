using SchemaSdk.Generator.Json;
using SchemaSdk.Generator.Schema.Overlays.Scope;

namespace SchemaSdk.Generator.Schema.Overlays;

/// <summary>Reads a list of objects in an overlay: rules, or entries that select price rows.</summary>
internal static class EntryList
{
    public static IEnumerable<FieldReader> Read(OverlayScope scope, FieldReader fields, Field field, string owner)
    {
        if (!field.TryFind(fields.Object, out JsonMember member))
            yield break;

        if (member.Value is not JsonArray list)
        {
            fields.Wrong(member, "a list");
            yield break;
        }

        if (list.Items.Length > Limits.OverlayEntries)
        {
            scope.Report(
                Findings.WrongValue,
                list.Items[Limits.OverlayEntries],
                $"{field.Name} has {list.Items.Length} entries; the maximum is {Limits.OverlayEntries}");
        }

        foreach (JsonNode item in list.Items.Take(Limits.OverlayEntries))
        {
            if (item is JsonObject obj)
                yield return scope.Fields(obj, owner);
            else
                scope.Report(Findings.WrongValue, item, $"{field.Name} holds {item.KindName}; an object is expected");
        }
    }
}
