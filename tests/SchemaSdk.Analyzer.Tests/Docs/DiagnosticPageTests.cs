using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using SchemaSdk.Analyzer.Tests.Support;
using SchemaSdk.Generator.Diagnostics;
using SchemaSdk.Generator.Schema;

namespace SchemaSdk.Analyzer.Tests.Docs;

/// <summary>The pages say what the code says, and every one is there.</summary>
public sealed partial class DiagnosticPageTests
{
    /// <summary>Reported by the build and at run time, where there are no descriptors.</summary>
    private static readonly string[] s_withoutDescriptor = ["SSDK1030", "SSDK2003", "SSDK2004", "SSDK2005", "SSDK2006"];

    private static readonly (string Id, string Title, string Severity)[] s_reported =
    [
        .. Findings.All.Concat(SetUpFindings.All).Select(k => (k.Id, k.Title, k.IsError ? "Error" : "Warning")),
        .. RequestDescriptors.All.Select(d =>
            (d.Id, d.Title.ToString(System.Globalization.CultureInfo.InvariantCulture), d.DefaultSeverity.ToString())),
    ];

    [Fact]
    public void Every_diagnostic_has_a_page_and_every_page_a_diagnostic() => Assert.Equal(
        s_reported.Select(r => r.Id).Concat(s_withoutDescriptor).Order(StringComparer.Ordinal),
        DiagnosticPage.All.Select(p => p.Id));

    [Fact]
    public void A_page_has_the_title_and_the_severity_of_its_diagnostic() => Assert.All(
        s_reported,
        reported => Assert.Equal(reported, (reported.Id, DiagnosticPage.Of(reported.Id).Title, DiagnosticPage.Of(reported.Id).Severity)));

    [Fact]
    public void What_the_build_reports_has_a_page() => Assert.All(
        Code().Matches(Repository.Read("generator", "SchemaSdk.Generator", "build", "SchemaSdk.targets")),
        code => Assert.Equal("Error", DiagnosticPage.Of(code.Groups[1].Value).Severity));

    [Fact]
    public void The_help_link_of_a_diagnostic_leads_to_its_page() => Assert.All(
        RequestDescriptors.All.Concat(Findings.All.Concat(SetUpFindings.All).Select(Descriptors.Of)),
        descriptor => Assert.EndsWith($"docs/diagnostics/{descriptor.Id}.md", descriptor.HelpLinkUri, StringComparison.Ordinal));

    [Fact]
    public void The_index_lists_every_page() =>
        Assert.Equal(
            DiagnosticPage
                .All.Select(p => $"| [{p.Id}]({p.Id}.md) | {(p.Severity == "Error" ? "error" : "warning")} | {p.Title} |")
                .Order(StringComparer.Ordinal),
            DiagnosticPage.Index.Split('\n').Where(line => line.StartsWith("| [", StringComparison.Ordinal)).Order(StringComparer.Ordinal));

    [GeneratedRegex("Code=\"(SSDK\\d{4})\"")]
    private static partial Regex Code();
}
