namespace SchemaSdk;

/// <summary>Calls a delegate synchronously for each report: one at a time, and in order.</summary>
/// <typeparam name="T">The reported value: <see cref="JobProgress"/> or <see cref="DownloadProgress"/>.</typeparam>
/// <param name="report">Called for each report. It should be fast, because the wait or download continues only when it returns.</param>
/// <remarks>
/// For consoles and logs. <see cref="Progress{T}"/> is for user interfaces: without a synchronization context it posts each report to the
/// thread pool, where reports can overtake each other and can arrive after the wait has ended. One instance can be shared by several waits.
/// </remarks>
public sealed class OrderedProgress<T>(Action<T> report) : IProgress<T>
{
    private readonly object _lock = new();
    private readonly Action<T> _report = report ?? throw new ArgumentNullException(nameof(report));

    /// <inheritdoc/>
    public void Report(T value)
    {
        lock (_lock)
            _report(value);
    }
}
