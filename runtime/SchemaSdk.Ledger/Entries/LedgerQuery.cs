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

    /// <summary>The id of the only model.</summary>
    /// <value>Default: <see langword="null"/>, for all.</value>
    public string? Model { get; init; }

    /// <summary>A text that the key, the model, the tag, the host's id of the job or the parameters contain, in any case.</summary>
    /// <value>Default: <see langword="null"/>, for any.</value>
    public string? Text { get; init; }

    /// <summary>The states.</summary>
    /// <value>Default: all.</value>
    public IReadOnlyList<LedgerState> States { get; init; } = [];

    /// <summary>Only entries after this <see cref="LedgerEntry.Sequence"/>, for reading page by page.</summary>
    /// <value>Default: 0, from the first.</value>
    public long After { get; init; }

    /// <summary>Only entries before this <see cref="LedgerEntry.Sequence"/>, for reading page by page from the newest on.</summary>
    /// <value>Default: <see langword="null"/>, to the last.</value>
    public long? Before { get; init; }

    /// <summary>Whether the entries are read from the newest on, instead of in the order of planning.</summary>
    /// <value>Default: <see langword="false"/>.</value>
    public bool NewestFirst { get; init; }

    /// <summary>The most entries.</summary>
    /// <value>Default: no limit.</value>
    public int? Limit { get; init; }
}
