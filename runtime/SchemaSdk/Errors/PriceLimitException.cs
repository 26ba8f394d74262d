using SchemaSdk.Prices;

namespace SchemaSdk;

/// <summary>The request may cost more than the ceiling, or nobody can tell what it costs at most. Nothing was sent.</summary>
public sealed class PriceLimitException : ModelApiException
{
    /// <summary>Makes the exception.</summary>
    /// <param name="modelId">The model's id.</param>
    /// <param name="limit">The ceiling, in the currency of the prices.</param>
    /// <param name="maximum">What the request may cost at most; <see langword="null"/> when that is unknown.</param>
    public PriceLimitException(string modelId, decimal limit, decimal? maximum)
        : base(PriceLimitText.Of(modelId, limit, maximum))
    {
        Limit = limit;
        Maximum = maximum;
    }

    internal PriceLimitException(ModelRequest request, decimal limit, PriceEstimate estimate)
        : base(PriceLimitText.Of(request, limit, estimate))
    {
        Limit = limit;
        Minimum = estimate.LowerBound;
        Maximum = estimate.IsBounded ? estimate.Maximum : null;
        Currency = estimate.Currency;
    }

    /// <summary>The ceiling, in the currency of the prices.</summary>
    public decimal Limit { get; }

    /// <summary>What the request costs at least by its price list; <see langword="null"/> when that is unknown.</summary>
    public decimal? Minimum { get; }

    /// <summary>What the request may cost at most; <see langword="null"/> when that is unknown.</summary>
    public decimal? Maximum { get; }

    /// <summary>The currency of the amounts as ISO 4217 writes it; <see langword="null"/> for a model without a document.</summary>
    public string? Currency { get; }

    /// <inheritdoc/>
    public override ModelApiErrorKind Kind => ModelApiErrorKind.PriceLimit;
}
