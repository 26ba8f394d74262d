using SchemaSdk.Metadata;

namespace SchemaSdk;

/// <summary>A row of a model's price list.</summary>
public sealed class PriceRow
{
    internal PriceRow(PriceMetadata metadata)
    {
        Label = metadata.Label;
        Unit = metadata.Unit.Length == 0 ? null : metadata.Unit;
        Kind = (PriceKind)metadata.Kind;
        Amounts = metadata.Amounts.ConvertAll(a => new PriceAmount { Label = a.Label.Length == 0 ? null : a.Label, Amount = a.Amount });
        IsApproximate = metadata.IsApproximate;
        PreviousRate = metadata.PreviousRate is null ? null : MetadataNumbers.ToDecimal(metadata.PreviousRate);
        Text = metadata.Text;
    }

    /// <summary>What is charged for, such as <c>Pro T2V/I2V Sound</c>.</summary>
    public string Label { get; }

    /// <summary>What the rate is for, such as <c>per second</c>; <see langword="null"/> where the document does not say.</summary>
    public string? Unit { get; }

    /// <summary>How many amounts there are, and what they mean.</summary>
    public PriceKind Kind { get; }

    /// <summary>The amounts with the document's digits; empty where the rate could not be read.</summary>
    public IReadOnlyList<PriceAmount> Amounts { get; }

    /// <summary>True where the host calls the rate approximate (<c>~$1.19</c>).</summary>
    public bool IsApproximate { get; }

    /// <summary>The former rate, where the host still names it.</summary>
    public decimal? PreviousRate { get; }

    /// <summary>The rate as the document writes it.</summary>
    public string Text { get; }

    /// <summary>The label, the rate and the unit.</summary>
    public override string ToString() => Unit is null ? $"{Label}: {Text}" : $"{Label}: {Text} {Unit}";
}

/// <summary>An amount of money in a price list.</summary>
public sealed record PriceAmount
{
    /// <summary>What it is for: a side of a pair, a tier; <see langword="null"/> for a single rate or a range.</summary>
    public string? Label { get; init; }

    /// <summary>The amount, in the price list's currency.</summary>
    public required decimal Amount { get; init; }
}

/// <summary>The form of a rate.</summary>
public enum PriceKind
{
    /// <summary>One amount.</summary>
    Single = RateKind.Single,

    /// <summary>Two amounts: the lower and the upper.</summary>
    Range = RateKind.Range,

    /// <summary>Two amounts: for input and for output.</summary>
    Pair = RateKind.Pair,

    /// <summary>An amount for each tier.</summary>
    Tiers = RateKind.Tiers,

    /// <summary>No amount: only the text is known.</summary>
    Unreadable = RateKind.Unreadable,
}
