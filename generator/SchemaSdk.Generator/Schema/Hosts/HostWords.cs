using SchemaSdk.Generator.Json;

namespace SchemaSdk.Generator.Schema.Hosts;

/// <summary>Reads words with a fixed meaning, and the tables from a host's own words to them.</summary>
internal static class HostWords
{
    private static readonly string[] s_states = ["queued", "running", "completed", "failed", "cancelled"];

    private static readonly string[] s_meanings =
        ["authentication", "credits", "not_found", "rate_limit", "unavailable", "outcome_unknown", "invalid"];

    public static string[]? Placement(FieldReader fields, JsonMember member) => OneOf(fields, member, ["body", "path", "none"]);

    /// <summary>Reads the method that cancels. A GET never does: whatever follows a link would cancel the job.</summary>
    public static string[]? CancelMethod(FieldReader fields, JsonMember member) =>
        OneOf(fields, member, ["POST", "PUT", "PATCH", "DELETE"]);

    public static string[]? CatalogKind(FieldReader fields, JsonMember member) =>
        OneOf(fields, member, ["document", "openapi", "json-schema"]);

    public static string[]? States(FieldReader fields, JsonMember member) =>
        Pairs(fields, member, "the host's status words", (entry, word) => MeaningOf(fields, entry, word, s_states, IsWord));

    public static string[]? StatesOfHttp(FieldReader fields, JsonMember member) =>
        Pairs(fields, member, "HTTP statuses", (entry, code) => MeaningOf(fields, entry, code, s_states, IsHttpStatus));

    public static string[]? Meanings(FieldReader fields, JsonMember member) =>
        Pairs(fields, member, "the host's error codes", (entry, code) => MeaningOf(fields, entry, code, s_meanings, IsWord));

    /// <summary>Reads the host's units, with <c>*</c> for any text, and what they are in a document.</summary>
    public static string[]? Units(FieldReader fields, JsonMember member) => Pairs(fields, member, "the host's units", (entry, unit) =>
        IsWord(unit)
            ? HostTexts.One(fields, entry, IsUnit, "a unit such as `per second`, or `cents per second` if amounts are hundredths,")?[0]
            : null);

    /// <summary>Reads parameters, and the pointers to the options that a model has for them.</summary>
    public static string[]? OptionPointers(FieldReader fields, JsonMember member) =>
        Pairs(fields, member, "parameters", (entry, parameter) => IsWord(parameter) ? HostPointers.One(fields, entry)?[0] : null);

    /// <summary>Reads an object as its keys and values in turn.</summary>
    public static string[]? Pairs(FieldReader fields, JsonMember member, string what, Func<JsonMember, string, string?> read)
    {
        if (member.Value is not JsonObject { Members: { Length: > 0 and <= Limits.HostItems } entries })
        {
            fields.Wrong(member, $"an object of 1 to {Limits.HostItems} entries with {what}");
            return null;
        }

        var pairs = new List<string>(entries.Length * 2);
        foreach (JsonMember entry in entries)
        {
            if (read(entry, entry.Key) is { } value)
                pairs.AddRange([entry.Key, value]);
        }

        return pairs.Count == entries.Length * 2 ? [.. pairs] : null;
    }

    private static string? MeaningOf(FieldReader fields, JsonMember entry, string word, string[] meanings, Func<string, bool> isWord)
    {
        if (!isWord(word))
        {
            fields.Report(Findings.WrongValue, entry.Value, $"`{Shown.Text(word)}` can't be used as a key here; write it as the host does");
            return null;
        }

        return OneOf(fields, entry, meanings)?[0];
    }

    private static string[]? OneOf(FieldReader fields, JsonMember member, string[] words) =>
        HostTexts.One(fields, member, words.Contains, "one of " + string.Join(", ", words));

    private static bool IsWord(string text) =>
        text.Length is > 0 and <= Limits.NameLength && !text.Any(char.IsControl) && !JsonEscape.HasLoneSurrogate(text);

    private static bool IsUnit(string text) =>
        IsWord(text) && (text.StartsWith("per ", StringComparison.Ordinal) || text.StartsWith("cents per ", StringComparison.Ordinal));

    private static bool IsHttpStatus(string text) => text.Length == 3 && text.All(HostTexts.IsDigit) && text[0] is >= '1' and <= '5';
}
