using SchemaSdk.Metadata;

namespace SchemaSdk.Prices;

/// <summary>A row that may be charged, with its quantity if the request's parameters don't give one.</summary>
internal readonly record struct Charge(int Row, Quantity? Quantity = null);

/// <summary>The rows that remain after applying the price list's rules: one, or several if it is unknown which one applies.</summary>
internal readonly struct PriceRowMatch
{
    /// <summary>The only row when <see cref="Several"/> is null; its index is -1 if no row remains.</summary>
    public Charge One { get; init; }

    public List<Charge>? Several { get; init; }

    /// <summary>The selection that determined the rows, if any.</summary>
    public PriceSelection? Decided { get; init; }

    /// <summary>All rows that may be charged.</summary>
    public IReadOnlyList<Charge> All => Several ?? (One.Row >= 0 ? [One] : []);

    public static PriceRowMatch None { get; } = new() { One = new Charge(-1) };

    public static PriceRowMatch Of(List<Charge> charges, PriceSelection? decided) => charges.Count switch
    {
        0 => None,
        1 => new PriceRowMatch { One = charges[0], Decided = decided },
        _ => new PriceRowMatch { Several = charges, Decided = decided },
    };
}
