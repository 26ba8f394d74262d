using SchemaSdk.Prices;

namespace SchemaSdk;

/// <summary>What a job cost: as the host reported it, or the usage that it billed, at the rates of the model's price list.</summary>
public sealed record JobCost
{
    /// <summary>The amount, in <see cref="Currency"/>. It is rounded up at the tenth decimal place if its digits never end.</summary>
    public required decimal Amount { get; init; }

    /// <summary>The ISO 4217 currency code, such as <c>USD</c>.</summary>
    public required string Currency { get; init; }

    /// <summary>How the amount was calculated.</summary>
    internal string? Calculation { get; init; }

    /// <summary>
    /// Returns the cost formatted like an invoice line, in the invariant culture:
    /// <c>6 s x $0.280 per second = $1.680, row "Pro T2V/I2V Sound", exact</c>.
    /// </summary>
    public override string ToString() => Calculation ?? MoneyText.Amount(Amount, Currency);
}
