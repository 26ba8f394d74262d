namespace SchemaSdk.Tool.Studio.Catalog;

/// <summary>How the studio was started.</summary>
internal sealed record StudioSettings
{
    /// <summary>The folder of the documents, in full.</summary>
    public required string Schemas { get; init; }

    public int Port { get; init; }

    /// <summary>The ledger that <c>--ledger</c> names; null for the usual one.</summary>
    public string? Ledger { get; init; }

    /// <summary>The folder for outputs, in full; null for the usual one.</summary>
    public string? Out { get; init; }

    /// <summary>True if runs go to the real hosts and cost money.</summary>
    public bool IsLive { get; init; }

    public decimal? MaxPrice { get; init; }

    public decimal? Budget { get; init; }

    /// <summary>The address of the real host, instead of its own.</summary>
    public Uri? BaseAddress { get; init; }

    public bool OpensBrowser { get; init; }
}
