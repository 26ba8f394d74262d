using SchemaSdk.Prices;

namespace SchemaSdk;

/// <summary>The request may cost more than what is left of its batch's budget; nothing was sent.</summary>
public sealed class BudgetException : ModelApiException
{
    /// <summary>Creates the exception.</summary>
    /// <param name="batch">The name of the batch.</param>
    /// <param name="price">What the request may cost; <see langword="null"/> if that is unknown.</param>
    /// <param name="ceiling">The budget.</param>
    /// <param name="used">What is spent, and held for jobs under way.</param>
    /// <param name="currency">The currency of the amounts.</param>
    public BudgetException(string batch, decimal? price, decimal ceiling, decimal used, string currency)
        : base(Describe(batch, price, ceiling, used, currency)) =>
        (Batch, Price, Ceiling, Used, Currency) = (batch, price, ceiling, used, currency);

    /// <summary>The name of the batch.</summary>
    public string Batch { get; }

    /// <summary>What the request may cost; <see langword="null"/> if that is unknown.</summary>
    public decimal? Price { get; }

    /// <summary>The budget of the batch.</summary>
    public decimal Ceiling { get; }

    /// <summary>What the batch has spent, and holds for jobs under way.</summary>
    public decimal Used { get; }

    /// <summary>The currency of the amounts, such as <c>USD</c>.</summary>
    public string Currency { get; }

    /// <inheritdoc/>
    public override ModelApiErrorKind Kind => ModelApiErrorKind.Budget;

    private static string Describe(string batch, decimal? price, decimal ceiling, decimal used, string currency)
    {
        string what = price is { } known
            ? $"The request may cost {MoneyText.Amount(known, currency)}"
            : "What the request may cost is unknown";
        return $"{what}, and of the {MoneyText.Amount(ceiling, currency)} of batch '{batch}', {MoneyText.Amount(used, currency)} is spent"
            + " or held for jobs under way. Nothing was sent.";
    }
}
