namespace SchemaSdk;

/// <summary>How long after a poll the next one is due: jobs take seconds or minutes, and the longer one runs, the less a poll
/// tells.</summary>
internal static class PollPause
{
    public static readonly TimeSpan First = TimeSpan.FromSeconds(1);

    /// <summary>How long a job is left to whoever just saw it change, and will take its next step.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromSeconds(4);

    private const double Share = 0.25;

    /// <param name="age">How long ago the job was submitted.</param>
    /// <param name="longest">The longest pause.</param>
    public static TimeSpan After(TimeSpan age, TimeSpan longest)
    {
        TimeSpan pause = age * Share;
        return pause < First ? Shorter(First, longest) : Shorter(pause, longest);
    }

    private static TimeSpan Shorter(TimeSpan one, TimeSpan other) => one < other ? one : other;
}
