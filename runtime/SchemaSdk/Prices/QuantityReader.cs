using SchemaSdk.Metadata;
using SchemaSdk.Rules;

namespace SchemaSdk.Prices;

/// <summary>Determines how many units of a price a request uses.</summary>
internal static class QuantityReader
{
    /// <summary>A smaller double may have more decimal places than a decimal can hold.</summary>
    private const decimal Smallest = 0.00000000001m;

    /// <summary>Returns the quantity for a unit, or <see langword="null"/> if no parameter gives it.</summary>
    public static Quantity? Of(ModelMetadata model, string unit, ref PricedValues values)
    {
        foreach (PriceQuantity quantity in model.Pricing.Quantities)
        {
            if (quantity.Unit == unit)
                return Of(model, quantity, ref values);
        }

        return null;
    }

    private static Quantity? Of(ModelMetadata model, PriceQuantity quantity, ref PricedValues values)
    {
        if (quantity.Parameter < 0)
            return Quantity.One;

        Quantity? each = Of(model.Parameters[quantity.Parameter], values[quantity.Parameter], ref values);
        if (quantity.Scenes < 0 || each is not { } one)
            return each;

        ParameterValue scenes = values[quantity.Scenes];
        return scenes.Kind switch
        {
            ParameterValueKind.Text => SceneTotal.Of(scenes.Text, one),
            ParameterValueKind.Unset => one,
            _ => Quantity.Any,
        };
    }

    private static Quantity? Of(ParameterMetadata parameter, ParameterValue value, ref PricedValues values)
    {
        switch (value.Kind)
        {
            case ParameterValueKind.Unset:
                return DefaultOf(parameter) ?? Allowed(parameter);
            case ParameterValueKind.Integer:
                return NotNegative(parameter, value.Integer, ref values);
            case ParameterValueKind.Number when value.Content is decimal exact:
                return NotNegative(parameter, exact, ref values);
            case ParameterValueKind.Number:
                return OfDouble(parameter, value.Number, ref values);
            case ParameterValueKind.Option when (uint)value.OptionIndex >= (uint)parameter.Options.Length
                || !ExactDecimal.TryParse(parameter.Options[value.OptionIndex].Text, out _):
                return null;
            case ParameterValueKind.Option:
                return NotNegative(parameter, MetadataNumbers.ToDecimal(parameter.Options[value.OptionIndex].Text), ref values);
            default:
                return Quantity.Any;
        }
    }

    private static Quantity OfDouble(ParameterMetadata parameter, double number, ref PricedValues values)
    {
        if (number != 0 && Math.Abs(number) < (double)Smallest)
            return new Quantity(0, Smallest);

        if (MetadataNumbers.TryToDecimal(number, out decimal exact))
            return NotNegative(parameter, exact, ref values);

        values.Doubt($"{parameter.Name} is {MetadataNumbers.ToText(number)}, which is not a quantity");
        return Quantity.Any;
    }

    /// <summary>Hosts read -1 as "unlimited", so a negative number must never lower the price.</summary>
    private static Quantity NotNegative(ParameterMetadata parameter, decimal number, ref PricedValues values)
    {
        if (number >= 0)
            return Quantity.Of(number);

        values.Doubt($"{parameter.Name} is {MoneyText.Number(number)}, which is not a quantity");
        return new Quantity(0, Allowed(parameter)?.Maximum);
    }

    private static Quantity? DefaultOf(ParameterMetadata parameter) => parameter switch
    {
        { Kind: ParameterKind.Option, DefaultOption: >= 0 } => Exact(parameter.Options[parameter.DefaultOption].Text),
        { Kind: ParameterKind.Number or ParameterKind.Integer, Default: { Kind: LiteralKind.Number } literal } => Exact(literal.Text),
        _ => null,
    };

    private static Quantity? Exact(string digits) =>
        ExactDecimal.TryParse(digits, out decimal number) && number >= 0 ? Quantity.Of(number) : null;

    /// <summary>Returns the allowed range, which bounds a value chosen by the host.</summary>
    private static Quantity? Allowed(ParameterMetadata parameter) =>
        parameter is { Kind: ParameterKind.Number or ParameterKind.Integer, Minimum: { } minimum, Maximum: { } maximum }
        && ExactDecimal.TryParse(minimum.Digits, out decimal least)
        && ExactDecimal.TryParse(maximum.Digits, out decimal most)
            ? new Quantity(Math.Max(least, 0), Math.Max(most, 0))
            : null;
}
