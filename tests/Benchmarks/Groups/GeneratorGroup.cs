using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using SchemaSdk.Benchmarks.Measuring;
using SchemaSdk.Benchmarks.Models;

namespace SchemaSdk.Benchmarks.Groups;

/// <summary>The generator in the compiler: a cold run beside parsing what it emits, and an editor's edits beside the cold run.</summary>
internal static class GeneratorGroup
{
    private const int Rounds = 15;

    public static IEnumerable<Comparison> Run()
    {
        ImmutableArray<AdditionalText> hundred = GeneratorHost.Documents(RealSizeModels.Make(100));
        ImmutableArray<AdditionalText> thousand = GeneratorHost.Documents(RealSizeModels.Make(1000));
        CSharpCompilation compilation = GeneratorHost.Compilation("class Program { }");
        GeneratorDriver warm = GeneratorHost.Driver(hundred).RunGenerators(compilation);
        SourceText[] emitted = [.. warm.GetRunResult().Results.Single().GeneratedSources.Select(s => s.SourceText)];
        Same.Value("the number of files", emitted.Length, 101);
        CheckThatNothingIsDoneTwice(hundred, compilation);

        Action cold = () => GeneratorHost.Driver(hundred).RunGenerators(compilation);
        Action parse = () =>
        {
            foreach (SourceText text in emitted)
                CSharpSyntaxTree.ParseText(text, GeneratorHost.ParseOptions).GetRoot();
        };
        yield return Stopwatches.Compare(cold, parse, Rounds).As("generator/cold", 1.0);

        CSharpCompilation[] codes = [compilation, Edited(compilation, 1), Edited(compilation, 2)];
        int edits = 0;
        yield return Stopwatches
            .Compare(() => warm = warm.RunGenerators(codes[1 + (++edits % 2)]), cold, Rounds)
            .As("generator/code-edit", 0.08);

        AdditionalText[] versions = [hundred[50], Shorter(hundred[50], 10), Shorter(hundred[50], 20)];
        GeneratorDriver documents = warm.ReplaceAdditionalText(versions[0], versions[1]).RunGenerators(compilation);
        int current = 1;
        yield return Stopwatches.Compare(
            () =>
            {
                int next = 3 - current;
                documents = documents.ReplaceAdditionalText(versions[current], versions[next]).RunGenerators(compilation);
                current = next;
            },
            cold,
            Rounds).As("generator/document-edit", 0.10);

        Timing growth = Stopwatches.Compare(() => GeneratorHost.Driver(thousand).RunGenerators(compilation), cold, 5);
        yield return new Comparison("generator/thousand", growth.Ratio / 10, 1.2) { Note = growth.As("", 0).Note };
    }

    private static void CheckThatNothingIsDoneTwice(ImmutableArray<AdditionalText> documents, CSharpCompilation compilation)
    {
        GeneratorDriver driver = GeneratorHost.Driver(documents, isTracking: true).RunGenerators(compilation);
        driver = driver.RunGenerators(Edited(compilation, 1));
        Same.Value("steps after an edit of code", Anew(driver), 0);
        driver = driver.ReplaceAdditionalText(documents[50], Shorter(documents[50], 10)).RunGenerators(compilation);
        Same.Value("emissions after an edit of a document", Anew(driver), 1);
    }

    private static int Anew(GeneratorDriver driver) => driver.GetRunResult().Results.Single().TrackedOutputSteps.Values
        .SelectMany(steps => steps)
        .SelectMany(step => step.Outputs)
        .Count(output => output.Reason is not (IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged));

    private static CSharpCompilation Edited(CSharpCompilation compilation, int number) => compilation.ReplaceSyntaxTree(
        compilation.SyntaxTrees[0], CSharpSyntaxTree.ParseText($"class Program {{ int Edit() => {number}; }}", GeneratorHost.ParseOptions));

    /// <summary>The document with another bound, which changes what is emitted.</summary>
    private static GeneratorHost.Document Shorter(AdditionalText document, int most) =>
        new(document.Path, document.GetText()!.ToString().Replace("\"max\": 15", $"\"max\": {most}", StringComparison.Ordinal));
}
