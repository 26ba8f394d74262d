using System.Globalization;
using System.Text.RegularExpressions;

namespace SchemaSdk.Tool.Impact;

/// <summary>Parses diagnostics from build output.</summary>
internal static partial class BuildOutput
{
    /// <summary>Returns all errors, and our own warnings.</summary>
    public static IReadOnlyList<CallSite> CallSites(string output) =>
    [
        .. output.Split('\n')
            .Select(line => Complaint().Match(line.Trim()))
            .Where(match => match.Success)
            .Select(match => new CallSite(
                match.Groups["file"].Value,
                Number(match.Groups["line"]),
                Number(match.Groups["column"]),
                match.Groups["severity"].Value == "error",
                match.Groups["code"].Value,
                match.Groups["message"].Value))
            .Where(site => site.IsError || site.Code.StartsWith("SSDK", StringComparison.Ordinal))
            .Distinct(),
    ];

    /// <summary>Returns the first error without a source location, such as a failed restore; null if there is none.</summary>
    public static string? Failure(string output) =>
        output.Split('\n').Select(line => Unplaced().Match(line.Trim())).FirstOrDefault(match => match.Success)?.Groups["message"].Value;

    private static int Number(Group group) => int.Parse(group.ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(
        @"^(?<file>.+?)\((?<line>\d+),(?<column>\d+)(,\d+,\d+)?\): "
        + @"(?<severity>error|warning) (?<code>[A-Za-z]+\d+): (?<message>.*?)( \[[^\[\]]+\])?$",
        RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Complaint();

    [GeneratedRegex(
        @"^(?:(?!\(\d+,\d+).)*?(?:: |^)error (?<message>[A-Za-z]+\d+: .*?)( \[[^\[\]]+\])?$",
        RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Unplaced();
}
