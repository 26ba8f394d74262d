using SchemaSdk.Generator.Model;

namespace SchemaSdk.Generator.Pricing;

/// <summary>Which row of a model's price list applies when, and what its rate is multiplied by.</summary>
internal sealed record PricingRule
{
    /// <summary>The conditions implied by the row labels, one list per row.</summary>
    public EquatableArray<EquatableArray<ModelCondition>> Rows { get; init; }

    public EquatableArray<UnitQuantity> Quantities { get; init; }

    public string Currency { get; init; } = "USD";

    /// <summary>The overlay's selections, tried in order; if empty, the labels decide.</summary>
    public EquatableArray<OverlaySelection> Selections { get; init; }
}

/// <summary>
/// The index of the parameter that multiplies the rates of a unit, or -1 for a quantity of one. If the model has scenes, their durations
/// are added up to the quantity, and the parameter is the default of each.
/// </summary>
internal sealed record UnitQuantity(string Unit, int Parameter, int? Scenes = null);
