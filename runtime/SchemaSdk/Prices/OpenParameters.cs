using SchemaSdk.Metadata;
using SchemaSdk.Rules;

namespace SchemaSdk.Prices;

/// <summary>Finds parameters that affect the price but are left to the host; setting them would narrow the estimate.</summary>
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
            if (!values[i].IsSet
                && ParameterValue.DefaultOf(model.Parameters[i]).Kind is ParameterValueKind.Unset or ParameterValueKind.Unknown
                && Matters(model.Pricing, i))
            {
                names.Add(model.Parameters[i].Name);
            }
        }

        return names;
    }

    private static bool Matters(PricingMetadata pricing, int parameter) =>
        pricing.Quantities.Exists(quantity => quantity.Parameter == parameter)
        || pricing.Rows.Exists(row => Compares(row.When, parameter))
        || pricing.Selections.Exists(selection => Compares(selection.When, parameter));

    /// <summary>Whether an omitted parameter is present is known, whatever its default is.</summary>
    private static bool Compares(Condition[] conditions, int parameter) =>
        Array.Exists(conditions, c => c.Parameter == parameter && c.Kind is ConditionKind.Is or ConditionKind.IsNot);
}
