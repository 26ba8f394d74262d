using SchemaSdk.Generator.Model;

namespace SchemaSdk.Generator.Pricing;

/// <summary>Which row of a model's price list applies when, and what multiplies its rate.</summary>
internal sealed record PricingRule
{
    /// <summary>What each row's label says of when it applies, one list a row.</summary>
    public EquatableArray<EquatableArray<ModelCondition>> Rows { get; init; }

    public EquatableArray<UnitQuantity> Quantities { get; init; }

    public string Currency { get; init; } = "USD";

    /// <summary>The overlay's list, tried in order; empty where the labels decide.</summary>
    public EquatableArray<OverlaySelection> Selections { get; init; }
}

/// <summary>
/// The parameter, by its place, that multiplies the rates of a unit; -1 for by one. Where the model has scenes, their durations add up
/// to the quantity, with that parameter as each one's default.
/// </summary>
internal sealed record UnitQuantity(string Unit, int Parameter, int? Scenes = null);
