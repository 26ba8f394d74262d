using System.Globalization;

namespace SchemaSdk;

/// <summary>The request may cost more than the ceiling, or nobody can tell what it costs at most. Nothing was sent.</summary>
public sealed class PriceLimitException : ModelApiException
{
    /// <summary>Makes the exception.</summary>
    /// <param name="modelId">The model's id.</param>
    /// <param name="limit">The ceiling, in the currency of the prices.</param>
    /// <param name="maximum">What the request may cost at most; <see langword="null"/> when that is unknown.</param>
    public PriceLimitException(string modelId, decimal limit, decimal? maximum)
        : base(ModelApiErrorKind.PriceLimit, Describe(modelId, limit, maximum))
    {
        Limit = limit;
        Maximum = maximum;
    }

    /// <summary>The ceiling, in the currency of the prices.</summary>
    public decimal Limit { get; }

    /// <summary>What the request may cost at most; <see langword="null"/> when that is unknown.</summary>
    public decimal? Maximum { get; }

    private static string Describe(string modelId, decimal limit, decimal? maximum) => maximum is { } most
        ? string.Create(CultureInfo.InvariantCulture, $"The request for {modelId} was not sent: it may cost {most}, and the ceiling is {limit}.")
        : string.Create(CultureInfo.InvariantCulture, $"The request for {modelId} was not sent: its price has no known upper bound, and the ceiling is {limit}.");
}
