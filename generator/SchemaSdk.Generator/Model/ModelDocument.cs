namespace SchemaSdk.Generator.Model;

/// <summary>
/// What a model document says, and nothing of where it says it: two documents that differ only in white space,
/// in the order of their keys or in how they spell a field are equal.
/// </summary>
internal sealed record ModelDocument
{
    /// <summary>The model's id, as it goes over the wire.</summary>
    public required string Id { get; init; }

    /// <summary>The name for people; the id where the document gives none.</summary>
    public required string DisplayName { get; init; }

    public string? Provider { get; init; }

    public string? Category { get; init; }

    public string? Description { get; init; }

    /// <summary>Every endpoint in the document's order.</summary>
    public EquatableArray<Endpoint> Endpoints { get; init; }

    /// <summary>Where a request goes by default: the first <c>POST</c> without a placeholder.</summary>
    public required Endpoint Submit { get; init; }

    public EquatableArray<string> InputModalities { get; init; }

    public EquatableArray<string> OutputModalities { get; init; }

    public EquatableArray<string> Features { get; init; }

    public EquatableArray<string> Notes { get; init; }

    public long? ContextLength { get; init; }

    public long? MaxOutputTokens { get; init; }

    /// <summary>The parameters in the document's order, without <c>model</c>, which the wire has of its own.</summary>
    public EquatableArray<Parameter> Parameters { get; init; }

    public EquatableArray<DocumentPrice> Prices { get; init; }

    /// <summary>SHA-256, in lower-case hex, of the normalized document.</summary>
    public required string Hash { get; init; }
}

/// <summary>One endpoint, such as <c>POST /v1/videos/generations</c>.</summary>
internal sealed record Endpoint(string Method, string Path)
{
    public override string ToString() => $"{Method} {Path}";
}
