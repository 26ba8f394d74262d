using SchemaSdk.Generator.Json;
using SchemaSdk.Generator.Schema;
using SchemaSdk.Tool.Comparison;
using SchemaSdk.Tool.Drift;
using SchemaSdk.Tool.Folders;

namespace SchemaSdk.Tool.Reports;

/// <summary>A place in a file; line and column are one-based.</summary>
internal readonly record struct ChangePlace(string File, int Line, int Column);

/// <summary>Locates a change in a file on disk, preferably the new one, at the closest match to its path.</summary>
internal sealed class ChangeLocator(DriftResult result)
{
    private readonly Dictionary<DocumentFile, (JsonNode Root, LineMap Lines, NamedValue Values)> _parsed = [];

    /// <summary>Returns the place, or null if neither side is a file.</summary>
    public ChangePlace? Find(Change change)
    {
        DocumentFile? file = FileOf(result.New, change) ?? FileOf(result.Old, change);
        if (file is null)
            return null;

        if (!_parsed.TryGetValue(file, out (JsonNode Root, LineMap Lines, NamedValue Values) parsed))
        {
            parsed = (Envelope.Open(JsonReader.Read(file.Text, Limits.Depth).Root!)!, new LineMap(file.Text), new NamedValue());
            _parsed.Add(file, parsed);
        }

        int at = parsed.Values.Find(parsed.Root, change.Path).Start;
        return new ChangePlace(file.Path, parsed.Lines.LineOf(at) + 1, parsed.Lines.ColumnOf(at) + 1);
    }

    private static DocumentFile? FileOf(DocumentSet side, Change change)
    {
        // A renamed model is still in the file of its old id.
        string? was = change.Path == NamePath.Id ? (JsonReader.Read(change.Old ?? "null").Root as JsonString)?.Value : null;
        ComparedModel? model = side.Models.GetValueOrDefault(change.Model) ?? (was is null ? null : side.Models.GetValueOrDefault(was));
        return model is { File: { IsOnDisk: true } file } ? file : null;
    }
}
