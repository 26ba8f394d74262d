using SchemaSdk.Facts;
using SchemaSdk.Rules;

namespace SchemaSdk.Prices;

/// <summary>Finds the rows of a price list that may apply to a request, whether their rates can be read or not.</summary>
internal static class RowSelector
{
    public static RowChoice Select(ModelInfo info, ref PricedValues values) => info.Facts.Pricing.Selections.Count > 0
        ? FirstMatch(info.Facts, ref values)
        : OnlyMatch(info, ref values);

    /// <summary>The overlay's list: tried in order, the first match wins, and so may those before it that can't be ruled out.</summary>
    private static RowChoice FirstMatch(ModelFacts model, ref PricedValues values)
    {
        List<Charge>? charges = null;
        foreach (PriceSelection selection in model.Pricing.Selections)
        {
            Truth holds = Condition.All(selection.When, model.Parameters, values.All);
            if (holds == Truth.False)
            {
                continue;
            }

            if (selection.IsAssumed)
            {
                values.Doubt(selection.Because is { } because ? $"assumed: {because}" : "assumed");
            }

            if (holds == Truth.True && charges is null && selection.Rows is [int only])
            {
                return new RowChoice { One = ChargeOf(selection, only), Decided = selection };
            }

            bool isFirst = charges is null;
            Add(charges ??= [], selection);
            if (holds == Truth.True)
            {
                return RowChoice.Of(charges, isFirst ? selection : null);
            }
        }

        return Any(model, charges ?? [], ref values);
    }

    /// <summary>The labels' own rule: what is left when the rows of other options are ruled out.</summary>
    private static RowChoice OnlyMatch(ModelInfo info, ref PricedValues values)
    {
        ModelFacts model = info.Facts;
        int only = -1;
        List<Charge>? several = null;
        info.Coverage.Check(ref values);
        for (int i = 0; i < model.Pricing.Rows.Count; i++)
        {
            if (Condition.All(model.Pricing.Rows[i].When, model.Parameters, values.All) == Truth.False)
            {
                continue;
            }

            if (only < 0)
            {
                only = i;
                continue;
            }

            several ??= [new Charge(only)];
            several.Add(new Charge(i));
        }

        if (several is not null)
        {
            return new RowChoice { Several = several };
        }

        return only >= 0 ? new RowChoice { One = new Charge(only) } : Any(model, [], ref values);
    }

    /// <summary>Where nothing surely applies, any row may be charged, and so may something that is in none.</summary>
    private static RowChoice Any(ModelFacts model, List<Charge> charges, ref PricedValues values)
    {
        for (int i = 0; i < model.Pricing.Rows.Count; i++)
        {
            AddOnce(charges, new Charge(i));
        }

        if (values.Doubts is null)
        {
            values.Doubt("the price list does not say which row is for what is set");
        }

        return RowChoice.Of(charges, null);
    }

    private static void Add(List<Charge> charges, PriceSelection selection)
    {
        foreach (int row in selection.Rows)
        {
            AddOnce(charges, ChargeOf(selection, row));
        }
    }

    private static void AddOnce(List<Charge> charges, Charge charge)
    {
        if (!charges.Contains(charge))
        {
            charges.Add(charge);
        }
    }

    private static Charge ChargeOf(PriceSelection selection, int row) =>
        new(row, selection.Quantity is { } quantity ? new Quantity(quantity.Least, quantity.Most) : null);
}
