using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using SchemaSdk.CodeFixes;
using SchemaSdk.Generator.Analysis;

namespace SchemaSdk.Analyzer.Tests.Fixes;

/// <summary>The assemblies load in every editor that brings the lowest compiler supported.</summary>
public sealed class HostTests
{
    private static readonly Dictionary<string, Version> s_atMost = new()
    {
        ["netstandard"] = new(2, 0, 0, 0),
        ["Microsoft.CodeAnalysis"] = new(4, 8, 0, 0),
        ["Microsoft.CodeAnalysis.CSharp"] = new(4, 8, 0, 0),
        ["Microsoft.CodeAnalysis.Workspaces"] = new(4, 8, 0, 0),
        ["Microsoft.CodeAnalysis.CSharp.Workspaces"] = new(4, 8, 0, 0),
        ["System.Collections.Immutable"] = new(7, 0, 0, 0),
        ["System.Memory"] = new(4, 0, 1, 2),
    };

    [Theory]
    [InlineData(typeof(RequestAnalyzer))]
    [InlineData(typeof(RequestFix))]
    public void They_need_no_more_than_the_host_brings(Type type) => Assert.All(
        type.Assembly.GetReferencedAssemblies(),
        needed => Assert.True(s_atMost.TryGetValue(needed.Name!, out Version? most) && needed.Version <= most, needed.FullName));

    [Fact]
    public void Every_fix_is_found_by_editors_and_fixes_what_the_analyzer_reports()
    {
        string[] reported = [.. new RequestAnalyzer().SupportedDiagnostics.Select(d => d.Id)];
        Type[] fixes = [.. typeof(RequestFix).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(RequestFix)))];

        Assert.Equal(4, fixes.Length);
        Assert.All(fixes, fix =>
        {
            var export = fix.GetCustomAttribute<ExportCodeFixProviderAttribute>();
            Assert.NotNull(export);
            Assert.Equal([LanguageNames.CSharp], export.Languages);
            Assert.Equal(fix.Name, export.Name);
            Assert.All(((CodeFixProvider)Activator.CreateInstance(fix)!).FixableDiagnosticIds, id => Assert.Contains(id, reported));
        });
    }
}
