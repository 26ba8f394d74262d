using System.Globalization;
using System.Text.RegularExpressions;
using SchemaSdk.Patterns;

namespace SchemaSdk.Generator.Schema;

/// <summary>
/// Tells whether .NET's non-backtracking engine can run a regular expression. The engine itself can't be asked, because not every host of
/// the compiler has it.
/// </summary>
internal static class LinearPattern
{
    /// <summary>The largest number of parts, each counted as often as it is repeated.</summary>
    private const long LargestSize = 50_000;

    private static readonly string[] s_lookarounds = ["(?=", "(?!", "(?<=", "(?<!"];

    /// <summary>Returns why a pattern can't be run, to follow the pattern's name; null if it can.</summary>
    public static string? FaultOf(string pattern)
    {
        if (pattern.Length > PatternEngine.LongestPattern)
            return $"has {pattern.Length} characters, and only {PatternEngine.LongestPattern} are checked";

        string? translated = PatternTranslator.Translate(pattern, out bool hasWordBoundary);
        return hasWordBoundary ? "looks for the edge of a word, which .NET finds in other places"
            : translated is null || !IsReadable(translated) ? "is not a regular expression of ECMA-262 that .NET can run"
            : FaultOfParts(translated);
    }

    private static bool IsReadable(string translated)
    {
        try
        {
            _ = new Regex(translated, RegexOptions.CultureInvariant);
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    private static string? FaultOfParts(string pattern)
    {
        bool isInSet = false;
        var outer = new Stack<long>();
        long size = 0;
        long last = 0;
        for (int i = 0; i < pattern.Length; i++)
        {
            switch (pattern[i])
            {
                case '\\':
                    i++;
                    if (!isInSet && i < pattern.Length && pattern[i] is (>= '1' and <= '9') or 'k' or 'G')
                        return "refers back to what it matched";

                    size += last = 1;
                    break;
                case '[' when !isInSet:
                    // A bracket that comes first is an ordinary character of the set.
                    isInSet = true;
                    i += Starts(pattern, i + 1, "^]") ? 2 : Starts(pattern, i + 1, "]") ? 1 : 0;
                    break;
                case ']':
                    isInSet = false;
                    size += last = 1;
                    break;
                case '(' when !isInSet:
                    if (FaultOfGroup(pattern, i) is { } fault)
                        return fault;

                    outer.Push(size);
                    size = 0;
                    break;
                case ')' when !isInSet && outer.Count > 0:
                    last = size;
                    size += outer.Pop();
                    break;
                case '{' when !isInSet:
                    long times = Repetitions(pattern, i);
                    size += last * (times - 1);
                    last *= times;
                    if (size > LargestSize)
                        return "repeats too much of it too often";

                    break;
                default:
                    size += last = 1;
                    break;
            }
        }

        return null;
    }

    private static string? FaultOfGroup(string pattern, int at) =>
        Array.Exists(s_lookarounds, open => Starts(pattern, at, open)) ? "looks ahead or behind"
        : Starts(pattern, at, "(?>") ? "has an atomic group"
        : Starts(pattern, at, "(?(") ? "has a condition"
        : IsBalancing(pattern, at) ? "has a balancing group"
        : null;

    private static bool IsBalancing(string pattern, int at)
    {
        if (!Starts(pattern, at, "(?<") && !Starts(pattern, at, "(?'"))
            return false;

        int end = pattern.IndexOfAny(['>', '\''], at + 3);
        return end > 0 && pattern.IndexOf('-', at, end - at) > 0;
    }

    /// <summary>Returns the larger number of <c>{2}</c>, <c>{2,}</c> or <c>{2,5}</c>; one for anything else.</summary>
    private static long Repetitions(string pattern, int at)
    {
        int end = pattern.IndexOf('}', at);
        string[] bounds = end < 0 ? [] : pattern.Substring(at + 1, end - at - 1).Split(',');
        long most = 1;
        foreach (string bound in bounds)
        {
            if (long.TryParse(bound, NumberStyles.None, CultureInfo.InvariantCulture, out long times))
                most = Math.Max(most, Math.Min(times, LargestSize + 1));
        }

        return most;
    }

    private static bool Starts(string pattern, int at, string with) => string.CompareOrdinal(pattern, at, with, 0, with.Length) == 0;
}
