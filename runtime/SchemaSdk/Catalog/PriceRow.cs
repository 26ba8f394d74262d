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

    /// <summary>The unit of the rate, such as <c>per second</c>; <see langword="null"/> if the document does not specify it.</summary>
    public string? Unit { get; }

    /// <summary>The number of amounts and their meaning.</summary>
    public PriceKind Kind { get; }

    /// <summary>The amounts with the document's digits; empty if the rate is unreadable.</summary>
    public IReadOnlyList<PriceAmount> Amounts { get; }

    /// <summary>True if the host marks the rate as approximate (<c>~$1.19</c>).</summary>
    public bool IsApproximate { get; }

    /// <summary>The previous rate, if the host still lists it.</summary>
    public decimal? PreviousRate { get; }

    /// <summary>The rate as written in the document.</summary>
    public string Text { get; }

    /// <summary>Returns the label, the rate and the unit.</summary>
    public override string ToString() => Unit is null ? $"{Label}: {Text}" : $"{Label}: {Text} {Unit}";
}

/// <summary>An amount of money in a price list.</summary>
public sealed record PriceAmount
{
    /// <summary>The side of a pair, or the tier; <see langword="null"/> for a single rate or a range.</summary>
    public string? Label { get; init; }

    /// <summary>The amount, in the currency of the price list.</summary>
    public required decimal Amount { get; init; }
}

/// <summary>The form of a rate.</summary>
public enum PriceKind
{
    /// <summary>One amount.</summary>
    Single = RateKind.Single,

    /// <summary>Two amounts: minimum and maximum.</summary>
    Range = RateKind.Range,

    /// <summary>Two amounts: input and output.</summary>
    Pair = RateKind.Pair,

    /// <summary>One amount per tier.</summary>
    Tiers = RateKind.Tiers,

    /// <summary>No amounts: only the text is known.</summary>
    Unreadable = RateKind.Unreadable,
}
