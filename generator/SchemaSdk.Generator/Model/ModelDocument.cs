namespace SchemaSdk.Generator.Model;

/// <summary>
/// The content of a model document, without positions: documents that differ only in whitespace, key order or field aliases are equal.
/// </summary>
internal sealed record ModelDocument
{
    /// <summary>The model's id on the wire.</summary>
    public required string Id { get; init; }

    /// <summary>The display name; the id if the document has none.</summary>
    public required string DisplayName { get; init; }

    public string? Provider { get; init; }

    public string? Category { get; init; }

    public string? Description { get; init; }

    /// <summary>All endpoints in document order.</summary>
    public EquatableArray<Endpoint> Endpoints { get; init; }

    /// <summary>The default endpoint for requests: the first <c>POST</c> without a placeholder.</summary>
    public required Endpoint Submit { get; init; }

    public EquatableArray<string> InputModalities { get; init; }

    public EquatableArray<string> OutputModalities { get; init; }

    public EquatableArray<string> Features { get; init; }

    public EquatableArray<string> Notes { get; init; }

    public long? ContextLength { get; init; }

    public long? MaxOutputTokens { get; init; }

    /// <summary>The parameters in document order, without <c>model</c>, which the wire format defines itself.</summary>
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
