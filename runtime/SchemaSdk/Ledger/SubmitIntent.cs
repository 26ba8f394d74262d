namespace SchemaSdk;

/// <summary>A request that is about to be sent, for a ledger.</summary>
public sealed record SubmitIntent
{
    /// <summary>The caller's key of the job; <see langword="null"/> for a new one.</summary>
    public string? Key { get; init; }

    /// <summary>The model's id.</summary>
    public required string ModelId { get; init; }

    /// <summary>The host's id, as in its host file.</summary>
    public required string HostId { get; init; }

    /// <summary>The endpoint, such as <c>POST /v1/videos/generations</c>.</summary>
    public required string Endpoint { get; init; }

    /// <summary>The typed request; <see langword="null"/> for a model without a document.</summary>
    public ModelRequest? Request { get; init; }

    /// <summary>The parameters as JSON, without the model.</summary>
    public required string Parameters { get; init; }

    /// <summary>The caller's <see cref="SubmitOptions.Tag"/>.</summary>
    public string? Tag { get; init; }

    /// <summary>Returns the model, never the request.</summary>
    public override string ToString() => $"{ModelId} ({Key ?? "no key"})";
}

/// <summary>Names a job for a ledger.</summary>
/// <param name="Key">The key in the ledger; <see langword="null"/> if unknown, as for a wait by id.</param>
/// <param name="JobId">The host's id of the job; <see langword="null"/> for a direct answer.</param>
/// <param name="HostId">The host's id, as in its host file.</param>
public readonly record struct JobReference(string? Key, string? JobId, string HostId);
