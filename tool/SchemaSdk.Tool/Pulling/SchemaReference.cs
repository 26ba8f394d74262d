using SchemaSdk.Generator.Json;
using SchemaSdk.Generator.Schema;

namespace SchemaSdk.Tool.Pulling;

/// <summary>
/// The <c>$schema</c> of a file is for its editors, and hosts don't send it: a file keeps the one it has, and a new file gets the one
/// that lies beside it.
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
