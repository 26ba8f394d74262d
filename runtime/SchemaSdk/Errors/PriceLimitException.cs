using SchemaSdk.Prices;

namespace SchemaSdk;

/// <summary>The request may cost more than the ceiling, or its maximum price is unknown. Nothing was sent.</summary>
public sealed class PriceLimitException : ModelApiException
{
    /// <summary>Creates the exception.</summary>
    /// <param name="modelId">The model's id.</param>
    /// <param name="limit">The ceiling, in the currency of the prices.</param>
    /// <param name="maximum">The maximum price of the request; <see langword="null"/> when unknown.</param>
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

    /// <summary>The minimum price of the request according to its price list; <see langword="null"/> when unknown.</summary>
    public decimal? Minimum { get; }

    /// <summary>The maximum price of the request; <see langword="null"/> when unknown.</summary>
    public decimal? Maximum { get; }

    /// <summary>The ISO 4217 code of the currency; <see langword="null"/> for a model without a document.</summary>
    public string? Currency { get; }

    /// <inheritdoc/>
    public override ModelApiErrorKind Kind => ModelApiErrorKind.PriceLimit;
}
