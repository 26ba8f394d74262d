namespace SchemaSdk;

/// <summary>Which jobs that need attention are taken.</summary>
public sealed record LedgerTake
{
    /// <summary>The batch.</summary>
    /// <value>Default: all.</value>
    public string? Batch { get; init; }

    /// <summary>The hosts, by the ids of their host files.</summary>
    /// <value>Default: all.</value>
    public IReadOnlyList<string> Hosts { get; init; } = [];

    /// <summary>The states; those of jobs that need attention are <see cref="LedgerState.Planned"/>, <see cref="LedgerState.Submitted"/>
    /// and, for outputs that are still to be saved, <see cref="LedgerState.Completed"/>.</summary>
    public required IReadOnlyList<LedgerState> States { get; init; }

    /// <summary>The ids of the models whose jobs are taken; jobs of models without a document are taken in any case.</summary>
    /// <value>Default: <see langword="null"/>, for all.</value>
    public IReadOnlyList<string>? Models { get; init; }

    /// <summary>The most jobs.</summary>
    public required int Most { get; init; }

    /// <summary>How long nobody else is given them.</summary>
    public required TimeSpan Lease { get; init; }
}
