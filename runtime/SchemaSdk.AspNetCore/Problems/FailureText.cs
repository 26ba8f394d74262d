using System.Text.RegularExpressions;

namespace SchemaSdk.Problems;

/// <summary>
/// The host's reason for a failed job, without what a browser must not see: addresses, and what may be a key or a signature.
/// </summary>
internal static partial class FailureText
{
    private const int Longest = 300;

    public static string Of(Job job)
    {
        string text = Secret().Replace(Address().Replace(job.Error?.Message ?? "", "[address]"), "[…]");
        text = Blank().Replace(text, " ").Trim();
        if (text.Length > Longest)
            text = text[..(char.IsHighSurrogate(text[Longest - 1]) ? Longest - 1 : Longest)] + "…";
        return text.Length > 0 ? text : "The host gives no reason.";
    }

    [GeneratedRegex(@"\b(?:[a-z][a-z0-9+.-]*://|data:)\S+", RegexOptions.IgnoreCase)]
    private static partial Regex Address();

    [GeneratedRegex(@"\b(?:sk|pk)[-_]\S{6,}|\bbearer \S+|[A-Za-z0-9_+/=.%-]{32,}", RegexOptions.IgnoreCase)]
    private static partial Regex Secret();

    [GeneratedRegex(@"[\s\p{C}]+")]
    private static partial Regex Blank();
}
