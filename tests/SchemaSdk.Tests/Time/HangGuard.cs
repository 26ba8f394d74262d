namespace SchemaSdk.Tests;

/// <summary>How long a test waits for what must happen: long enough for a machine that is busy with other things.</summary>
internal static class HangGuard
{
    public static TimeSpan Limit { get; } = TimeSpan.FromMinutes(3);

    public static Task<T> Guarded<T>(this Task<T> task) => task.WaitAsync(Limit);

    public static Task Guarded(this Task task) => task.WaitAsync(Limit);
}
