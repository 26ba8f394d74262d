namespace SchemaSdk;

/// <summary>The delays between the polls of a job: short at first, for quick jobs, then increasing to the maximum.</summary>
internal struct PollSchedule(TimeSpan longest)
{
    private const double Growth = 1.5;

    private TimeSpan _next = Shorter(TimeSpan.FromMilliseconds(500), longest);

    public TimeSpan Next()
    {
        TimeSpan pause = _next;
        _next = Shorter(_next * Growth, longest);
        return pause;
    }

    private static TimeSpan Shorter(TimeSpan one, TimeSpan other) => one < other ? one : other;
}
