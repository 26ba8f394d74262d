using System.Text.RegularExpressions;
using SchemaSdk.Metadata;

namespace SchemaSdk.Patterns;

/// <summary>
/// Matches the patterns of documents in time proportional to the text, whatever the pattern is. Models without patterns don't refer to
/// this, so that their programs, compiled ahead of time, have no engine.
/// </summary>
internal static class PatternEngine
{
    /// <summary>A longer pattern is not checked.</summary>
    public const int LongestPattern = 1000;

    /// <summary>A longer text is not checked.</summary>
    private const int LongestText = 100_000;

    /// <summary>RegexOptions.NonBacktracking, which .NET Standard does not define, but runtimes since .NET 7 have.</summary>
    private const RegexOptions NonBacktracking = (RegexOptions)0x400;

    /// <summary>Only against what nobody foresees: no backtracking, and the lengths of both are limited.</summary>
    private static readonly TimeSpan s_longest = TimeSpan.FromSeconds(1);

    /// <summary>Returns false if a text does not match the pattern of a parameter; true also if that can't be decided.</summary>
    public static bool IsMatch(ParameterMetadata parameter, string text)
    {
        if (text.Length > LongestText)
            return true;

        parameter.Compiled ??= (object?)Compile(parameter.Pattern!) ?? "";
        try
        {
            return parameter.Compiled is not Regex regex || regex.IsMatch(text);
        }
        catch (RegexMatchTimeoutException)
        {
            return true;
        }
    }

    /// <summary>Returns true if a pattern can be checked.</summary>
    public static bool CanRun(string pattern) => Compile(pattern) is not null;

    private static Regex? Compile(string pattern)
    {
        if (pattern.Length > LongestPattern || PatternTranslator.Translate(pattern) is not { } translated)
            return null;

        try
        {
            return new Regex(translated, NonBacktracking | RegexOptions.CultureInvariant, s_longest);
        }
        catch (Exception exception) when (exception is ArgumentException or NotSupportedException)
        {
            // Not a pattern, one that needs backtracking, or a runtime that can't do without.
            return null;
        }
    }
}
