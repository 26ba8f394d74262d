using SchemaSdk.Metadata;
using SchemaSdk.Rules;

namespace SchemaSdk.Prices;

/// <summary>Finds values that affect the price but are left to the host; setting them would narrow the estimate.</summary>
internal static class OpenParameters
{
    public static List<string> Of(ModelRequest request)
    {
        ModelMetadata model = request.Describe().Metadata;
        PricedValues values = default;
        values.Take(request, model);
        var names = new List<string>();
        for (int i = 0; i < model.Parameters.Count; i++)
        {
            if (IsOpen(new ReferredValue(model.Parameters[i], values[i], hasDefault: true)) && Matters(model.Pricing, i))
                names.Add(model.Parameters[i].Name);
        }

        foreach (PriceSelection selection in model.Pricing.Selections)
        {
            foreach (Condition condition in selection.When)
            {
                if (condition.Value.IsInside
                    && IsComparison(condition)
                    && IsOpen(ReferredValue.Of(condition.Value, values.All))
                    && !names.Contains(condition.Value.Name))
                {
                    names.Add(condition.Value.Name);
                }
            }
        }

        return names;
    }

    private static bool IsOpen(in ReferredValue value) =>
        !value.Value.IsSet && value.Effective.Kind is ParameterValueKind.Unset or ParameterValueKind.Unknown;

    private static bool Matters(PricingMetadata pricing, int parameter) =>
        pricing.Quantities.Exists(quantity => quantity.Parameter == parameter)
        || pricing.Rows.Exists(row => Compares(row.When, parameter))
        || pricing.Selections.Exists(selection => Compares(selection.When, parameter));

    private static bool Compares(Condition[] conditions, int parameter) =>
        Array.Exists(conditions, c => c.Value.Parameter == parameter && !c.Value.IsInside && IsComparison(c));

    /// <summary>Whether an omitted value is present is known, whatever its default is.</summary>
    private static bool IsComparison(Condition condition) => condition.Kind is ConditionKind.Is or ConditionKind.IsNot;
}
