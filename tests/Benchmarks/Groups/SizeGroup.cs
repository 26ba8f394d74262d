using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SchemaSdk.Benchmarks.Measuring;
using SchemaSdk.Benchmarks.Models;
using SchemaSdk.Benchmarks.Peers;

namespace SchemaSdk.Benchmarks.Groups;

/// <summary>The assembly of a hundred models of real size, beside the assemblies of the clients that NSwag and Kiota generate of them.</summary>
internal static class SizeGroup
{
    private const int Models = 100;
    private const int LongestPlainText = 500;

    public static IEnumerable<Comparison> Run()
    {
        (string FileName, string Text)[] documents = RealSizeModels.Make(Models);
        using var projects = new TemporaryProjects();
        PeerSources peers = PeerSources.Generate(projects, documents);
        double nswag = Kilobytes(Compiled.Of("NSwag", peers.NSwag.Select(f => f.Text)));
        double kiota = Kilobytes(Compiled.Of("Kiota", peers.Kiota.Select(f => f.Text)));
        Compilation compilation = GeneratorHost.Generate(GeneratorHost.Documents(documents));
        double ours = Kilobytes(compilation);

        yield return new Comparison("size/kilobytes", ours, 780) { Note = $"NSwag {nswag:F0} KB, Kiota {kiota:F0} KB" };
        yield return new Comparison("size/nswag", ours / nswag, 1.52);
        yield return new Comparison("size/kiota", ours / kiota, 1.51);
        double bare = Kilobytes(WithoutMetadata(compilation));
        yield return new Comparison("size/metadata", (ours - bare) / ours, 0.33) { Note = $"{ours - bare:F0} KB of the {ours:F0} KB" };
    }

    private static double Kilobytes(Compilation compilation)
    {
        int requests = compilation
            .GetSymbolsWithName(name => name.EndsWith("Request", StringComparison.Ordinal), SymbolFilter.Type)
            .Count();
        Same.Value($"the requests of {compilation.AssemblyName}", requests, Models);
        return Compiled.Emit(compilation).Length / 1024d;
    }

    /// <summary>The metadata is the one long text of each model, in whatever form it is kept.</summary>
    private static Compilation WithoutMetadata(Compilation compilation)
    {
        foreach (SyntaxTree tree in compilation.SyntaxTrees)
        {
            SyntaxNode root = tree.GetRoot();
            IEnumerable<LiteralExpressionSyntax> texts = root.DescendantNodes()
                .OfType<LiteralExpressionSyntax>()
                .Where(l => l.Token.ValueText.Length > LongestPlainText);
            SyntaxNode shorter = root.ReplaceNodes(
                texts,
                (text, _) => SyntaxFactory.ParseExpression(text.IsKind(SyntaxKind.Utf8StringLiteralExpression) ? "\"\"u8" : "\"\""));
            compilation = compilation.ReplaceSyntaxTree(tree, tree.WithRootAndOptions(shorter, tree.Options));
        }

        return compilation;
    }
}
