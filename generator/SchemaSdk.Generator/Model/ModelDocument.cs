using SchemaSdk.Hosts;

namespace SchemaSdk.Generator.Model;

/// <summary>
/// The content of a model document, without positions: documents that differ only in whitespace, key order or field aliases are equal.
/// </summary>
internal sealed record ModelDocument
{
    /// <summary>The model's id.</summary>
    public required string Id { get; init; }

    /// <summary>The id of the model's host; null for the first host.</summary>
    public string? Host { get; init; }

    /// <summary>The name by which the host knows the model; null if that is the id.</summary>
    public string? Wire { get; init; }

    /// <summary>The id of the model's host.</summary>
    public string HostId => Host ?? HostProfile.FirstId;

    /// <summary>The name by which the host knows the model.</summary>
    public string WireName => Wire ?? Id;

    /// <summary>Where the host has the model in a request.</summary>
    public HostPlacement Placement { get; init; } = HostPlacement.Usual;

    /// <summary>The display name; the id if the document has none.</summary>
    public required string DisplayName { get; init; }

    public string? Provider { get; init; }

    public string? Category { get; init; }

    public string? Description { get; init; }

    /// <summary>All endpoints in document order, then that of the host, if it is another.</summary>
    public EquatableArray<Endpoint> Endpoints { get; init; }

    /// <summary>
    /// The default endpoint for requests: the host's, if it has one for all models, or else the first <c>POST</c> whose placeholders the
    /// request fills.
    /// </summary>
    public required Endpoint Submit { get; init; }

    public EquatableArray<string> InputModalities { get; init; }

    public EquatableArray<string> OutputModalities { get; init; }

    public EquatableArray<string> Features { get; init; }

    public EquatableArray<string> Notes { get; init; }

    public long? ContextLength { get; init; }

    public long? MaxOutputTokens { get; init; }

    /// <summary>The parameters in document order, without the one that the host defines itself, usually <c>model</c>.</summary>
    public EquatableArray<Parameter> Parameters { get; init; }

    /// <summary><see langword="true"/> if a JSON null is refused for every parameter that does not allow it itself.</summary>
    public bool RefusesNull { get; init; }

    /// <summary><see langword="true"/> if requests can't have other parameters.</summary>
    public bool Closed { get; init; }

    public EquatableArray<DocumentPrice> Prices { get; init; }

    /// <summary>The SHA-256 hash of the normalized document, in lowercase hex.</summary>
    public required string Hash { get; init; }
}

/// <summary>One endpoint, such as <c>POST /v1/videos/generations</c>.</summary>
internal sealed record Endpoint(string Method, string Path)
{
    public override string ToString() => $"{Method} {Path}";
}
