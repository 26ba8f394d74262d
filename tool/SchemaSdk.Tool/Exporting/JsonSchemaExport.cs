using SchemaSdk.Tool.Models;

namespace SchemaSdk.Tool.Exporting;

/// <summary>A request to a model as JSON Schema, rules included: the same that the runtime gives.</summary>
internal static class JsonSchemaExport
{
    public static string Write(LoadedModel model) => ModelInfo.FromMetadata(model.MetadataWriter).JsonSchema.TrimEnd() + "\n";
}
