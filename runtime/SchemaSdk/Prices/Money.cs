namespace SchemaSdk.Prices;

/// <summary>Decimal arithmetic that says the largest amount there is instead of failing on a quantity nobody can mean.</summary>
internal static class Money
{
    public static decimal Times(decimal rate, decimal quantity)
    {
        try
        {
            return rate * quantity;
        }
        catch (OverflowException)
        {
            return decimal.MaxValue;
        }
    }

    public static decimal Plus(decimal left, decimal right)
    {
        try
        {
            return left + right;
        }
        catch (OverflowException)
        {
            return decimal.MaxValue;
        }
    }
}
