using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SchemaSdk.Generator.Tests.Schema;
using SchemaSdk.Generator.Tests.Support;

namespace SchemaSdk.Generator.Tests.Emit;

/// <summary>What generated code asks of the runtime stands in one namespace and on one page, because compiled libraries depend on it.</summary>
public sealed partial class ContractTests
{
    private const string Namespace = "SchemaSdk.Generated";

    private static readonly GeneratorRun s_run = new GeneratorProject(
    [
        .. SchemaText.Real("kling-o3"),
        .. SchemaText.Real("kling-3-0-turbo"),
        new SchemaText("schemas/nested.json", Repository.Nested),
        new SchemaText("schemas/my.host.json", Hosts.HostSample.Of("my")),
        new SchemaText("schemas/sample.json", Sample.Document("""
            { "name": "text", "type": "string", "required": true, "min": 1, "max": 9 },
            { "name": "choice", "type": "enum", "options": ["a"], "required": true },
            { "name": "number", "type": "number" }, { "name": "integer", "type": "integer" }, { "name": "flag", "type": "boolean" },
            { "name": "array", "type": "array" }, { "name": "object", "type": "object", "required": true }
            """)),
    ]).Run().Compiling();

    private static readonly ISymbol[] s_used =
    [
        .. s_run.Result.GeneratedSources.SelectMany(source => Used(s_run.Compilation, source.SyntaxTree))
            .Where(symbol => symbol.ContainingAssembly?.Name == "SchemaSdk")
            .Distinct<ISymbol>(SymbolEqualityComparer.Default),
    ];

    [Fact]
    public void The_page_lists_the_types_and_members_that_only_generated_code_uses() =>
        Assert.Equal(
            s_used
                .Where(IsGeneratedOnly)
                .GroupBy(
                    symbol => TypeOf(symbol).ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat),
                    symbol => symbol is INamedTypeSymbol ? "" : symbol.Name)
                .Select(type =>
                    $"{type.Key}: {string.Join(", ", type.Where(name => name is not ("" or ".ctor")).Distinct().Order(StringComparer.Ordinal))}"
                )
                .Order(StringComparer.Ordinal),
            Row()
                .Matches(Repository.Read("docs", "architecture.md"))
                .Select(row =>
                    $"{row.Groups[1].Value}: {string.Join(", ", Name().Matches(row.Groups[2].Value).Select(name => name.Groups[1].Value).Order(StringComparer.Ordinal))}"
                )
                .Order(StringComparer.Ordinal));

    [Fact]
    public void The_namespace_holds_nothing_else() =>
        Assert.Equal(
            s_used.Where(IsGeneratedOnly).Select(symbol => TypeOf(symbol).MetadataName).Distinct().Order(StringComparer.Ordinal),
            typeof(SchemaSdk.ModelInfo)
                .Assembly.GetExportedTypes()
                .Where(type => type.Namespace == Namespace)
                .Select(type => type.Name)
                .Order(StringComparer.Ordinal));

    [Fact]
    public void What_else_it_uses_are_types_that_users_see() =>
        Assert.Equal(
            [
                "IModelObject", "IModelRequest", "IModelUnion", "MediaInput", "ModelHost", "ModelInfo", "ModelList", "ModelObject", "ModelRequest",
                "ModelUnion", "Scenes", "UrlList",
            ],
            s_used
                .Where(symbol => !IsGeneratedOnly(symbol) && symbol is not INamespaceSymbol)
                .Select(symbol => TypeOf(symbol).Name)
                .Distinct()
                .Order(StringComparer.Ordinal));

    [Fact]
    public void Every_type_is_marked_as_generated_with_the_version() =>
        Assert.All(
            s_run
                .Result.GeneratedSources.SelectMany(source =>
                    source.SyntaxTree.GetRoot(TestContext.Current.CancellationToken).DescendantNodes().OfType<BaseTypeDeclarationSyntax>())
                .Where(type => type.Parent is not TypeDeclarationSyntax)
                .GroupBy(type => type.Identifier.Text),
            parts =>
                Assert.Single(
                    parts.SelectMany(part => part.AttributeLists),
                    list =>
                        list.ToString()
                        == $"[global::System.CodeDom.Compiler.GeneratedCode(\"SchemaSdk\", \"{typeof(ModelGenerator).Assembly.GetName().Version!.ToString(3)}\")]"
                ));

    private static IEnumerable<ISymbol> Used(Compilation compilation, SyntaxTree tree)
    {
        SemanticModel model = compilation.GetSemanticModel(tree);
        foreach (SyntaxNode node in tree.GetRoot(TestContext.Current.CancellationToken).DescendantNodes())
        {
            if (model.GetSymbolInfo(node).Symbol is { } symbol)
                yield return symbol.OriginalDefinition;

            if (node is ExpressionSyntax expression && model.GetConversion(expression).MethodSymbol is { } conversion)
                yield return conversion;

            if (node is LambdaExpressionSyntax && model.GetTypeInfo(node).ConvertedType is { } type)
                yield return type.OriginalDefinition;
        }
    }

    private static bool IsGeneratedOnly(ISymbol symbol) => symbol.ContainingNamespace?.ToDisplayString() == Namespace;

    private static INamedTypeSymbol TypeOf(ISymbol symbol) => symbol as INamedTypeSymbol ?? symbol.ContainingType;

    [GeneratedRegex(@"^\| `SchemaSdk\.Generated\.([^`]+)` \|([^|]*)\|", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Name();
}
