namespace SchemaSdk.Simulator;

/// <summary>
/// Looks for changed files each second, so that findings are reported soon, and before each request, so that what was saved is served.
/// Notifications of the file system would be neither complete nor available on all mounted folders.
/// </summary>
internal sealed class FolderWatch : IAsyncDisposable
{
    private static readonly TimeSpan s_interval = TimeSpan.FromSeconds(1);

    private readonly object _gate = new();
    private readonly CatalogFolder _folder;
    private readonly Action<DocumentReload>? _onReloaded;
    private readonly ITimer _timer;

    public FolderWatch(CatalogFolder folder, Action<DocumentReload>? onReloaded, TimeProvider time)
    {
        _folder = folder;
        _onReloaded = onReloaded;
        _timer = time.CreateTimer(_ => Look(), null, s_interval, s_interval);
    }

    /// <summary>Publishes what changed.</summary>
    public void Look()
    {
        lock (_gate)
        {
            if (_folder.Reload() is { } reload)
                _onReloaded?.Invoke(reload);
        }
    }

    public ValueTask DisposeAsync() => _timer.DisposeAsync();
}
