using SchemaSdk.Metadata;

namespace SchemaSdk.Generator.Model;

/// <summary>
/// The content of an overlay, bound to its model document: parameters are indexes into it, and literals are its own. An empty overlay
/// represents none.
/// </summary>
internal sealed record Overlay
{
    public static Overlay None { get; } = new();

    /// <summary>Better C# names for options.</summary>
    public EquatableArray<OptionName> Names { get; init; }

    /// <summary>Narrower types for parameters, and for values inside them.</summary>
    public EquatableArray<Refinement> Refinements { get; init; }

    public EquatableArray<Rule> Rules { get; init; }

    /// <summary>Which price row applies when; if null, the automatic rule decides.</summary>
    public OverlayPricing? Pricing { get; init; }
}

/// <summary>A C# name for an option, by the value that has it and its index.</summary>
internal sealed record OptionName(OverlayPlace Owner, int Option, string Name);

/// <summary>The format of a text, and its maximum number of items.</summary>
internal sealed record Refinement(OverlayPlace Owner, TextFormat Format)
{
    /// <summary>The maximum number of scenes or list items; unlimited if null.</summary>
    public int? MaxItems { get; init; }

    /// <summary>For scenes: the index of the parameter that holds each scene's default duration and bounds; null if none.</summary>
    public int? SceneDuration { get; init; }

    /// <summary><see langword="true"/> if the document's pattern is not checked.</summary>
    public bool IgnoresPattern { get; init; }
}

/// <summary>A comparison of a value in a request against others.</summary>
internal sealed record ModelCondition(OverlayPlace Named, ConditionKind Kind, EquatableArray<Literal> Values);

/// <summary>A cross-field rule.</summary>
internal sealed record Rule
{
    public required string Id { get; init; }

    /// <summary>The conditions, which must all hold; if empty, the rule always applies.</summary>
    public EquatableArray<ModelCondition> When { get; init; }

    public required RuleKind Kind { get; init; }

    /// <summary>The values that the rule targets.</summary>
    public EquatableArray<OverlayPlace> Targets { get; init; }

    /// <summary>For <c>limit</c> rules: what the single target is limited to while the rule applies.</summary>
    public RuleLimit? Limit { get; init; }

    /// <summary><see langword="true"/> for a warning, <see langword="false"/> for an error.</summary>
    public bool IsWarning { get; init; }

    /// <summary>The explanation for developers; generated if null.</summary>
    public string? Because { get; init; }
}

/// <summary>Narrower bounds, options or item count.</summary>
internal sealed record RuleLimit
{
    public string? Minimum { get; init; }

    public string? Maximum { get; init; }

    public EquatableArray<Literal> Options { get; init; }

    public int? MaxItems { get; init; }
}

/// <summary>The overlay's pricing rule.</summary>
internal sealed record OverlayPricing
{
    /// <summary>The ISO 4217 currency code.</summary>
    public string Currency { get; init; } = "USD";

    /// <summary>The unit whose rates are multiplied, as written in the rows, such as <c>per second</c>.</summary>
    public string? Unit { get; init; }

    /// <summary>The index of the parameter that multiplies the rate; if null, the quantity is one.</summary>
    public int? Quantity { get; init; }

    /// <summary>The selections, tried in order; the first match wins.</summary>
    public EquatableArray<OverlaySelection> Select { get; init; }
}

/// <summary>The rows that apply while the conditions hold: one, or several if the host does not specify which.</summary>
internal sealed record OverlaySelection
{
    /// <summary>The indexes of the rows in the price list.</summary>
    public EquatableArray<int> Rows { get; init; }

    public EquatableArray<ModelCondition> When { get; init; }

    /// <summary>The minimum quantity if no parameter specifies it, in digits.</summary>
    public string? LeastQuantity { get; init; }

    /// <summary>The maximum quantity if no parameter specifies it, in digits.</summary>
    public string? MostQuantity { get; init; }

    /// <summary><see langword="true"/> if the host does not confirm this; the estimate is then never exact.</summary>
    public bool IsAssumed { get; init; }

    /// <summary>Why there are several rows, a different quantity, or an assumption; included in the estimate's text.</summary>
    public string? Because { get; init; }
}
