using SchemaSdk.Tool.Models;

namespace SchemaSdk.Tool.Exporting;

/// <summary>Exports a model's request as JSON Schema, including rules; identical to the runtime's.</summary>
internal static class JsonSchemaExport
{
    public static string Write(LoadedModel model) => ModelInfo.FromMetadata(model.MetadataWriter).JsonSchema.TrimEnd() + "\n";
}
