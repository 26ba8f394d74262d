namespace SchemaSdk.Generator.Pipeline;

/// <summary>The metadata that the build uses to distinguish additional files; the targets file writes the same names.</summary>
internal static class ItemMetadata
{
    public const string Kind = "build_metadata.AdditionalFiles.SchemaSdkKind";
    public const string Namespace = "build_metadata.AdditionalFiles.SchemaSdkNamespace";
    public const string Visibility = "build_metadata.AdditionalFiles.SchemaSdkVisibility";

    /// <summary>The value of <see cref="Kind"/> for documents and overlays.</summary>
    public const string Document = "model";
}
