namespace SchemaSdk;

/// <summary>The price ceiling, endpoint and tag of a single submit.</summary>
public sealed record SubmitOptions
{
    /// <summary>The maximum price of this request, in the currency of the prices.</summary>
    /// <value>Default: none, so that only <see cref="ModelClientOptions.MaxPrice"/> applies. Must not be negative.</value>
    /// <remarks>The lower of the two applies: a call can lower the ceiling but never raise it.</remarks>
    public decimal? MaxPrice { get; init; }

    /// <summary>Whether this request may be sent under a ceiling although its maximum price is unknown.</summary>
    /// <value>Default: false, so that a ceiling rejects every request whose estimate is not <see cref="PriceEstimate.IsBounded"/>.</value>
    /// <remarks>
    /// For what the model's document does not price: an unknown parameter in <see cref="ModelObject.Extra"/>, a rate that is unreadable or
    /// marked approximate, a quantity known only after the call, a model without a document. Known prices still apply: a request is
    /// rejected if its minimum price exceeds the ceiling, or if its price is bounded and may exceed it.
    /// </remarks>
    public bool AllowUnboundedPrice { get; init; }

    /// <summary>The endpoint to use instead of the default, as <c>POST /v1/…</c> or <c>/v1/…</c>.</summary>
    /// <value>Default: the host's <c>submit.path</c>, if its file has one, or else the first endpoint in the model's document. For a model
    /// without a document, <see cref="ModelClient.DefaultEndpoint"/> at <see cref="ModelHost.Default"/>; at another host without a
    /// <c>submit.path</c> one must be set.</value>
    /// <remarks>
    /// <c>{model}</c> stands for the model's name, and <c>{name}</c> for the parameter of that name, if the document has it in the path. An
    /// endpoint that is not a path, or has no place for such a parameter, is an <see cref="ArgumentException"/>, and nothing is sent.
    /// </remarks>
    public string? Endpoint { get; init; }

    /// <summary>The key of the job in the ledger, such as a database key: a request is sent at most once under it.</summary>
    /// <value>Default: a new one. 1 to 256 characters.</value>
    /// <remarks>Needs <see cref="ModelClientOptions.Ledger"/>. A second submit under the same key sends nothing and throws an
    /// <see cref="AlreadySubmittedException"/>, which carries the job's id, if it is known.</remarks>
    public string? Key { get; init; }

    /// <summary>The record of a job that is planned already; <see langword="null"/> to plan it.</summary>
    internal ISubmitRecord? Record { get; init; }

    /// <summary>Any text of the caller's, such as a database key. It is not sent; the events of this submit return it.</summary>
    /// <value>Default: none.</value>
    /// <remarks>See <see cref="JobSubmitted.Tag"/> and <see cref="OperationFailure.Tag"/>.</remarks>
    public string? Tag { get; init; }
}
