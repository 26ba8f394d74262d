using SchemaSdk.Generator.Json;

namespace SchemaSdk.Generator.Schema.Hosts;

/// <summary>Reads templates of paths on the host itself, maybe with a query; the placeholders are the model and the job's id.</summary>
internal static class HostTemplates
{
    public static string[]? OfModel(FieldReader fields, JsonMember member) => HostTexts.One(
        fields,
        member,
        text => IsTemplate(text, PathPlaces.IsModel),
        "a path on the host such as `/models/{model}/predictions`, whose placeholders are {model} and {model:2},");

    public static string[]? OfJob(FieldReader fields, JsonMember member) => HostTexts.One(
        fields,
        member,
        text => IsTemplate(text, placeholder => placeholder == "id" || PathPlaces.IsModel(placeholder)) && text.Contains("{id}"),
        "a path on the host with {id}, such as `/predictions/{id}`, whose other placeholders are {model} and {model:2},");

    /// <summary>The address of an output must tell its job, and nothing else: the client sends the key there for no other reason.</summary>
    public static string[]? OfContent(FieldReader fields, JsonMember member) => HostTexts.One(
        fields,
        member,
        text => IsTemplate(text, placeholder => placeholder == "id") && PathPlaces.In(text.Split('?')[0]).Count() == 1
            && PathPlaces.In(text).Count() == 1,
        "a path on the host with {id} once, before any query, such as `/videos/{id}/content`,");

    public static string[]? OfList(FieldReader fields, JsonMember member) => HostTexts.One(
        fields,
        member,
        text => IsTemplate(text, _ => false),
        "a path on the host without placeholders, such as `/predictions`,");

    public static string[]? OfCatalog(FieldReader fields, JsonMember member) => HostTexts.One(
        fields,
        member,
        text => IsTemplate(text, PathPlaces.IsModel),
        "a path such as `/v1/models/{model}`");

    /// <summary>Accepts no <c>//</c>, <c>..</c>, escape or fragment: they could lead elsewhere.</summary>
    private static bool IsTemplate(string text, Func<string, bool> isKnown)
    {
        if (text.Length is 0 or > Limits.LabelLength || !PathPlaces.In(text).All(isKnown))
            return false;

        string plain = PathPlaces.In(text).Aggregate(text, (rest, name) => rest.Replace("{" + name + "}", "x"));
        string[] parts = plain.Split('?');
        string[] segments = parts[0].Split('/');
        return parts.Length <= 2
            && segments.Length > 1
            && segments[0].Length == 0
            && segments.Skip(1).All(segment => segment is not ("" or "." or "..") && segment.All(IsOfPath))
            && (parts.Length == 1 || parts[1].All(c => IsOfPath(c) || c is '=' or '&' or ','));
    }

    private static bool IsOfPath(char c) => HostTexts.IsLetterOrDigit(c) || c is '-' or '.' or '_' or '~' or ':';
}
