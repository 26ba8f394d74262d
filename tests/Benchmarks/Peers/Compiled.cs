using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using SchemaSdk.Benchmarks.Groups;

namespace SchemaSdk.Benchmarks.Peers;

/// <summary>Code that is compiled while the program runs, as a Release build compiles it.</summary>
internal static class Compiled
{
    private static readonly ImmutableArray<MetadataReference> s_references = GeneratorHost.ReferencesTo(
        "Benchmarks.dll",
        "Microsoft.Kiota.");

    public static CSharpCompilation Of(string name, IEnumerable<string> texts) => CSharpCompilation.Create(
        name, texts.Select(text => CSharpSyntaxTree.ParseText(text)), s_references, GeneratorHost.ReleaseLibrary);

    public static byte[] Emit(Compilation compilation)
    {
        using var image = new MemoryStream();
        ImmutableArray<Diagnostic> diagnostics = compilation.Emit(image).Diagnostics;
        return diagnostics.FirstOrDefault(d => d.Severity == DiagnosticSeverity.Error) is { } error
            ? throw new InvalidOperationException($"{compilation.AssemblyName} does not compile: {error}")
            : image.ToArray();
    }
}
