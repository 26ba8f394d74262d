using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using SchemaSdk.Benchmarks.Groups;
using SchemaSdk.Benchmarks.Models;

namespace SchemaSdk.Benchmarks.Deep;

/// <summary>A cold run of the generator by the number of documents: <c>-- --filter *Generator*</c>.</summary>
[MemoryDiagnoser]
public class GeneratorBenchmarks
{
    private readonly CSharpCompilation _compilation = GeneratorHost.Compilation("class Program { }");
    private ImmutableArray<AdditionalText> _documents;

    [Params(1, 10, 100)]
    public int Documents { get; set; }

    [GlobalSetup]
    public void Load() =>
        _documents = GeneratorHost.Documents(RealSizeModels.Make(Documents));

    [Benchmark]
    public object Cold() => GeneratorHost.Driver(_documents).RunGenerators(_compilation);
}
