using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SchemaSdk.Generator.Schema.Hosts;

namespace SchemaSdk.Generator.Pipeline;

/// <summary>A model document as listed in the project: its text and its code generation options.</summary>
internal sealed record SchemaFile(string Path, string Text, string Namespace, bool IsPublic)
{
    /// <summary>Returns the file behind an additional text, or <see langword="null"/> if it is not one of ours.</summary>
    public static SchemaFile? Of(AdditionalText text, AnalyzerConfigOptionsProvider options, CancellationToken cancellationToken)
    {
        AnalyzerConfigOptions metadata = options.GetOptions(text);
        if (!metadata.TryGetValue(ItemMetadata.Kind, out string? kind) || kind != ItemMetadata.Document || IsSchema(text.Path))
            return null;

        string content = text.GetText(cancellationToken)?.ToString() ?? "";
        return new SchemaFile(text.Path, content, NamespaceOf(metadata, options), !IsInternal(metadata));
    }

    /// <summary>An overlay is recognized by its file name; its content determines the model.</summary>
    public bool IsOverlay => Path.EndsWith(".overlay.json", StringComparison.OrdinalIgnoreCase);

    /// <summary>A host file is recognized by its file name.</summary>
    public bool IsHost => HostReader.IsFile(Path);

    public bool IsDocument => !IsOverlay && !IsHost;

    /// <summary>Recognizes the JSON Schema files next to the documents.</summary>
    private static bool IsSchema(string path) => path.EndsWith(".schema.json", StringComparison.OrdinalIgnoreCase);

    private static string NamespaceOf(AnalyzerConfigOptions metadata, AnalyzerConfigOptionsProvider options) =>
        metadata.TryGetValue(ItemMetadata.Namespace, out string? own) && own.Length > 0
            ? own
            : ProjectOptions.Namespace(options.GlobalOptions);

    private static bool IsInternal(AnalyzerConfigOptions metadata) =>
        metadata.TryGetValue(ItemMetadata.Visibility, out string? visibility)
        && visibility.Equals("internal", StringComparison.OrdinalIgnoreCase);
}
