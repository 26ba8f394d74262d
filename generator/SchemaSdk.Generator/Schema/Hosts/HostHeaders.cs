using SchemaSdk.Generator.Json;

namespace SchemaSdk.Generator.Schema.Hosts;

/// <summary>Reads headers: none may end its line, or have a meaning of its own to the transport.</summary>
internal static class HostHeaders
{
    private const int LongestValue = 1024;

    private static readonly HashSet<string> s_forbidden = new(StringComparer.OrdinalIgnoreCase)
    {
        "Host", "Cookie", "Cookie2", "Connection", "Keep-Alive", "TE", "Trailer", "Transfer-Encoding", "Upgrade", "Expect",
        "Accept-Encoding",
    };

    /// <summary>Headers about the connection or the body, whatever comes after.</summary>
    private static readonly string[] s_forbiddenStarts = ["Content-", "Proxy-"];

    public static string[]? OfKey(FieldReader fields, JsonMember member) =>
        HostTexts.One(fields, member, IsUsable, "the name of a header for the key, such as `Authorization` or `x-api-key`,");

    public static string[]? Prefix(FieldReader fields, JsonMember member) => HostTexts.One(
        fields,
        member,
        text => text.Length <= Limits.NameLength && IsValue(text),
        "the text before the key, such as `Bearer `, of plain characters on one line,");

    /// <summary>Reads constant headers, as name and value in turn.</summary>
    public static string[]? Constant(FieldReader fields, JsonMember member) =>
        HostWords.Pairs(fields, member, "constant headers", (entry, key) =>
        {
            if (!IsUsable(key) || key.Equals("Authorization", StringComparison.OrdinalIgnoreCase))
            {
                fields.Report(
                    Findings.WrongValue,
                    entry.Value,
                    $"the header `{Shown.Text(key)}` can't be a constant of a host; the client sets it, or the transport does");
                return null;
            }

            if (entry.Value is JsonString { Value: { Length: <= LongestValue } value } && IsValue(value))
                return value;

            fields.Wrong(entry, $"a text of at most {LongestValue} plain characters on one line");
            return null;
        });

    private static bool IsUsable(string name) =>
        name.Length is > 0 and <= Limits.NameLength
        && name.All(c => HostTexts.IsLetterOrDigit(c) || "!#$%&'*+-.^_`|~".IndexOf(c) >= 0)
        && !s_forbidden.Contains(name)
        && !Array.Exists(s_forbiddenStarts, start => name.StartsWith(start, StringComparison.OrdinalIgnoreCase));

    private static bool IsValue(string text) => text.All(c => c is >= ' ' and <= '~');
}
