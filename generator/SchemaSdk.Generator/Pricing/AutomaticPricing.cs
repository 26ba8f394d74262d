using SchemaSdk.Metadata;
using SchemaSdk.Generator.Model;

namespace SchemaSdk.Generator.Pricing;

/// <summary>
/// Creates the pricing rule of a model whose overlay has none: an enum parameter whose options the row labels name selects the row, and the
/// unit's name determines which parameter multiplies the rate.
/// </summary>
internal static class AutomaticPricing
{
    /// <summary>The maximum number of options that all labels together may name; beyond that, no meaningful price list results.</summary>
    private const int MostNamedOptions = 64 * 1024;

    public static EquatableArray<EquatableArray<ModelCondition>> Conditions(ModelDocument model)
    {
        List<ModelCondition>[] conditions = [.. model.Prices.Select(_ => new List<ModelCondition>())];
        if (Named(model) is { } named)
        {
            for (int i = 0; i < model.Parameters.Count; i++)
            {
                if (model.Parameters[i].Kind == ParameterKind.Option)
                    AddConditions(conditions, model, i, named);
            }
        }

        return conditions.Select(c => c.ToEquatableArray()).ToEquatableArray();
    }

    public static IEnumerable<UnitQuantity> Quantities(ModelDocument model) => model.Prices
        .Select(row => row.Unit)
        .Distinct()
        .Select(unit => Quantity(model, unit))
        .OfType<UnitQuantity>();

    /// <summary>
    /// Returns the options that each label names, by parameter index, even if the row's rate is unreadable. If there are too many, returns
    /// null: then nothing is selected and any row may apply, which holds whatever the labels mean.
    /// </summary>
    private static ILookup<int, Literal>[]? Named(ModelDocument model)
    {
        var words = OptionWords.Of(model);
        var named = new ILookup<int, Literal>[model.Prices.Count];
        int count = 0;
        for (int row = 0; row < named.Length; row++)
        {
            List<OptionWords.Place> places = words.In(model.Prices[row].Label);
            count += places.Count;
            if (count > MostNamedOptions)
                return null;

            named[row] = places.ToLookup(p => p.Parameter, p => model.Parameters[p.Parameter].Options[p.Option]);
        }

        return named;
    }

    /// <summary>A parameter selects among the rows of a unit if all of their labels name one of its options.</summary>
    private static void AddConditions(List<ModelCondition>[] conditions, ModelDocument model, int parameter, ILookup<int, Literal>[] named)
    {
        var otherUnits = new HashSet<string>(
            model.Prices.Where((_, row) => !named[row].Contains(parameter)).Select(row => row.Unit ?? ""), StringComparer.Ordinal);
        for (int row = 0; row < named.Length; row++)
        {
            if (named[row].Contains(parameter) && !otherUnits.Contains(model.Prices[row].Unit ?? ""))
                conditions[row].Add(new ModelCondition(parameter, ConditionKind.Is, named[row][parameter].ToEquatableArray()));
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
            return null;

        if (names.Length == 0)
            return new UnitQuantity(unit!, -1);

        foreach (string name in names)
        {
            int index = IndexOf(model, name);
            if (index >= 0)
                return new UnitQuantity(unit!, index);
        }

        return null;
    }

    private static int IndexOf(ModelDocument model, string name)
    {
        for (int i = 0; i < model.Parameters.Count; i++)
        {
            Parameter parameter = model.Parameters[i];
            if (parameter.Name == name && parameter.Kind is (ParameterKind.Number or ParameterKind.Integer or ParameterKind.Option))
                return i;
        }

        return -1;
    }
}
