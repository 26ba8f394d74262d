using SchemaSdk.Facts;
using SchemaSdk.Rules;

namespace SchemaSdk.Prices;

/// <summary>Finds how many units of a price a request uses.</summary>
internal static class QuantityReader
{
    /// <summary>Below it, a double may have more digits after the point than a decimal holds.</summary>
    private const decimal Smallest = 0.00000000001m;

    /// <summary>The quantity for a unit; <see langword="null"/> where no parameter gives it.</summary>
    public static Quantity? Of(ModelFacts model, string unit, ref PricedValues values)
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

    private static Quantity? Of(ModelFacts model, PriceQuantity quantity, ref PricedValues values)
    {
        if (quantity.Parameter < 0)
        {
            return Quantity.One;
        }

        Quantity? each = Of(model.Parameters[quantity.Parameter], values[quantity.Parameter], ref values);
        if (quantity.Scenes < 0 || each is not { } one)
        {
            return each;
        }

        FactValue scenes = values[quantity.Scenes];
        return scenes.Kind switch
        {
            FactValueKind.Text => SceneTotal.Of(scenes.Text, one),
            FactValueKind.Unset => one,
            _ => Quantity.Any,
        };
    }

    private static Quantity? Of(ParameterFacts parameter, FactValue value, ref PricedValues values)
    {
        switch (value.Kind)
        {
            case FactValueKind.Unset:
                return DefaultOf(parameter) ?? Allowed(parameter);
            case FactValueKind.Integer:
                return NotNegative(parameter, value.Integer, ref values);
            case FactValueKind.Number when value.Content is decimal exact:
                return NotNegative(parameter, exact, ref values);
            case FactValueKind.Number:
                return OfDouble(parameter, value.Number, ref values);
            case FactValueKind.Option when (uint)value.OptionIndex >= (uint)parameter.Options.Length
                || !ExactDecimal.TryParse(parameter.Options[value.OptionIndex].Text, out _):
                return null;
            case FactValueKind.Option:
                return NotNegative(parameter, FactNumbers.ToDecimal(parameter.Options[value.OptionIndex].Text), ref values);
            default:
                return Quantity.Any;
        }
    }

    private static Quantity OfDouble(ParameterFacts parameter, double number, ref PricedValues values)
    {
        if (number != 0 && Math.Abs(number) < (double)Smallest)
        {
            return new Quantity(0, Smallest);
        }

        if (FactNumbers.TryToDecimal(number, out decimal exact))
        {
            return NotNegative(parameter, exact, ref values);
        }

        values.Doubt($"{parameter.Name} is {FactNumbers.ToText(number)}, which is no quantity");
        return Quantity.Any;
    }

    /// <summary>Hosts read -1 as "as many as you like": it is never a discount.</summary>
    private static Quantity NotNegative(ParameterFacts parameter, decimal number, ref PricedValues values)
    {
        if (number >= 0)
        {
            return Quantity.Of(number);
        }

        values.Doubt($"{parameter.Name} is {MoneyText.Number(number)}, which is no quantity");
        return new Quantity(0, Allowed(parameter)?.Maximum);
    }

    private static Quantity? DefaultOf(ParameterFacts parameter) => parameter switch
    {
        { Kind: ParameterKind.Option, DefaultOption: >= 0 } => Exact(parameter.Options[parameter.DefaultOption].Text),
        { Kind: ParameterKind.Number or ParameterKind.Integer, Default: { Kind: LiteralKind.Number } literal } => Exact(literal.Text),
        _ => null,
    };

    private static Quantity? Exact(string digits) => ExactDecimal.TryParse(digits, out decimal number) && number >= 0 ? Quantity.Of(number) : null;

    /// <summary>Left to the host: then it is at least and at most what the document allows.</summary>
    private static Quantity? Allowed(ParameterFacts parameter) =>
        parameter is { Kind: ParameterKind.Number or ParameterKind.Integer, Minimum: { } minimum, Maximum: { } maximum }
        && ExactDecimal.TryParse(minimum.Digits, out decimal least)
        && ExactDecimal.TryParse(maximum.Digits, out decimal most)
            ? new Quantity(Math.Max(least, 0), Math.Max(most, 0))
            : null;
}
