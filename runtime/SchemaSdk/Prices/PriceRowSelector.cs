using SchemaSdk.Metadata;
using SchemaSdk.Rules;

namespace SchemaSdk.Prices;

/// <summary>Finds the rows of a price list that may apply to a request, whether or not their rates can be read.</summary>
internal static class PriceRowSelector
{
    public static PriceRowMatch Select(ModelInfo info, ref PricedValues values) => info.Metadata.Pricing.Selections.Count > 0
        ? FirstMatch(info.Metadata, ref values)
        : OnlyMatch(info, ref values);

    /// <summary>Tries the overlay's selections in order. The first match wins; earlier, undecided ones may apply too.</summary>
    private static PriceRowMatch FirstMatch(ModelMetadata model, ref PricedValues values)
    {
        List<Charge>? charges = null;
        foreach (PriceSelection selection in model.Pricing.Selections)
        {
            Ternary holds = ConditionEvaluator.All(selection.When, values.All);
            if (holds == Ternary.False)
                continue;

            if (selection.IsAssumed)
                values.Doubt(selection.Because is { } because ? $"assumed: {because}" : "assumed");

            if (holds == Ternary.True && charges is null && selection.Rows is [int only])
                return new PriceRowMatch { One = ChargeOf(selection, only), Decided = selection };

            bool isFirst = charges is null;
            Add(charges ??= [], selection);
            if (holds == Ternary.True)
                return PriceRowMatch.Of(charges, isFirst ? selection : null);
        }

        return Any(model, charges ?? [], ref values);
    }

    /// <summary>Excludes the rows whose labels name other options.</summary>
    private static PriceRowMatch OnlyMatch(ModelInfo info, ref PricedValues values)
    {
        ModelMetadata model = info.Metadata;
        int only = -1;
        List<Charge>? several = null;
        info.Coverage.Check(ref values);
        for (int i = 0; i < model.Pricing.Rows.Count; i++)
        {
            if (ConditionEvaluator.All(model.Pricing.Rows[i].When, values.All) == Ternary.False)
                continue;

            if (only < 0)
            {
                only = i;
                continue;
            }

            several ??= [new Charge(only)];
            several.Add(new Charge(i));
        }

        if (several is not null)
            return new PriceRowMatch { Several = several };

        return only >= 0 ? new PriceRowMatch { One = new Charge(only) } : Any(model, [], ref values);
    }

    /// <summary>If no row definitely applies, any row may be charged, or a price that is not listed.</summary>
    private static PriceRowMatch Any(ModelMetadata model, List<Charge> charges, ref PricedValues values)
    {
        for (int i = 0; i < model.Pricing.Rows.Count; i++)
            AddOnce(charges, new Charge(i));

        if (values.Doubts is null)
            values.Doubt("the price list does not determine which row applies");

        return PriceRowMatch.Of(charges, null);
    }

    private static void Add(List<Charge> charges, PriceSelection selection)
    {
        foreach (int row in selection.Rows)
            AddOnce(charges, ChargeOf(selection, row));
    }

    private static void AddOnce(List<Charge> charges, Charge charge)
    {
        if (!charges.Contains(charge))
            charges.Add(charge);
    }

    private static Charge ChargeOf(PriceSelection selection, int row) =>
        new(row, selection.Quantity is { } quantity ? new Quantity(quantity.Least, quantity.Most) : null);
}
