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
    private static readonly string[] s_withoutDescriptor = ["SSDK1030", "SSDK2003", "SSDK2004", "SSDK2005", "SSDK2006", "SSDK2009", "SSDK2010"];

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
    public void What_the_build_reports_has_a_page_and_links_to_it()
    {
        string targets = Repository.Read("generator", "SchemaSdk.Generator", "build", "SchemaSdk.Checks.targets");
        string[] tasks = [.. Task().Matches(targets).Select(task => task.Value)];

        Assert.NotEmpty(tasks);
        Assert.All(tasks, task => Assert.Matches(Reported(), task));
        Assert.All(tasks.Select(task => Reported().Match(task)), task =>
            Assert.Equal(task.Groups["severity"].Value, DiagnosticPage.Of(task.Groups["id"].Value).Severity));
        Assert.Contains($"<_SchemaSdkHelp>{HelpLinks.Pages.TrimEnd('/')}</_SchemaSdkHelp>", targets, StringComparison.Ordinal);
    }

    [Fact]
    public void The_help_link_of_a_diagnostic_is_the_absolute_address_of_its_page() => Assert.All(
        RequestDescriptors.All.Concat(Findings.All.Concat(SetUpFindings.All).Select(Descriptors.Of)),
        descriptor =>
        {
            Assert.Equal($"{HelpLinks.Pages}{DiagnosticPage.Of(descriptor.Id).Id}.md", descriptor.HelpLinkUri);
            Assert.True(Uri.TryCreate(descriptor.HelpLinkUri, UriKind.Absolute, out Uri? link) && link.Scheme == Uri.UriSchemeHttps);
        });

    [Fact]
    public void The_index_lists_every_page() =>
        Assert.Equal(
            DiagnosticPage
                .All.Select(p => $"| [{p.Id}]({p.Id}.md) | {(p.Severity == "Error" ? "error" : "warning")} | {p.Title} |")
                .Order(StringComparer.Ordinal),
            DiagnosticPage.Index.Split('\n').Where(line => line.StartsWith("| [", StringComparison.Ordinal)).Order(StringComparer.Ordinal));

    [GeneratedRegex("<(Error|Warning) .*")]
    private static partial Regex Task();

    [GeneratedRegex("""^<(?<severity>Error|Warning) Code="(?<id>SSDK\d{4})" HelpLink="\$\(_SchemaSdkHelp\)/\k<id>\.md" """)]
    private static partial Regex Reported();
}
