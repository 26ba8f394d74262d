using SchemaSdk.Generator.Json;

namespace SchemaSdk.Generator.Schema.Hosts;

/// <summary>Reads the addresses to which a key may go.</summary>
internal static class HostAddresses
{
    public static string[]? Base(FieldReader fields, JsonMember member) => HostTexts.One(
        fields,
        member,
        IsBase,
        "an https address without a user name, query or fragment, such as `https://api.example.com/v1` (http only for this machine),");

    /// <summary>Reads the exact names of hosts.</summary>
    public static string[]? Names(FieldReader fields, JsonMember member)
    {
        JsonNode[] items = member.Value is JsonArray list ? list.Items : [member.Value];
        if (items.Length is > 0 and <= Limits.HostItems && items.All(item => item is JsonString { Value: var name } && IsName(name)))
            return [.. items.Select(item => ((JsonString)item).Value)];

        JsonNode? wrong = items.FirstOrDefault(item => item is not JsonString { Value: var name } || !IsName(name));
        fields.Report(
            Findings.WrongValue,
            wrong ?? member.Value,
            $"{member.Key} holds {Shown.Text(CompactJson.Write(wrong ?? member.Value))};"
            + $" exact names of hosts, such as `api.eu1.example.com`, are expected, in lower case,"
            + $" at most {Limits.HostItems}, without scheme, port, path or wildcard");
        return null;
    }

    private static bool IsBase(string text) =>
        text.Length <= Limits.LabelLength
        && text.IndexOfAny(['\\', '?', '#', '@', '%']) < 0
        && text.All(c => c is > ' ' and <= '~')
        && Uri.TryCreate(text, UriKind.Absolute, out Uri? address)
        && (text.StartsWith("https://", StringComparison.Ordinal)
            || (text.StartsWith("http://", StringComparison.Ordinal) && address.IsLoopback))
        && address.Host.Length > 0
        && address.AbsolutePath.TrimEnd('/').Split('/').Skip(1).All(segment => segment.Length > 0)
        && !text.Split('/').Any(segment => segment is "." or "..");

    private static bool IsName(string name) =>
        name.Length is > 0 and <= Limits.NameLength
        && name.All(c => c is (>= 'a' and <= 'z') or '-' or '.' || HostTexts.IsDigit(c))
        && name.Split('.') is { Length: > 1 } labels
        && labels.All(label => label.Length > 0 && label[0] != '-' && label[label.Length - 1] != '-')
        && !labels[labels.Length - 1].All(HostTexts.IsDigit);
}
