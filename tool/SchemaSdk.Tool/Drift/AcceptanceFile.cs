using System.Globalization;
using SchemaSdk.Generator.Json;
using SchemaSdk.Generator.Schema;
using SchemaSdk.Tool.Comparison;
using SchemaSdk.Tool.Context;
using SchemaSdk.Tool.Folders;

namespace SchemaSdk.Tool.Drift;

/// <summary>Reads <c>schema-drift.accepted.json</c>, located next to the folder of documents.</summary>
internal static class AcceptanceFile
{
    public const string FileName = "schema-drift.accepted.json";

    public static string PathFor(string schemas) =>
        Path.Combine(Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(schemas)) ?? schemas, FileName);

    public static IReadOnlyList<AcceptedChange> Read(string path)
    {
        if (!File.Exists(path))
            return [];

        if (RegularFile.Finding(path, Path.GetFileName(path)) is { } problem)
            throw new ToolException(problem);

        JsonReadResult json = JsonReader.Read(DocumentText.Read(path), Limits.Depth);
        if (json.Root is not JsonObject root || !root.TryFind("accepted", out JsonMember list) || list.Value is not JsonArray entries)
        {
            throw new ToolException(
                $"{FileName}: an object with a list called accepted is expected{(json.Fault is { } fault ? ": " + fault.Message : "")}");
        }

        return [.. entries.Items.Select((item, i) => ReadEntry(item as JsonObject, i + 1))];
    }

    private static AcceptedChange ReadEntry(JsonObject? entry, int place)
    {
        string expires = Text(entry, "expires", place);
        if (!DateOnly.TryParseExact(expires, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day))
            throw Wrong(place, $"expires is {Shown.Text(expires)}; a date such as 2030-01-31 is expected");

        ChangeSeverity? @class = null;
        if (entry!.TryFind("class", out _))
        {
            string name = Text(entry, "class", place);
            @class =
                ChangeSeverities.Find(name)
                ?? throw Wrong(place, $"class is {Shown.Text(name)}; one of {string.Join(", ", ChangeSeverities.Names)} is expected");
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
