using SchemaSdk.Generator.Model;
using SchemaSdk.Rules;

namespace SchemaSdk.Generator.Pricing;

/// <summary>
/// The price rule of a model whose overlay gives none: where the rows' labels name the options of an enum parameter, that parameter
/// selects; the unit's name tells which parameter multiplies the rate.
/// </summary>
internal static class AutomaticPricing
{
    public static EquatableArray<EquatableArray<ModelCondition>> Conditions(ModelDocument model)
    {
        List<ModelCondition>[] conditions = [.. model.Prices.Select(_ => new List<ModelCondition>())];
        for (int i = 0; i < model.Parameters.Count; i++)
        {
            if (model.Parameters[i].Kind == ParameterKind.Option)
            {
                AddConditions(conditions, model, i);
            }
        }

        return conditions.Select(c => c.ToEquatableArray()).ToEquatableArray();
    }

    public static IEnumerable<UnitQuantity> Quantities(ModelDocument model) => model.Prices
        .Select(row => row.Unit)
        .Distinct()
        .Select(unit => Quantity(model, unit))
        .OfType<UnitQuantity>();

    /// <summary>A parameter selects among the rows of a unit where the label of every one of them names one of its options.</summary>
    private static void AddConditions(List<ModelCondition>[] conditions, ModelDocument model, int parameter)
    {
        List<Literal>?[] named = [.. model.Prices.Select(row => row.Rate.Amounts.Count > 0 ? LabelWords.OptionsIn(row.Label, model.Parameters[parameter]) : null)];
        string?[] otherUnits = [.. model.Prices.Where((_, row) => named[row] is { Count: 0 }).Select(row => row.Unit)];
        for (int row = 0; row < named.Length; row++)
        {
            if (named[row] is { Count: > 0 } options && !otherUnits.Contains(model.Prices[row].Unit))
            {
                conditions[row].Add(new ModelCondition(parameter, ConditionKind.Is, options.ToEquatableArray()));
            }
        }
    }

    private static UnitQuantity? Quantity(ModelDocument model, string? unit)
    {
        string[]? names = (unit ?? "").Trim().ToLowerInvariant() switch
        {
            "per second" => ["duration", "audio_duration", "seconds"],
            "per image" => ["num_images", "number_of_images", "n"],
            "per request" => [],
            _ => null,
        };
        if (names is null)
        {
            return null;
        }

        if (names.Length == 0)
        {
            return new UnitQuantity(unit!, -1);
        }

        foreach (string name in names)
        {
            int index = IndexOf(model, name);
            if (index >= 0)
            {
                return new UnitQuantity(unit!, index);
            }
        }

        return null;
    }

    private static int IndexOf(ModelDocument model, string name)
    {
        for (int i = 0; i < model.Parameters.Count; i++)
        {
            Parameter parameter = model.Parameters[i];
            if (parameter.Name == name && parameter.Kind is (ParameterKind.Number or ParameterKind.Integer or ParameterKind.Option))
            {
                return i;
            }
        }

        return -1;
    }
}
