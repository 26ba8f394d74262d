namespace SchemaSdk;

/// <summary>What a job was submitted with, as far as the client that reads its result knows.</summary>
/// <param name="ModelId">The model's id.</param>
/// <param name="Request">A copy of the request; <see langword="null"/> for a model without a document.</param>
internal sealed record JobOrigin(string ModelId, ModelRequest? Request)
{
    /// <summary>The key of the job in the ledger; <see langword="null"/> without one.</summary>
    public string? Key { get; init; }

    /// <summary>The model's name on the wire.</summary>
    public string Wire => Request?.Describe().WireName ?? ModelId;

    /// <summary>Copies the request, whose <see cref="ModelObject.Extra"/> its owner may change later.</summary>
    public static JobOrigin Of(ModelRequest request) => new(request.Describe().Id, request with { });
}
