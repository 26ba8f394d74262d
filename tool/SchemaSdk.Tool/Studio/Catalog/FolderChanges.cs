using SchemaSdk.Tool.Comparison;
using SchemaSdk.Tool.Context;
using SchemaSdk.Tool.Drift;

namespace SchemaSdk.Tool.Studio.Catalog;

/// <summary>What differs between the documents of the folder and the ones that were committed last: what the last pull brought.</summary>
internal sealed class FolderChanges(ToolContext context, StudioModels models) : IAsyncDisposable
{
    /// <summary>How long an answer of git is kept while the folder stays the same: a commit changes it too.</summary>
    private static readonly TimeSpan s_kept = TimeSpan.FromSeconds(10);

    private readonly SemaphoreSlim _gate = new(1);
    private string? _stamp;
    private long _readAt;
    private ILookup<string, Change> _changes = Empty;

    private static ILookup<string, Change> Empty { get; } = Array.Empty<Change>().ToLookup(change => change.Model);

    /// <summary>Returns the changes by model; none outside of a git repository.</summary>
    public async Task<ILookup<string, Change>> ReadAsync(CancellationToken cancellationToken)
    {
        string stamp = models.Current.Stamp;
        await _gate.WaitAsync(cancellationToken);
        try
        {
            if (_stamp == stamp && context.Time.GetElapsedTime(_readAt) < s_kept)
                return _changes;
            _changes = await CompareAsync(cancellationToken);
            (_stamp, _readAt) = (stamp, context.Time.GetTimestamp());
            return _changes;
        }
        finally
        {
            _gate.Release();
        }
    }

    public ValueTask DisposeAsync()
    {
        _gate.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task<ILookup<string, Change>> CompareAsync(CancellationToken cancellationToken)
    {
        try
        {
            string head = SideReader.HeadOf(context.Directory, models.Folder);
            DocumentSet before = await SideReader.ReadAsync(context.Directory, head, cancellationToken);
            DocumentSet now = await SideReader.ReadAsync(context.Directory, models.Folder, cancellationToken);
            return CatalogComparer.Compare(before.Against(now), now.Against(before)).ToLookup(change => change.Model);
        }
        catch (ToolException)
        {
            // No git, no repository, no commit yet: then there is nothing to compare with, and nothing is wrong.
            return Empty;
        }
    }
}
