using SchemaSdk.Generator.Json;
using SchemaSdk.Generator.Schema;

namespace SchemaSdk.Tool.Pulling;

/// <summary>
/// A file's <c>$schema</c> is for editors and is not sent by hosts: an existing file keeps its own, and a new file references the schema
/// in the same folder.
/// </summary>
internal static class SchemaReference
{
    public const string FileName = "model.schema.json";

    public static JsonNode Keep(JsonNode fetched, string? existing, bool isNewBesideSchema)
    {
        if (Envelope.Open(fetched) is not JsonObject model || model.TryFind(DocumentFields.Schema.Name, out _))
            return fetched;

        JsonNode? reference = isNewBesideSchema ? new JsonString(0, 0, $"./{FileName}") : existing is null ? null : ReferenceIn(existing);
        return reference is null
            ? model
            : new JsonObject(model.Start, model.Length, [new JsonMember(DocumentFields.Schema.Name, 0, 0, reference), .. model.Members]);
    }

    private static JsonNode? ReferenceIn(string text) =>
        DocumentSource.Open(text).Root is { } root
        && Envelope.Open(root) is JsonObject model
        && model.TryFind(DocumentFields.Schema.Name, out JsonMember member)
            ? member.Value
            : null;
}
