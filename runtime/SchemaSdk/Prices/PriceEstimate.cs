using SchemaSdk.Metadata;
using SchemaSdk.Prices;

namespace SchemaSdk;

/// <summary>What a request will cost, known before it is sent.</summary>
/// <remarks>Money is <see cref="decimal"/> from the document to the total, and keeps the document's digits.</remarks>
public sealed class PriceEstimate
{
    // The model that is priced; of an estimate made by hand the currency alone, so that the others are no larger for it.
    private readonly object? _source;

    /// <summary>Makes an estimate that knows nothing, for a test to say what it needs.</summary>
    public PriceEstimate()
    {
    }

    internal PriceEstimate(ModelMetadata model, IReadOnlyList<PriceRow> rows)
    {
        _source = model;
        Rows = rows;
    }

    /// <summary>
    /// The least the request can cost by its price list; <see langword="null"/> when no price is known, or a row that may apply can't be read.
    /// </summary>
    public decimal? Minimum { get; init; }

    /// <summary>
    /// The most the request can cost by what is known of its price; <see langword="null"/> when no price is known, a row that may apply can't
    /// be read, or the request sends what its document does not know.
    /// </summary>
    /// <remarks>A bound of the whole request only where <see cref="IsBounded"/> says so.</remarks>
    public decimal? Maximum { get; init; }

    /// <summary>True when the request costs just this: one row applies, with one amount, and the quantity is known.</summary>
    public bool IsExact { get; init; }

    /// <summary>The currency as ISO 4217 writes it, such as <c>USD</c>.</summary>
    /// <value>Of an estimate made by hand <c>USD</c>, unless it says otherwise.</value>
    public string Currency
    {
        get => _source as string ?? (_source as ModelMetadata)?.Pricing.Currency ?? "USD";
        init => _source = value;
    }

    /// <summary>The rows of the price list that apply, or may apply; empty when the model has none.</summary>
    public IReadOnlyList<PriceRow> Rows { get; init; } = [];

    /// <summary>
    /// What the bounds are for when no parameter tells the quantity, such as <c>per 1M tokens</c>; <see langword="null"/> when the bounds
    /// are for the whole request.
    /// </summary>
    public string? PerUnit { get; init; }

    /// <summary>
    /// True when every charge that may apply is known, so that <see cref="Maximum"/> is an upper bound of the whole request and can be held
    /// against a limit. <see cref="ToString"/> says why it is not.
    /// </summary>
    /// <remarks>
    /// It is not where a rate can't be read or is called approximate, where the price list has no row for what is set or the overlay only
    /// assumes one, where nothing tells the quantity, and where <see cref="ModelRequest.Extra"/> sends anything but a number under the
    /// name of a parameter that takes numbers: such a number is priced as that number.
    /// </remarks>
    public bool IsBounded => Maximum is not null && PerUnit is null && Doubts is null;

    /// <summary>What the whole request costs at least, where that is known.</summary>
    internal decimal? LowerBound => PerUnit is null ? Minimum : null;

    internal string ModelId => (_source as ModelMetadata)?.Id ?? "the model";

    /// <summary>How many units, where it is the same for every row.</summary>
    internal Quantity? Quantity { get; init; }

    /// <summary>The overlay's selection that decided; its reason is told where the estimate is not exact.</summary>
    internal PriceSelection? Decided { get; init; }

    /// <summary>Why there is no upper bound, in words; none where there is one, or where only the quantity is missing.</summary>
    internal IReadOnlyList<string>? Doubts { get; init; }

    /// <summary>The estimate in words, where whoever made it knows better words than <see cref="PriceText"/>.</summary>
    internal Func<PriceEstimate, string>? Words { get; init; }

    /// <summary>
    /// The estimate as a line of an invoice, in the invariant culture:
    /// <c>6 s x $0.280 = $1.680, row "Pro T2V/I2V Sound", exact</c>.
    /// </summary>
    public override string ToString() => Words?.Invoke(this) ?? PriceText.Of(this);
}
