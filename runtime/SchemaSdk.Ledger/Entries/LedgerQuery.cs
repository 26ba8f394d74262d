namespace SchemaSdk;

/// <summary>Which entries of a ledger are read.</summary>
public sealed record LedgerQuery
{
    /// <summary>The batch.</summary>
    /// <value>Default: all.</value>
    public string? Batch { get; init; }

    /// <summary>The hosts, by the ids of their host files.</summary>
    /// <value>Default: all.</value>
    public IReadOnlyList<string> Hosts { get; init; } = [];

    /// <summary>The ids of the models; jobs of models without a document are always among them.</summary>
    /// <value>Default: <see langword="null"/>, for all.</value>
    public IReadOnlyList<string>? Models { get; init; }

    /// <summary>The states.</summary>
    /// <value>Default: all.</value>
    public IReadOnlyList<LedgerState> States { get; init; } = [];

    /// <summary>Only entries after this <see cref="LedgerEntry.Sequence"/>, for reading page by page.</summary>
    /// <value>Default: 0, from the first.</value>
    public long After { get; init; }

    /// <summary>The most entries.</summary>
    /// <value>Default: no limit.</value>
    public int? Limit { get; init; }
}
