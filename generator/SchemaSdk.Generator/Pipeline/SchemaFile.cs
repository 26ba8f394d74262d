using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace SchemaSdk.Generator.Pipeline;

/// <summary>A model document as the project lists it: its text, and what the project says of the code to make from it.</summary>
internal sealed record SchemaFile(string Path, string Text, string Namespace, bool IsPublic)
{
    /// <summary>The file behind an additional text; none where it is not one of ours.</summary>
    public static SchemaFile? Of(AdditionalText text, AnalyzerConfigOptionsProvider options, CancellationToken cancellationToken)
    {
        AnalyzerConfigOptions metadata = options.GetOptions(text);
        if (!metadata.TryGetValue(ItemMetadata.Kind, out string? kind) || kind != ItemMetadata.Document || IsSchema(text.Path))
            return null;

        string content = text.GetText(cancellationToken)?.ToString() ?? "";
        return new SchemaFile(text.Path, content, NamespaceOf(metadata, options), !IsInternal(metadata));
    }

    /// <summary>An overlay is told by its name; which model it is for, by what it says.</summary>
    public bool IsOverlay => Path.EndsWith(".overlay.json", StringComparison.OrdinalIgnoreCase);

    /// <summary>The JSON Schemas that lie beside the documents.</summary>
    private static bool IsSchema(string path) => path.EndsWith(".schema.json", StringComparison.OrdinalIgnoreCase);

    private static string NamespaceOf(AnalyzerConfigOptions metadata, AnalyzerConfigOptionsProvider options) =>
        metadata.TryGetValue(ItemMetadata.Namespace, out string? own) && own.Length > 0
            ? own
            : ProjectOptions.Namespace(options.GlobalOptions);

    private static bool IsInternal(AnalyzerConfigOptions metadata) =>
        metadata.TryGetValue(ItemMetadata.Visibility, out string? visibility)
        && visibility.Equals("internal", StringComparison.OrdinalIgnoreCase);
}
