namespace SchemaSdk;

/// <summary>The pauses between the polls of one job: short at first, for jobs that are quick, then up to the longest.</summary>
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
