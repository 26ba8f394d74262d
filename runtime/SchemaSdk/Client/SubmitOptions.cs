namespace SchemaSdk;

/// <summary>What one submit may cost, and where it goes.</summary>
public sealed record SubmitOptions
{
    /// <summary>The most that this request may cost, in the currency of the prices.</summary>
    /// <value>Default: none, so that <see cref="ModelClientOptions.MaxPrice"/> alone counts.</value>
    /// <remarks>The lower of the two counts: a call can lower the ceiling, never raise it.</remarks>
    public decimal? MaxPrice { get; init; }

    /// <summary>Another endpoint than the default, as <c>POST /v1/…</c> or <c>/v1/…</c>.</summary>
    /// <value>
    /// Default: the one that the model's document names first; <see cref="ModelClient.DefaultEndpoint"/> for a model without a document.
    /// </value>
    public string? Endpoint { get; init; }
}
