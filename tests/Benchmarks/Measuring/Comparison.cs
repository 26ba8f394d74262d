namespace SchemaSdk.Benchmarks.Measuring;

/// <summary>One line of the table: how much one thing costs, in units of another, and what it may cost at most.</summary>
/// <param name="Name">Group and name, such as <c>json/write</c>.</param>
/// <param name="Ratio">Our cost divided by the other's.</param>
/// <param name="Bound">The most that the ratio may be.</param>
internal sealed record Comparison(string Name, double Ratio, double Bound)
{
    /// <summary>Allocated by one call of ours; none where that is not what is asked.</summary>
    public double? Bytes { get; init; }

    public double? BytesBound { get; init; }

    /// <summary>What the ratio is made of, for people.</summary>
    public string Note { get; init; } = "";

    public bool IsMet => Ratio <= Bound && (BytesBound is not { } most || Bytes <= most);
}
