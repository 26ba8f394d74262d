namespace SchemaSdk;

/// <summary>Calculates the delay before the next attempt.</summary>
internal static class Backoff
{
    /// <summary>The maximum delay, even if a host asks for more.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);

    private static readonly TimeSpan s_first = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan s_longestUnasked = TimeSpan.FromSeconds(8);

    /// <param name="failures">The number of failed attempts so far, at least 1.</param>
    /// <param name="retryAfter">The delay requested by the host.</param>
    /// <param name="chance">A random number from 0 to 1, which spreads clients that failed at the same time.</param>
    public static TimeSpan Delay(int failures, TimeSpan? retryAfter, double chance)
    {
        TimeSpan steps = s_first * Math.Pow(2, Math.Min(failures - 1, 10));
        TimeSpan unasked = (steps < s_longestUnasked ? steps : s_longestUnasked) * (0.5 + chance / 2);
        if (retryAfter is not { } asked || asked <= unasked)
            return unasked;
        return asked < Longest ? asked : Longest;
    }
}
