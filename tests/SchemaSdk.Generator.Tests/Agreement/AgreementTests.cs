using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;

namespace SchemaSdk.Generator.Tests.Agreement;

[Trait("Category", "Slow")]
public class AgreementTests
{
    private const int Requests = 200;
    private const int Seed = 3;

    [Fact]
    public async Task The_analyzer_and_Validate_report_the_same()
    {
        string[] expressions = [.. WrittenRequests.Make(Requests, Seed)];
        string head = $$"""
            using SchemaSdk;
            using SchemaSdk.Models;
            {{WrittenRequests.Known}}
            public static class Written { public static readonly ModelRequest[] All = new ModelRequest[] {

            """;
        int firstLine = head.Count(c => c == '\n');
        var compilation = Workbench.Compile($"{head}{string.Join(",\n", expressions)}\n}}; }}");

        ImmutableArray<Diagnostic> found = await Workbench.AnalyzeAsync(compilation);
        ILookup<int, string> atLine = found.ToLookup(d => d.Location.GetLineSpan().StartLinePosition.Line - firstLine, d => d.Id);
        var requests = (ModelRequest[])
            Workbench.Load(compilation).GetType("Written")!.GetField("All", BindingFlags.Public | BindingFlags.Static)!.GetValue(null)!;

        Assert.Equal(Requests, requests.Length);
        var said = new List<string>();
        for (int i = 0; i < requests.Length; i++)
        {
            ValidationReport report = requests[i].Validate();
            IEnumerable<string> codes = report.Errors.Concat(report.Warnings).Select(v => v.Code).Order();
            said.AddRange(codes);
            Assert.True(
                codes.SequenceEqual(atLine[i].Order()),
                $"{expressions[i]}\nseed {Seed}, analyzer: {string.Join(' ', atLine[i])}\nValidate: {report}");
        }

        // A sample in which something of each kind is wrong, and much is right.
        Assert.Superset(
            new HashSet<string> { "SSDK1001", "SSDK1003", "SSDK1004", "SSDK1005", "SSDK1006", "SSDK1010", "SSDK1020" },
            said.ToHashSet());
        Assert.InRange(requests.Count(r => r.Validate().IsValid), 20, Requests - 20);
    }
}
