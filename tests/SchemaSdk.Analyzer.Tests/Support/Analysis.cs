using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using SchemaSdk.Generator.Analysis;

namespace SchemaSdk.Analyzer.Tests.Support;

/// <summary>Runs the analyzer over code, and compares what it reports with the marks in the code.</summary>
internal static class Analysis
{
    /// <summary>Asserts that exactly the marked places are reported. The code has to compile but for that.</summary>
    /// <returns>The messages, in the order of their places.</returns>
    public static async Task<string[]> CheckAsync(Models models, string marked)
    {
        MarkedCode code = MarkedCode.Parse(Whole(marked));
        SyntaxTree tree = Models.Parse(code.Text);
        return await CheckAsync(models.Beside(tree), tree, code);
    }

    /// <summary>Asserts what is reported for one tree of a compilation.</summary>
    public static async Task<string[]> CheckAsync(CSharpCompilation compilation, SyntaxTree tree, MarkedCode code)
    {
        Assert.Empty(compilation.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error));
        ImmutableArray<Diagnostic> found = await RunAsync(compilation);
        Assert.All(found, d => Assert.Same(tree, d.Location.SourceTree));
        string shown = MarkedCode.Show(code.Text, found.Select(d => (d.Id, d.Location.SourceSpan)));
        Assert.Equal(MarkedCode.Show(code.Text, code.Marks), shown, ignoreLineEndingDifferences: true);
        return [.. found.OrderBy(d => d.Location.SourceSpan.Start).Select(d => d.GetMessage(System.Globalization.CultureInfo.InvariantCulture))];
    }

    /// <summary>All that the analyzer reports; an exception in it fails the test.</summary>
    public static async Task<ImmutableArray<Diagnostic>> RunAsync(Compilation compilation)
    {
        Exception? thrown = null;
        var options = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([]),
            onAnalyzerException: (exception, _, _) => thrown = exception,
            concurrentAnalysis: true,
            logAnalyzerExecutionTime: false);
        var found = await compilation.WithAnalyzers([new RequestAnalyzer()], options).GetAnalyzerDiagnosticsAsync();
        Assert.Null(thrown);
        return found;
    }

    /// <summary>What stands in a method's body is enough for most tests.</summary>
    public static string Whole(string code) => code.Contains("class ", StringComparison.Ordinal)
        ? code
        : $$"""
          using System;
          using System.Collections.Generic;
          using SchemaSdk;
          using SchemaSdk.Models;

          static class Test
          {
              static void Run(string text, string? maybeText, int number, double? maybeNumber, bool flag)
              {
                  {{code.ReplaceLineEndings("\n        ")}}
              }
          }
          """;
}
