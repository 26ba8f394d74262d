namespace SchemaSdk.Prices;

/// <summary>
/// How many units a request uses: a number where it is known, else the least and the most it can be; no most where anything is possible.
/// </summary>
internal readonly record struct Quantity(decimal Minimum, decimal? Maximum)
{
    public static Quantity One { get; } = Of(1);

    /// <summary>Anything from nothing upwards.</summary>
    public static Quantity Any { get; } = new(0, null);

    public bool IsKnown => Minimum == Maximum;

    public static Quantity Of(decimal number) => new(number, number);

    public Quantity Times(decimal size) => new(Money.AtLeast(Minimum, size), Money.AtMost(size, Maximum));

    /// <summary>What either of two may be.</summary>
    public Quantity Or(Quantity other) => new(Math.Min(Minimum, other.Minimum), Money.Larger(Maximum, other.Maximum));
}
