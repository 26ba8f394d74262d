using SchemaSdk.Metadata;

namespace SchemaSdk.Generator.Model;

/// <summary>A row of a model's price list.</summary>
internal sealed record DocumentPrice
{
    /// <summary>The charge, such as <c>Pro T2V/I2V Sound</c>.</summary>
    public required string Label { get; init; }

    /// <summary>The unit of the rate, such as <c>per second</c>.</summary>
    public string? Unit { get; init; }

    public required Rate Rate { get; init; }

    /// <summary>The previous rate, with its digits preserved.</summary>
    public string? PreviousRate { get; init; }
}

/// <summary>A rate, with amounts in the document's decimal digits, so that <c>0.280</c> stays <c>0.280</c>.</summary>
internal sealed record Rate
{
    public required RateKind Kind { get; init; }

    /// <summary>The document's text (for a number, its digits).</summary>
    public required string Text { get; init; }

    /// <summary><see langword="true"/> for an approximate rate, such as <c>~$1.19</c>.</summary>
    public bool IsApproximate { get; init; }

    /// <summary>Single: one amount. Range: lower and upper. Pair: input and output. Tiers: one per tier. Unreadable: none.</summary>
    public EquatableArray<Amount> Amounts { get; init; }
}

/// <summary>An amount and its label: <c>In</c> and <c>Out</c> in a pair, such as <c>&lt;=256K</c> in tiers; otherwise empty.</summary>
internal sealed record Amount(string Label, string Digits);
