namespace SchemaSdk;

/// <summary>What one submit may cost, where it goes, and what it is to its caller.</summary>
public sealed record SubmitOptions
{
    /// <summary>The most that this request may cost, in the currency of the prices.</summary>
    /// <value>Default: none, so that <see cref="ModelClientOptions.MaxPrice"/> alone counts. Not below 0.</value>
    /// <remarks>The lower of the two counts: a call can lower the ceiling, never raise it.</remarks>
    public decimal? MaxPrice { get; init; }

    /// <summary>Whether this request may be sent under a ceiling although nobody can tell what it costs at most.</summary>
    /// <value>Default: false, so that a ceiling refuses whatever is not <see cref="PriceEstimate.IsBounded"/>.</value>
    /// <remarks>
    /// For what the model's document does not price: an unknown parameter in <see cref="ModelRequest.Extra"/>, a rate that can't be read or
    /// is called approximate, a quantity that only the call tells, a model without a document. What is known still counts: a request whose
    /// least price is above the ceiling is refused, and so is one that is bounded and may cost more.
    /// </remarks>
    public bool AllowUnboundedPrice { get; init; }

    /// <summary>Another endpoint than the default, as <c>POST /v1/…</c> or <c>/v1/…</c>.</summary>
    /// <value>
    /// Default: the one that the model's document names first; <see cref="ModelClient.DefaultEndpoint"/> for a model without a document.
    /// </value>
    public string? Endpoint { get; init; }

    /// <summary>
    /// Any text of the caller's, such as the key of a row of its own. It is not sent, and comes back in the events of this submit.
    /// </summary>
    /// <value>Default: none.</value>
    /// <remarks>See <see cref="JobSubmitted.Tag"/> and <see cref="OperationFailure.Tag"/>.</remarks>
    public string? Tag { get; init; }
}
