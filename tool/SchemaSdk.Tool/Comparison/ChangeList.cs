namespace SchemaSdk.Tool.Comparison;

/// <summary>Collects the changes of one model.</summary>
internal sealed class ChangeList(string model)
{
    private readonly List<Change> _changes = [];

    /// <summary>The changes by severity, then by path, so that the order within the documents does not matter.</summary>
    public IEnumerable<Change> Sorted =>
        _changes.OrderBy(c => c.Class).ThenBy(c => c.Path, StringComparer.Ordinal).ThenBy(c => c.Message, StringComparer.Ordinal);

    public void Add(ChangeSeverity @class, string path, string message, string? old, string? @new) =>
        _changes.Add(new Change(model, @class, path, message, old, @new));
}
