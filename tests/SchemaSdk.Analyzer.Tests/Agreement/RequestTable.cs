using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using SchemaSdk.Analyzer.Tests.Support;

namespace SchemaSdk.Analyzer.Tests.Agreement;

/// <summary>Many requests in one file, each on a line of its own: what the analyzer says of each, and what it says of itself at run time.</summary>
internal static class RequestTable
{
    public static async Task<IReadOnlyList<Row>> CheckAsync(Models models, IReadOnlyList<string> requests) =>
        [.. (await MakeAsync(models, requests)).Select(made => new Row(made.Code, Sorted(made.Analyzer), Sorted(CodesOf(made.Request.Validate()))))];

    public static async Task<IReadOnlyList<Made>> MakeAsync(Models models, IReadOnlyList<string> requests)
    {
        const string Head = "using System.Collections.Generic; using SchemaSdk; using SchemaSdk.Models; public static class Requests { public static ModelRequest[] All() => new ModelRequest[] {";
        SyntaxTree tree = Models.Parse($"{Head}\n{string.Join(",\n", requests)}\n}}; }}");
        ImmutableArray<Diagnostic> found = await Analysis.RunAsync(models.Beside(tree));
        ILookup<int, string> byLine = found.ToLookup(d => d.Location.GetLineSpan().StartLinePosition.Line - 1, d => d.Id);
        MethodInfo all = models.Load(tree).GetType("Requests")!.GetMethod("All")!;
        var made = (ModelRequest[])all.Invoke(null, null)!;
        return [.. requests.Select((code, i) => new Made(code, [.. byLine[i]], made[i]))];
    }

    private static IEnumerable<string> CodesOf(ValidationReport report) => report.Errors.Concat(report.Warnings).Select(v => v.Code);

    private static string Sorted(IEnumerable<string> codes) => string.Join(' ', codes.Order(StringComparer.Ordinal));
}

/// <summary>A request, the ids that the analyzer reports for it, and those of <c>Validate()</c>.</summary>
internal sealed record Row(string Code, string Analyzer, string Validate);

/// <summary>A request, the ids that the analyzer reports for it, and itself.</summary>
internal sealed record Made(string Code, IReadOnlyList<string> Analyzer, ModelRequest Request);
