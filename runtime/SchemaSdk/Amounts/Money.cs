namespace SchemaSdk.Prices;

/// <summary>
/// Decimal arithmetic on bounds. Inexact results are rounded outward, and an upper bound that overflows decimal becomes null. A maximum
/// is therefore never below the actual charge, and a minimum never above it.
/// </summary>
internal static class Money
{
    private const byte MostDigits = 28;

    /// <summary>Returns both bounds of a rate multiplied by a quantity.</summary>
    public static (decimal Least, decimal? Most) Product(decimal least, decimal most, Quantity quantity) =>
        least == most && quantity.IsKnown && TryTimes(most, quantity.Minimum, out decimal product, out bool isRounded) && !isRounded
            ? (product, product)
            : (AtLeast(least, quantity.Minimum), AtMost(most, quantity.Maximum));

    /// <summary>Returns the upper bound of a product; null if there is none, as for an unbounded quantity.</summary>
    public static decimal? AtMost(decimal rate, decimal? quantity) =>
        quantity is { } most && TryTimes(rate, most, out decimal product, out bool isRounded) ? Above(product, isRounded) : null;

    /// <summary>Returns the lower bound of a product.</summary>
    public static decimal AtLeast(decimal rate, decimal quantity) =>
        TryTimes(rate, quantity, out decimal product, out bool isRounded) ? Below(product, isRounded) : decimal.MaxValue;

    /// <summary>Returns the upper bound of a sum; null if a part has none.</summary>
    public static decimal? SumAtMost(decimal? one, decimal? other) =>
        one is { } left && other is { } right && TryPlus(left, right, out decimal sum, out bool isRounded) ? Above(sum, isRounded) : null;

    /// <summary>Returns the lower bound of a sum.</summary>
    public static decimal SumAtLeast(decimal one, decimal other) =>
        TryPlus(one, other, out decimal sum, out bool isRounded) ? Below(sum, isRounded) : decimal.MaxValue;

    /// <summary>Returns both bounds of a quotient; they are equal unless its digits never end, as for seconds priced per minute.</summary>
    public static (decimal Least, decimal Most) Share(decimal whole, decimal size)
    {
        const int Digits = 10;
        decimal share = whole / size;
        if (TryTimes(share, size, out decimal again, out bool isRounded) && !isRounded && again == whole)
            return (share, share);

        int digits = Math.Min(Digits, (int)share.Scale);
        decimal least = Math.Round(share, digits, MidpointRounding.ToNegativeInfinity);
        decimal most = Math.Round(share, digits, MidpointRounding.ToPositiveInfinity);
        return (Below(least, least == share), Above(most, most == share) ?? decimal.MaxValue);
    }

    /// <summary>Returns the larger of two upper bounds; null (unbounded) is the largest.</summary>
    public static decimal? Larger(decimal? one, decimal? other) => one is { } left && other is { } right ? Math.Max(left, right) : null;

    private static bool TryTimes(decimal left, decimal right, out decimal product, out bool isRounded)
    {
        try
        {
            product = left * right;
            isRounded = product.Scale < left.Scale + right.Scale && left != 0 && right != 0;
            return true;
        }
        catch (OverflowException)
        {
            (product, isRounded) = (0, true);
            return false;
        }
    }

    private static bool TryPlus(decimal left, decimal right, out decimal sum, out bool isRounded)
    {
        try
        {
            sum = left + right;
            isRounded = sum.Scale < Math.Max(left.Scale, right.Scale);
            return true;
        }
        catch (OverflowException)
        {
            (sum, isRounded) = (0, true);
            return false;
        }
    }

    private static decimal? Above(decimal amount, bool isRounded)
    {
        if (!isRounded)
            return amount;

        return TryPlus(amount, LastDigit(amount), out decimal above, out _) ? above : null;
    }

    private static decimal Below(decimal amount, bool isRounded) => isRounded ? Math.Max(0, amount - LastDigit(amount)) : amount;

    private static decimal LastDigit(decimal amount) => new(1, 0, 0, isNegative: false, amount == 0 ? MostDigits : amount.Scale);
}
