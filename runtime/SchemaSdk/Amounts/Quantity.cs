namespace SchemaSdk.Prices;

/// <summary>
/// The number of units a request uses: exact if known, otherwise a minimum and a maximum, which is null if unbounded.
/// </summary>
internal readonly record struct Quantity(decimal Minimum, decimal? Maximum)
{
    public static Quantity One { get; } = Of(1);

    /// <summary>Zero or more.</summary>
    public static Quantity Any { get; } = new(0, null);

    public bool IsKnown => Minimum == Maximum;

    public static Quantity Of(decimal number) => new(number, number);

    public Quantity Times(decimal size) => new(Money.AtLeast(Minimum, size), Money.AtMost(size, Maximum));

    /// <summary>Returns the range that covers both quantities.</summary>
    public Quantity Or(Quantity other) => new(Math.Min(Minimum, other.Minimum), Money.Larger(Maximum, other.Maximum));
}
