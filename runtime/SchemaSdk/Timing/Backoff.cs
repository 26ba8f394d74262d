namespace SchemaSdk;

/// <summary>How long to pause before the next attempt.</summary>
internal static class Backoff
{
    /// <summary>However long a host asks to wait, no single pause is longer.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);

    private static readonly TimeSpan s_first = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan s_longestUnasked = TimeSpan.FromSeconds(8);

    /// <param name="failures">How many attempts failed so far, from 1.</param>
    /// <param name="retryAfter">How long the host asks to wait.</param>
    /// <param name="chance">From 0 to 1: spreads clients that failed together.</param>
    public static TimeSpan Delay(int failures, TimeSpan? retryAfter, double chance)
    {
        TimeSpan steps = s_first * Math.Pow(2, Math.Min(failures - 1, 10));
        TimeSpan unasked = (steps < s_longestUnasked ? steps : s_longestUnasked) * (0.5 + chance / 2);
        if (retryAfter is not { } asked || asked <= unasked)
            return unasked;
        return asked < Longest ? asked : Longest;
    }
}
