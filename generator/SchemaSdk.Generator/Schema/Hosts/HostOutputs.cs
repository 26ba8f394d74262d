using SchemaSdk.Generator.Json;

namespace SchemaSdk.Generator.Schema.Hosts;

/// <summary>
/// Reads where outputs are, as names and pointers in turn; each <c>at</c> begins an output. An output is a pointer, or an object whose
/// other pointers start from its <c>at</c>.
/// </summary>
internal static class HostOutputs
{
    public static string[]? Read(FieldReader fields, JsonMember member)
    {
        JsonNode[] items = member.Value is JsonArray list ? list.Items : [member.Value];
        if (items.Length is 0 or > Limits.HostItems)
        {
            fields.Wrong(member, $"a list of 1 to {Limits.HostItems} pointers");
            return null;
        }

        var outputs = new List<string>();
        bool areUsable = true;
        foreach (JsonNode item in items)
        {
            if (ReadOne(fields, member, item) is { } output)
                outputs.AddRange(output);
            else
                areUsable = false;
        }

        return areUsable ? [.. outputs] : null;
    }

    private static string[]? ReadOne(FieldReader fields, JsonMember member, JsonNode item)
    {
        if (HostPointers.IsPointer(item))
            return ["at", ((JsonString)item).Value];

        if (item is not JsonObject obj || !obj.TryFind("at", out _))
        {
            fields.Report(
                Findings.WrongValue,
                item,
                $"{member.Key} holds {Shown.Text(CompactJson.Write(item))}; a pointer such as `/images/*/url` is expected,"
                + " or an object with `at` and the pointers `url`, `base64`, `content_type` or `seconds` from there");
            return null;
        }

        FieldReader output = fields.Within(obj, member.Key);
        List<string>? values = [];
        foreach (HostField field in HostFields.Output)
        {
            if (!obj.TryFind(field.Name, out JsonMember pointer) || pointer.Value is JsonNull)
                continue;

            if (field.Read!(output, pointer) is { } text)
                values?.AddRange([field.Name, text[0]]);
            else
                values = null;
        }

        HostObjects.ReportUnknown(output, HostFields.Output);
        return values?.ToArray();
    }
}
