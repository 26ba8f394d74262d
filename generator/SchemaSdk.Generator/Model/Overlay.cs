using SchemaSdk.Metadata;

namespace SchemaSdk.Generator.Model;

/// <summary>
/// What an overlay says of a model, bound to its document: parameters are places in it, values are its literals. An empty overlay
/// stands for none.
/// </summary>
internal sealed record Overlay
{
    public static Overlay None { get; } = new();

    /// <summary>Better C# names for options.</summary>
    public EquatableArray<OptionName> Names { get; init; }

    /// <summary>Narrower types for parameters.</summary>
    public EquatableArray<Refinement> Refinements { get; init; }

    public EquatableArray<Rule> Rules { get; init; }

    /// <summary>Which price row applies when; none leaves it to the automatic rule.</summary>
    public OverlayPricing? Pricing { get; init; }

    /// <summary>The refinement of a parameter; none where the overlay says nothing of it.</summary>
    public Refinement? RefinementOf(int parameter) => Refinements.FirstOrDefault(r => r.Parameter == parameter);
}

/// <summary>A C# name for an option, by the places of parameter and option.</summary>
internal sealed record OptionName(int Parameter, int Option, string Name);

/// <summary>What a parameter's text is made of, and how many items it may have.</summary>
internal sealed record Refinement(int Parameter, TextFormat Format)
{
    /// <summary>The most scenes or list items; none for any number.</summary>
    public int? MaxItems { get; init; }

    /// <summary>For scenes: the place of the parameter that is each scene's default duration, and whose bounds hold for each; none without one.</summary>
    public int? SceneDuration { get; init; }
}

/// <summary>A comparison of a parameter, by its place, against values.</summary>
internal sealed record ModelCondition(int Parameter, ConditionKind Kind, EquatableArray<Literal> Values);

/// <summary>A cross-field rule.</summary>
internal sealed record Rule
{
    public required string Id { get; init; }

    /// <summary>All of them must hold; none means always.</summary>
    public EquatableArray<ModelCondition> When { get; init; }

    public required RuleKind Kind { get; init; }

    /// <summary>The places of the parameters that the rule is about.</summary>
    public EquatableArray<int> Targets { get; init; }

    /// <summary>For <see cref="RuleKind.Limit"/>: what is allowed of the one target while the rule applies.</summary>
    public RuleLimit? Limit { get; init; }

    /// <summary>True for a warning, false for an error.</summary>
    public bool IsWarning { get; init; }

    /// <summary>The sentence for developers; none leaves it to a made one.</summary>
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

/// <summary>The overlay's price rule.</summary>
internal sealed record OverlayPricing
{
    /// <summary>ISO 4217.</summary>
    public string Currency { get; init; } = "USD";

    /// <summary>The unit whose rates are multiplied, as the rows write it, such as <c>per second</c>.</summary>
    public string? Unit { get; init; }

    /// <summary>The place of the parameter that multiplies; none for by one.</summary>
    public int? Quantity { get; init; }

    /// <summary>Tried in order, first match wins.</summary>
    public EquatableArray<OverlaySelection> Select { get; init; }
}

/// <summary>The rows that apply while the conditions hold: one, or several where the host does not say which.</summary>
internal sealed record OverlaySelection
{
    /// <summary>Places in the price list.</summary>
    public EquatableArray<int> Rows { get; init; }

    public EquatableArray<ModelCondition> When { get; init; }

    /// <summary>The least quantity where no parameter tells it; digits.</summary>
    public string? LeastQuantity { get; init; }

    /// <summary>The greatest quantity where no parameter tells it; digits.</summary>
    public string? MostQuantity { get; init; }

    /// <summary>True where the host does not say so: the estimate is then never called exact.</summary>
    public bool IsAssumed { get; init; }

    /// <summary>Why it is several rows, another quantity, or assumed; told in the estimate's text.</summary>
    public string? Because { get; init; }
}
