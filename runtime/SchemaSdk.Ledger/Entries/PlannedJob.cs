namespace SchemaSdk;

/// <summary>A job to be planned in the ledger.</summary>
public sealed record PlannedJob
{
    /// <summary>The key, unique in the ledger: planning it again changes nothing.</summary>
    public required string Key { get; init; }

    /// <summary>The host's id, as in its host file.</summary>
    public required string HostId { get; init; }

    /// <summary>The model's id.</summary>
    public required string ModelId { get; init; }

    /// <summary>The endpoint, such as <c>POST /v1/videos/generations</c>.</summary>
    public required string Endpoint { get; init; }

    /// <summary>The parameters as JSON, without the model.</summary>
    public required string Parameters { get; init; }

    /// <summary>The hash of the document that the request was checked with; <see langword="null"/> for a model without a
    /// document.</summary>
    public string? SchemaHash { get; init; }

    /// <summary>The minimum of the estimate; <see langword="null"/> if unknown.</summary>
    public decimal? EstimateMinimum { get; init; }

    /// <summary>The maximum of the estimate; <see langword="null"/> if there is no bound.</summary>
    public decimal? EstimateMaximum { get; init; }

    /// <summary>The currency of the amounts.</summary>
    public string Currency { get; init; } = "USD";

    /// <summary>The caller's text of <see cref="SubmitOptions.Tag"/>.</summary>
    public string? Tag { get; init; }

    /// <summary>Higher ones are sent first.</summary>
    public int Priority { get; init; }

    /// <summary>Returns the job of a request.</summary>
    /// <param name="key">The key, unique in the ledger.</param>
    /// <param name="request">The request.</param>
    public static PlannedJob Of(string key, ModelRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        ModelInfo model = request.Describe();
        PriceEstimate price = request.EstimatePrice();
        return new PlannedJob
        {
            Key = key,
            HostId = model.Metadata.HostId,
            ModelId = model.Id,
            Endpoint = model.Endpoint,
            Parameters = request.ToJson(),
            SchemaHash = model.SchemaHash,
            EstimateMinimum = price.PerUnit is null ? price.Minimum : null,
            EstimateMaximum = price.IsBounded ? price.Maximum : null,
            Currency = price.Currency,
        };
    }

    /// <summary>When others may take it, from now.</summary>
    internal TimeSpan Due { get; init; }

    /// <summary>What is held of the budget when the job is claimed: the maximum, as far as there is one.</summary>
    internal decimal Price => EstimateMaximum ?? EstimateMinimum ?? 0;
}
