using SchemaSdk.Metadata;

namespace SchemaSdk.Prices;

/// <summary>What a row's rate leaves open, in words: then nobody can tell what is charged at most.</summary>
internal static class RateDoubts
{
    /// <summary>The least and the greatest amount of a row. False where there are none, or one that would be paid to the caller.</summary>
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
        isOnly ? "the host calls this rate approximate" : $"the host calls the rate of row \"{price.Label}\" approximate";

    /// <summary>The amounts of a pair are both charged, each for a quantity of its own.</summary>
    public static string Pair(PriceMetadata price) =>
        $"row \"{price.Label}\" charges apart for what goes in, and nothing tells how much that is";
}
