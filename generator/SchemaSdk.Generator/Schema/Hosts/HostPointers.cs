using SchemaSdk.Generator.Json;

namespace SchemaSdk.Generator.Schema.Hosts;

/// <summary>Reads pointers into an answer: RFC 6901, with <c>*</c> as a whole segment for each item or member.</summary>
internal static class HostPointers
{
    private const int MostSegments = 16;

    private static readonly string s_expected =
        $"a JSON pointer such as `/data/id`, or `/images/*/url` for each item, of at most {MostSegments} segments,";

    public static string[]? One(FieldReader fields, JsonMember member) => HostTexts.One(fields, member, IsPointer, s_expected);

    /// <summary>Reads a pointer from which others start; the empty one is the answer itself.</summary>
    public static string[]? Start(FieldReader fields, JsonMember member) =>
        member.Value is JsonString { Value: "" } ? [""] : One(fields, member);

    /// <summary>Reads a pointer that finds each item of a list.</summary>
    public static string[]? Each(FieldReader fields, JsonMember member) => HostTexts.One(
        fields,
        member,
        text => IsPointer(text) && text.EndsWith("/*", StringComparison.Ordinal),
        "a JSON pointer that ends with `/*` for each item, such as `/results/*`,");

    /// <summary>Reads one pointer or a list of them.</summary>
    public static string[]? Several(FieldReader fields, JsonMember member)
    {
        if (member.Value is not JsonArray list)
            return One(fields, member);

        JsonNode? wrong = list.Items.FirstOrDefault(item => !IsPointer(item));
        if (wrong is null && list.Items.Length is > 0 and <= Limits.HostItems)
            return [.. list.Items.Select(item => ((JsonString)item).Value)];

        fields.Report(
            Findings.WrongValue,
            wrong ?? list,
            wrong is null
                ? $"{member.Key} has {list.Items.Length} pointers; 1 to {Limits.HostItems} are expected"
                : $"{member.Key} holds {Shown.Text(CompactJson.Write(wrong))}; {s_expected} is expected");
        return null;
    }

    public static bool IsPointer(JsonNode node) => node is JsonString { Value: var text } && IsPointer(text);

    private static bool IsPointer(string text) =>
        text.Length is > 1 and <= Limits.LabelLength
        && text[0] == '/'
        && text.Count(c => c == '/') <= MostSegments
        && !text.Any(char.IsControl)
        && !JsonEscape.HasLoneSurrogate(text)
        && Enumerable.Range(0, text.Length).All(i => text[i] != '~' || (i + 1 < text.Length && text[i + 1] is '0' or '1'));
}
