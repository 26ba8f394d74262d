using SchemaSdk.Generator.Json;

namespace SchemaSdk.Generator.Schema;

/// <summary>Finds duplicate keys in objects: the JSON grammar allows them, and readers disagree on which one counts.</summary>
internal static class DuplicateKeys
{
    // Comparing pairs allocates nothing; above this size, a set is cheaper.
    private const int SmallObject = 16;

    public static void Report(DocumentSource source, JsonNode node)
    {
        if (node is JsonArray array)
        {
            foreach (JsonNode item in array.Items)
                Report(source, item);
        }
        else if (node is JsonObject obj)
        {
            ReportKeys(source, obj.Members);
            foreach (JsonMember member in obj.Members)
                Report(source, member.Value);
        }
    }

    private static void ReportKeys(DocumentSource source, JsonMember[] members)
    {
        HashSet<string>? seen = members.Length > SmallObject ? new HashSet<string>(StringComparer.Ordinal) : null;
        for (int i = 0; i < members.Length; i++)
        {
            if (seen is null ? StandsBefore(members, i) : !seen.Add(members[i].Key))
                source.Report(Findings.DuplicateKey, members[i], $"the key `{Shown.Text(members[i].Key)}` is duplicated in this object");
        }
    }

    private static bool StandsBefore(JsonMember[] members, int index)
    {
        for (int i = 0; i < index; i++)
        {
            if (members[i].Key == members[index].Key)
                return true;
        }

        return false;
    }
}
