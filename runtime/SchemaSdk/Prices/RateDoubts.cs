using SchemaSdk.Metadata;

namespace SchemaSdk.Prices;

/// <summary>Describes why a row's rate gives no upper bound.</summary>
internal static class RateDoubts
{
    /// <summary>Gets the minimum and maximum amount of a row. False if there is no amount or one is negative.</summary>
    public static bool TryAmounts(PriceMetadata price, out decimal least, out decimal most)
    {
        (least, most) = (decimal.MaxValue, 0);
        foreach ((_, decimal amount) in price.Amounts)
        {
            least = Math.Min(least, amount);
            most = Math.Max(most, amount);
        }

        return price.Amounts.Count > 0 && least >= 0;
    }

    public static string Unreadable(PriceMetadata price) => price.Text.Length == 0
        ? $"row \"{price.Label}\" has no rate"
        : $"the rate \"{price.Text}\" of row \"{price.Label}\" can't be read";

    public static string Approximate(PriceMetadata price, bool isOnly) =>
        isOnly ? "the host marks this rate as approximate" : $"the host marks the rate of row \"{price.Label}\" as approximate";

    /// <summary>Both amounts of a pair are charged, each for its own quantity.</summary>
    public static string Pair(PriceMetadata price) =>
        $"row \"{price.Label}\" also charges for the input, whose amount is unknown";
}
