using System.Text.Json.Nodes;
using SchemaSdk.Tool.Exporting;
using SchemaSdk.Tool.Folders;
using SchemaSdk.Tool.Models;

namespace SchemaSdk.Tool.Importing;

/// <summary>
/// Compares what was imported with what an export of it writes. What the export repeats was not lost, so there is no remark about it; and
/// sentences that an export adds to descriptions are removed, so they don't accumulate.
/// </summary>
internal sealed class ImportReview(ImportedDocument imported, string path)
{
    /// <summary>Returns the document, without the sentences that an export adds again.</summary>
    public JsonObject Document()
    {
        var document = (JsonObject)imported.Document.DeepClone();
        if (Export(document) is not { } exported)
            return document;

        foreach (JsonObject parameter in document["supported_parameters"]!.AsArray().OfType<JsonObject>())
        {
            string name = (string)parameter["name"]!;
            string? before = (string?)parameter["description"];
            if (before is null || WithoutAdded(before, (string?)PropertyOf(exported, name)?["description"]) is not { } own)
                continue;

            if (own.Length > 0)
                parameter["description"] = own;
            else
                parameter.Remove("description");
        }

        return document;
    }

    /// <summary>Returns the remarks on what an export of the document does not write again.</summary>
    public IReadOnlyList<ImportRemark> Remarks(JsonObject document)
    {
        if (imported.Remarks.Count == 0 || Export(document) is not { } exported)
            return imported.Remarks;

        return [.. imported.Remarks.Where(remark => remark.Parameter is { } name
            ? !AreEqual(PropertyOf(exported, name), PropertyOf(imported.Schema, name))
            : !AreEqual(Conditions(exported), Conditions(imported.Schema)))];
    }

    private JsonObject? Export(JsonObject document)
    {
        DocumentFile file = DocumentFile.Of(path, document.ToJsonString(), isOnDisk: false);
        return file.Reading.Document is null
            ? null
            : JsonNode.Parse(JsonSchemaExport.Write(LoadedModel.Of(file)))!.AsObject();
    }

    /// <summary>Returns the description without the text that an export appends to it; null if there is nothing to remove.</summary>
    private static string? WithoutAdded(string description, string? exported)
    {
        if (exported is null || !exported.StartsWith(description, StringComparison.Ordinal))
            return null;

        string added = exported[description.Length..].Trim();
        return added.Length > 0 && description.EndsWith(added, StringComparison.Ordinal) ? description[..^added.Length].TrimEnd() : null;
    }

    private static JsonNode? PropertyOf(JsonObject schema, string name) => (schema["properties"] as JsonObject)?[name];

    private static JsonObject Conditions(JsonObject schema) => new(
        schema.Where(member => member.Key is "anyOf" or "oneOf" or "allOf" or "not")
            .Select(member => KeyValuePair.Create(member.Key, member.Value?.DeepClone())));

    /// <summary>Compares parsed text, so that equal numbers are equal however they were made.</summary>
    private static bool AreEqual(JsonNode? left, JsonNode? right) =>
        JsonNode.DeepEquals(JsonNode.Parse(left?.ToJsonString() ?? "null"), JsonNode.Parse(right?.ToJsonString() ?? "null"));
}
