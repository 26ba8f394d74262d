using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace SchemaSdk.Generator.Tests.Support;

/// <summary>What the build tells the compiler: the project's properties and the metadata of its files.</summary>
internal sealed class ProjectConfig(string? rootNamespace, string? catalogVisibility = null) : AnalyzerConfigOptionsProvider
{
    public override AnalyzerConfigOptions GlobalOptions { get; } = new Options(
        ("build_property.SchemaSdkNamespace", rootNamespace),
        ("build_property.SchemaSdkCatalogVisibility", catalogVisibility));

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => new Options();

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) =>
        textFile is not SchemaText text
            ? new Options()
            : new Options(
                ("build_metadata.AdditionalFiles.SchemaSdkKind", text.Kind),
                ("build_metadata.AdditionalFiles.SchemaSdkNamespace", text.Namespace ?? ""),
                ("build_metadata.AdditionalFiles.SchemaSdkVisibility", text.Visibility ?? ""));

    private sealed class Options(params (string Key, string? Value)[] values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, out string value)
        {
            value = values.FirstOrDefault(v => v.Key == key).Value!;
            return value is not null;
        }
    }
}
