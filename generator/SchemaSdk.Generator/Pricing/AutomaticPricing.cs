using SchemaSdk.Generator.Model;
using SchemaSdk.Rules;

namespace SchemaSdk.Generator.Pricing;

/// <summary>
/// The price rule of a model whose overlay gives none: where the rows' labels name the options of an enum parameter, that parameter
/// selects; the unit's name tells which parameter multiplies the rate.
/// </summary>
internal static class AutomaticPricing
{
    public static EquatableArray<EquatableArray<ModelCondition>> Conditions(ModelDocument model) =>
        model.Prices.Select(row => Conditions(model, row)).ToEquatableArray();

    public static IEnumerable<UnitQuantity> Quantities(ModelDocument model) => model.Prices
        .Select(row => row.Unit)
        .Distinct()
        .Select(unit => Quantity(model, unit))
        .OfType<UnitQuantity>();

    private static EquatableArray<ModelCondition> Conditions(ModelDocument model, PriceRow row)
    {
        var conditions = new List<ModelCondition>();
        if (row.Rate.Amounts.Count == 0)
        {
            return default;
        }

        for (int i = 0; i < model.Parameters.Count; i++)
        {
            Parameter parameter = model.Parameters[i];
            if (parameter.Kind == ParameterKind.Option && EveryLabelNamesAnOption(model, row.Unit, parameter))
            {
                conditions.Add(new ModelCondition(i, ConditionKind.Is, LabelWords.OptionsIn(row.Label, parameter).ToEquatableArray()));
            }
        }

        return conditions.ToEquatableArray();
    }

    private static bool EveryLabelNamesAnOption(ModelDocument model, string? unit, Parameter parameter) =>
        model.Prices
            .Where(row => row.Unit == unit && row.Rate.Amounts.Count > 0)
            .All(row => LabelWords.OptionsIn(row.Label, parameter).Count > 0);

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
