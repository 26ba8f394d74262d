using System.Globalization;
using SchemaSdk.Facts;
using SchemaSdk.Rules;

namespace SchemaSdk.Prices;

/// <summary>Finds how many units of a price a request uses.</summary>
internal static class QuantityReader
{
    /// <summary>The quantity for a unit; <see langword="null"/> where no parameter gives it.</summary>
    public static Quantity? Of(ModelFacts model, string unit, ref RequestValues values)
    {
        foreach (PriceQuantity quantity in model.Pricing.Quantities)
        {
            if (quantity.Unit == unit)
            {
                return Of(model, quantity, ref values);
            }
        }

        return null;
    }

    private static Quantity? Of(ModelFacts model, PriceQuantity quantity, ref RequestValues values)
    {
        if (quantity.Parameter < 0)
        {
            return Quantity.One;
        }

        Quantity? each = Of(model.Parameters[quantity.Parameter], values[quantity.Parameter]);
        if (quantity.Scenes < 0 || each is not { } one)
        {
            return each;
        }

        FactValue scenes = values[quantity.Scenes];
        if (scenes.Kind == FactValueKind.Text)
        {
            return new Quantity(SceneTotal.Of(scenes.Text, one.Minimum), SceneTotal.Of(scenes.Text, one.Maximum));
        }

        // The prompt comes from Extra: then there is one scene at least, and as many as the model takes at most, each as long as it may be.
        ParameterFacts prompt = model.Parameters[quantity.Scenes];
        decimal longest = prompt.SceneDuration?.Maximum is { } bound && FactNumbers.TryToDecimal(bound.Value, out decimal most) ? most : one.Maximum;
        decimal shortest = prompt.SceneDuration?.Minimum is { } floor && FactNumbers.TryToDecimal(floor.Value, out decimal least) ? least : one.Minimum;
        return prompt.MaxItems is { } items ? new Quantity(shortest, Money.Times(longest, items)) : null;
    }

    private static Quantity? Of(ParameterFacts parameter, FactValue value)
    {
        FactValue effective = value.IsSet ? value : FactValue.DefaultOf(parameter);
        if (TryNumber(parameter, effective, out decimal number))
        {
            number = Math.Max(number, 0);
            return new Quantity(number, number);
        }

        // Left to the host, or to Extra: then it is at least and at most what the document allows.
        return parameter is { Minimum: { } minimum, Maximum: { } maximum }
            && FactNumbers.TryToDecimal(minimum.Value, out decimal least)
            && FactNumbers.TryToDecimal(maximum.Value, out decimal most)
            ? new Quantity(Math.Max(least, 0), Math.Max(most, 0))
            : null;
    }

    private static bool TryNumber(ParameterFacts parameter, FactValue value, out decimal number)
    {
        number = 0;
        return value.Kind switch
        {
            FactValueKind.Number or FactValueKind.Integer => FactNumbers.TryToDecimal(value.Number, out number),
            FactValueKind.Option when (uint)value.OptionIndex < (uint)parameter.Options.Length =>
                decimal.TryParse(parameter.Options[value.OptionIndex].Text, NumberStyles.Float, CultureInfo.InvariantCulture, out number),
            _ => false,
        };
    }
}
