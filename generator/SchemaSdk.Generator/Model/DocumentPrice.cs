using SchemaSdk.Metadata;

namespace SchemaSdk.Generator.Model;

/// <summary>A row of a model's price list.</summary>
internal sealed record DocumentPrice
{
    /// <summary>What is charged for, such as <c>Pro T2V/I2V Sound</c>.</summary>
    public required string Label { get; init; }

    /// <summary>What the rate is for, such as <c>per second</c>.</summary>
    public string? Unit { get; init; }

    public required Rate Rate { get; init; }

    /// <summary>The former price, digits kept.</summary>
    public string? PreviousRate { get; init; }
}

/// <summary>A rate: amounts in decimal digits as the document wrote them, so that <c>0.280</c> stays <c>0.280</c>.</summary>
internal sealed record Rate
{
    public required RateKind Kind { get; init; }

    /// <summary>The text as the document has it (for a number, its digits).</summary>
    public required string Text { get; init; }

    /// <summary>True for <c>~$1.19</c>.</summary>
    public bool IsApproximate { get; init; }

    /// <summary>
    /// Single: one amount. Range: the lower, the upper. Pair: input, output. Tiers: one for each tier. Unreadable: none.
    /// </summary>
    public EquatableArray<Amount> Amounts { get; init; }
}

/// <summary>An amount with what it is for: <c>In</c> and <c>Out</c> of a pair, <c>&lt;=256K</c> of a tier; else empty.</summary>
internal sealed record Amount(string Label, string Digits);
