namespace SchemaSdk.Prices;

/// <summary>How many units a request uses: a number where it is known, else the least and the most it can be.</summary>
internal readonly record struct Quantity(decimal Minimum, decimal Maximum)
{
    public static Quantity One { get; } = new(1, 1);

    public bool IsKnown => Minimum == Maximum;
}
