using SchemaSdk.Metadata;

namespace SchemaSdk.Prices;

/// <summary>A row that may be charged, and how many units of it where the request's own parameters don't tell.</summary>
internal readonly record struct Charge(int Row, Quantity? Quantity = null);

/// <summary>What the price list's rules leave of the rows: one, or several of which nobody can tell which it is.</summary>
internal readonly struct PriceRowMatch
{
    /// <summary>The one row, when <see cref="Several"/> is none; its row is -1 where no row is left.</summary>
    public Charge One { get; init; }

    public List<Charge>? Several { get; init; }

    /// <summary>The selection that decided, where one did.</summary>
    public PriceSelection? Decided { get; init; }

    /// <summary>Every row that may be charged.</summary>
    public IReadOnlyList<Charge> All => Several ?? (One.Row >= 0 ? [One] : []);

    public static PriceRowMatch None { get; } = new() { One = new Charge(-1) };

    public static PriceRowMatch Of(List<Charge> charges, PriceSelection? decided) => charges.Count switch
    {
        0 => None,
        1 => new PriceRowMatch { One = charges[0], Decided = decided },
        _ => new PriceRowMatch { Several = charges, Decided = decided },
    };
}
