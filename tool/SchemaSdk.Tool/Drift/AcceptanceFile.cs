using System.Globalization;
using System.Text;
using SchemaSdk.Generator.Json;
using SchemaSdk.Generator.Schema;
using SchemaSdk.Tool.Comparison;
using SchemaSdk.Tool.Context;
using SchemaSdk.Tool.Folders;

namespace SchemaSdk.Tool.Drift;

/// <summary>Reads and edits <c>schema-drift.accepted.json</c>, located next to the folder of documents.</summary>
internal static class AcceptanceFile
{
    public const string FileName = "schema-drift.accepted.json";

    public const string DayFormat = "yyyy-MM-dd";

    public static string PathFor(string schemas) =>
        Path.Combine(Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(schemas)) ?? schemas, FileName);

    public static IReadOnlyList<AcceptedChange> Read(string path) =>
        File.Exists(path) ? [.. Entries(Text(path)).Items.Select((item, i) => ReadEntry(item as JsonObject, i + 1))] : [];

    /// <summary>Returns the text of the file with one more entry, or with another one for the same path; the rest stays as it is.</summary>
    public static (string Text, bool Replaces) With(string path, AcceptedChange change)
    {
        if (!File.Exists(path))
            return ($"{{\n  \"accepted\": [\n    {Json(change).Replace("\n", "\n    ", StringComparison.Ordinal)}\n  ]\n}}\n", false);

        string text = Text(path);
        JsonArray entries = Entries(text);
        for (int i = 0; i < entries.Items.Length; i++)
        {
            AcceptedChange existing = ReadEntry(entries.Items[i] as JsonObject, i + 1);
            if (existing.Model == change.Model && existing.Path == change.Path)
                return (JsonEdit.Replace(text, entries.Items[i], Json(change)), true);
        }

        return (JsonEdit.Append(text, entries, Json(change)), false);
    }

    private static string Text(string path) => RegularFile.Finding(path, Path.GetFileName(path)) is { } problem
        ? throw new ToolException(problem)
        : DocumentText.Read(path);

    private static JsonArray Entries(string text)
    {
        JsonReadResult json = JsonReader.Read(text, Limits.Depth);
        return json.Root is JsonObject root && root.TryFind("accepted", out JsonMember list) && list.Value is JsonArray entries
            ? entries
            : throw new ToolException(
                $"{FileName} must be an object with a list named accepted{(json.Fault is { } error ? ": " + error.Message : "")}");
    }

    private static string Json(AcceptedChange change)
    {
        var json = new StringBuilder("{\n");
        Add(json, "model", change.Model);
        Add(json, "path", change.Path);
        if (change.Class is { } @class)
            Add(json, "class", ChangeSeverities.NameOf(@class));

        Add(json, "reason", change.Reason);
        Add(json, "expires", change.Expires.ToString(DayFormat, CultureInfo.InvariantCulture));
        return json.Append("\n}").ToString();
    }

    private static void Add(StringBuilder json, string key, string value)
    {
        json.Append(json.Length > 2 ? ",\n  \"" : "  \"").Append(key).Append("\": ");
        JsonEscape.WriteString(json, value);
    }

    private static AcceptedChange ReadEntry(JsonObject? entry, int place)
    {
        string expires = Text(entry, "expires", place);
        if (!DateOnly.TryParseExact(expires, DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day))
            throw Wrong(place, $"expires must be a date such as 2030-01-31; it is {Shown.Text(expires)}");

        ChangeSeverity? @class = null;
        if (entry!.TryFind("class", out _))
        {
            string name = Text(entry, "class", place);
            @class =
                ChangeSeverities.Find(name)
                ?? throw Wrong(place, $"class must be one of {string.Join(", ", ChangeSeverities.Names)}; it is {Shown.Text(name)}");
        }

        return new AcceptedChange(Text(entry, "model", place), Text(entry, "path", place), @class, Text(entry, "reason", place), day);
    }

    private static string Text(JsonObject? entry, string key, int place) =>
        entry is not null
        && entry.TryFind(key, out JsonMember member)
        && member.Value is JsonString text
        && !string.IsNullOrWhiteSpace(text.Value)
            ? text.Value
            : throw Wrong(place, $"{key} is missing; an entry has model, path, reason and expires");

    private static ToolException Wrong(int place, string what) => new($"{FileName}, entry {place}: {what}");
}
