using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace SchemaSdk.Analyzer.Tests.Support;

/// <summary>A document or overlay as the build hands it to the generator.</summary>
internal sealed class ModelFile(string path, string text) : AdditionalText
{
    public override string Path { get; } = path;

    public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(text);
}

/// <summary>Marks every additional file as a model document.</summary>
internal sealed class ModelFileOptions : AnalyzerConfigOptionsProvider
{
    public override AnalyzerConfigOptions GlobalOptions => NoOptions.Instance;

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => NoOptions.Instance;

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => Marked.Instance;

    private sealed class NoOptions : AnalyzerConfigOptions
    {
        public static readonly NoOptions Instance = new();

        public override bool TryGetValue(string key, out string value)
        {
            value = null!;
            return false;
        }
    }

    private sealed class Marked : AnalyzerConfigOptions
    {
        public static readonly Marked Instance = new();

        public override bool TryGetValue(string key, out string value)
        {
            value = key == "build_metadata.AdditionalFiles.SchemaSdkKind" ? "model" : null!;
            return value is not null;
        }
    }
}
