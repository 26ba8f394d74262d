using SchemaSdk.Metadata;
using SchemaSdk.Prices;

namespace SchemaSdk;

/// <summary>The estimated price of a request, available before it is sent.</summary>
/// <remarks>Amounts are <see cref="decimal"/> throughout and keep the digits of the document.</remarks>
public sealed class PriceEstimate
{
    // The priced model, or only the currency for an estimate created by the caller; sharing one field keeps the other estimates small.
    private readonly object? _source;

    /// <summary>Creates an empty estimate whose values are set by the caller, for use in tests.</summary>
    public PriceEstimate()
    {
    }

    internal PriceEstimate(ModelMetadata model, IReadOnlyList<PriceRow> rows)
    {
        _source = model;
        Rows = rows;
    }

    /// <summary>
    /// The minimum price according to the price list; <see langword="null"/> when no price is known or a row that may apply can't be read.
    /// </summary>
    public decimal? Minimum { get; init; }

    /// <summary>
    /// The maximum price as far as it is known; <see langword="null"/> when no price is known, a row that may apply can't be read, or the
    /// request sends values that its document does not describe.
    /// </summary>
    /// <remarks>It is an upper bound of the whole request only when <see cref="IsBounded"/> is true.</remarks>
    public decimal? Maximum { get; init; }

    /// <summary>True when the price is exact: one row with a single amount applies, and the quantity is known.</summary>
    public bool IsExact { get; init; }

    /// <summary>The ISO 4217 currency code, such as <c>USD</c>.</summary>
    /// <value>Defaults to <c>USD</c> for an estimate created by the caller.</value>
    public string Currency
    {
        get => _source as string ?? (_source as ModelMetadata)?.Pricing.Currency ?? "USD";
        init => _source = value;
    }

    /// <summary>The rows of the price list that apply or may apply; empty when the model has none.</summary>
    public IReadOnlyList<PriceRow> Rows { get; init; } = [];

    /// <summary>
    /// The unit of the bounds when no parameter gives the quantity, such as <c>per 1M tokens</c>; <see langword="null"/> when the bounds
    /// are for the whole request.
    /// </summary>
    public string? PerUnit { get; init; }

    /// <summary>
    /// True when every charge that may apply is known, so that <see cref="Maximum"/> is an upper bound of the whole request and can be
    /// compared with a limit. When it is false, <see cref="ToString"/> gives the reason.
    /// </summary>
    /// <remarks>
    /// The price is unbounded when a rate can't be read or is approximate, when no row matches the request or the overlay only assumes
    /// one, when the quantity is unknown, and when <see cref="ModelObject.Extra"/> sends anything other than a number for a numeric
    /// parameter (numbers are included in the price).
    /// </remarks>
    public bool IsBounded => Maximum is not null && PerUnit is null && Doubts is null;

    /// <summary>The minimum price of the whole request, if known.</summary>
    internal decimal? LowerBound => PerUnit is null ? Minimum : null;

    /// <summary>True if the usage determines the price, except for the rounding of digits that never end.</summary>
    internal bool IsDetermined { get; init; }

    internal string ModelId => (_source as ModelMetadata)?.Id ?? "the model";

    /// <summary>The number of units, if it is the same for every row.</summary>
    internal Quantity? Quantity { get; init; }

    /// <summary>The overlay's selection that determined the rows; its reason is shown when the estimate is not exact.</summary>
    internal PriceSelection? Decided { get; init; }

    /// <summary>The reasons why there is no upper bound; null if there is one or if only the quantity is missing.</summary>
    internal IReadOnlyList<string>? Doubts { get; init; }

    /// <summary>Overrides the wording of <see cref="PriceText"/>.</summary>
    internal Func<PriceEstimate, string>? Words { get; init; }

    /// <summary>
    /// Returns the estimate formatted like an invoice line, in the invariant culture:
    /// <c>6 s x $0.280 = $1.680, row "Pro T2V/I2V Sound", exact</c>.
    /// </summary>
    public override string ToString() => Words?.Invoke(this) ?? PriceText.Of(this);
}
