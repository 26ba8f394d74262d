using SchemaSdk.Generator.Model;
using SchemaSdk.Metadata;

namespace SchemaSdk.Generator.Pricing;

/// <summary>Creates a model's pricing rule from its overlay, with the automatic rule for what the overlay leaves open.</summary>
internal static class PricingRules
{
    public static PricingRule Of(ModelDocument model, Overlay overlay)
    {
        OverlayPricing? own = overlay.Pricing;
        bool selects = own is { Select.Count: > 0 };
        return new PricingRule
        {
            Rows = selects
                ? model.Prices.Select(_ => default(EquatableArray<ModelCondition>)).ToEquatableArray()
                : AutomaticPricing.Conditions(model),
            Quantities = Quantities(model, own).Select(q => q with { Scenes = ScenesOf(overlay, q.Parameter) }).ToEquatableArray(),
            Currency = own?.Currency ?? "USD",
            Selections = own?.Select ?? default,
        };
    }

    private static IEnumerable<UnitQuantity> Quantities(ModelDocument model, OverlayPricing? own)
    {
        IEnumerable<UnitQuantity> automatic = AutomaticPricing.Quantities(model);
        return own is { Unit: { } unit }
            ? automatic.Where(q => q.Unit != unit).Concat([new UnitQuantity(unit, own.Quantity ?? -1)])
            : automatic;
    }

    private static int? ScenesOf(Overlay overlay, int duration) =>
        overlay.Refinements
            .FirstOrDefault(r => r.Format == TextFormat.Scenes && r.SceneDuration == duration && duration >= 0)?.Owner.Parameter;
}
