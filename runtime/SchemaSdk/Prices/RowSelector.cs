using SchemaSdk.Facts;
using SchemaSdk.Rules;

namespace SchemaSdk.Prices;

/// <summary>Finds the rows of a price list that may apply to a request.</summary>
internal static class RowSelector
{
    public static RowChoice Select(ModelFacts model, ref RequestValues values) => model.Pricing.Selections.Count > 0
        ? FirstMatch(model, ref values)
        : OnlyMatch(model, ref values);

    /// <summary>The overlay's list: tried in order, the first match wins, and so may those before it that can't be ruled out.</summary>
    private static RowChoice FirstMatch(ModelFacts model, ref RequestValues values)
    {
        List<Charge>? charges = null;
        foreach (PriceSelection selection in model.Pricing.Selections)
        {
            Truth holds = Condition.All(selection.When, model.Parameters, ref values);
            if (holds == Truth.False)
            {
                continue;
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

        return RowChoice.Of(charges ?? Readable(model), null);
    }

    /// <summary>The labels' own rule: what is left when the rows of other options are ruled out.</summary>
    private static RowChoice OnlyMatch(ModelFacts model, ref RequestValues values)
    {
        int only = -1;
        List<Charge>? several = null;
        for (int i = 0; i < model.Pricing.Rows.Count; i++)
        {
            PriceFacts price = model.Pricing.Rows[i];
            if (price.Amounts.Count == 0 || Condition.All(price.When, model.Parameters, ref values) == Truth.False)
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

        // Where no row names the option that is set, any of them may be charged.
        return only >= 0 ? new RowChoice { One = new Charge(only) } : RowChoice.Of(Readable(model), null);
    }

    private static List<Charge> Readable(ModelFacts model)
    {
        var charges = new List<Charge>();
        for (int i = 0; i < model.Pricing.Rows.Count; i++)
        {
            if (model.Pricing.Rows[i].Amounts.Count > 0)
            {
                charges.Add(new Charge(i));
            }
        }

        return charges;
    }

    private static void Add(List<Charge> charges, PriceSelection selection)
    {
        foreach (int row in selection.Rows)
        {
            Charge charge = ChargeOf(selection, row);
            if (!charges.Contains(charge))
            {
                charges.Add(charge);
            }
        }
    }

    private static Charge ChargeOf(PriceSelection selection, int row) =>
        new(row, selection.Quantity is { } quantity ? new Quantity(quantity.Least, quantity.Most) : null);
}
