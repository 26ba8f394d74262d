using SchemaSdk.Generator.Json;

namespace SchemaSdk.Generator.Schema.Hosts;

/// <summary>Reads the plain values of a host file.</summary>
internal static class HostTexts
{
    public static string[]? Any(FieldReader fields, JsonMember member) => One(
        fields,
        member,
        text => text.Length is > 0 and <= Limits.NameLength && !text.Any(char.IsControl) && !JsonEscape.HasLoneSurrogate(text),
        $"a text of at most {Limits.NameLength} characters on one line");

    public static string[]? Id(FieldReader fields, JsonMember member) => One(
        fields,
        member,
        text => text.Length is > 0 and <= Limits.NameLength && text.All(IsOfId) && text[0] != '-',
        $"an id of at most {Limits.NameLength} lower-case letters, digits and hyphens, such as `replicate`,");

    public static string[]? Variable(FieldReader fields, JsonMember member) => One(
        fields,
        member,
        text => text.Length is > 0 and <= Limits.NameLength && text.All(c => c == '_' || IsLetterOrDigit(c)) && !IsDigit(text[0]),
        "the name of an environment variable, such as `REPLICATE_API_TOKEN`,");

    public static string[]? Currency(FieldReader fields, JsonMember member) => One(
        fields,
        member,
        text => text.Length == 3 && text.All(c => c is >= 'A' and <= 'Z'),
        "the code of a currency, such as `USD`,");

    public static string[]? Flag(FieldReader fields, JsonMember member)
    {
        if (member.Value is JsonBoolean flag)
            return [flag.KindName];

        fields.Wrong(member, "true or false");
        return null;
    }

    /// <summary>Reads texts, numbers and Booleans, one or a list, as the text that an answer is compared with.</summary>
    public static string[]? Scalars(FieldReader fields, JsonMember member)
    {
        JsonNode[] items = member.Value is JsonArray list ? list.Items : [member.Value];
        string?[] texts = [.. items.Select(item => item switch
        {
            JsonString { Value.Length: <= Limits.NameLength } text => text.Value,
            JsonNumber number => number.Raw,
            JsonBoolean flag => flag.KindName,
            _ => null,
        })];
        if (texts.Length is > 0 and <= Limits.HostItems && !texts.Contains(null))
            return texts!;

        fields.Wrong(member, $"a value such as 200, or a list of at most {Limits.HostItems},");
        return null;
    }

    public static string[]? One(FieldReader fields, JsonMember member, Func<string, bool> fits, string expected)
    {
        if (member.Value is JsonString { Value: var text } && fits(text))
            return [text];

        fields.Wrong(member, expected);
        return null;
    }

    public static bool IsDigit(char c) => c is >= '0' and <= '9';

    public static bool IsLetterOrDigit(char c) => IsDigit(c) || c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');

    private static bool IsOfId(char c) => IsDigit(c) || c is (>= 'a' and <= 'z') or '-';
}
