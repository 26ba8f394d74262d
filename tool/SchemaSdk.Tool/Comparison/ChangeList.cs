namespace SchemaSdk.Tool.Comparison;

/// <summary>The changes of one model, as they are found.</summary>
internal sealed class ChangeList(string model)
{
    private readonly List<Change> _changes = [];

    /// <summary>By weight, then by path, so that the order of a document is never seen.</summary>
    public IEnumerable<Change> Sorted =>
        _changes.OrderBy(c => c.Class).ThenBy(c => c.Path, StringComparer.Ordinal).ThenBy(c => c.Message, StringComparer.Ordinal);

    public void Add(ChangeSeverity @class, string path, string message, string? old, string? @new) =>
        _changes.Add(new Change(model, @class, path, message, old, @new));
}
