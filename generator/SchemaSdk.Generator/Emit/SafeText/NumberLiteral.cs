using System.Globalization;

namespace SchemaSdk.Generator.Emit.SafeText;

/// <summary>Sink: a numeric literal of a given C# type, made from a parsed value or from checked digits.</summary>
internal readonly struct NumberLiteral
{
    private NumberLiteral(string text) => Text = text;

    public string Text { get; }

    public static NumberLiteral Int32(int value) => new(value.ToString(CultureInfo.InvariantCulture));

    /// <summary>A literal of type <see cref="long"/>.</summary>
    public static NumberLiteral Int64(long value) =>
        new(value == long.MinValue ? "long.MinValue" : value.ToString(CultureInfo.InvariantCulture) + "L");

    /// <summary>A literal of type <see cref="double"/>.</summary>
    public static NumberLiteral Double(double value)
    {
        if (double.IsPositiveInfinity(value))
            return new("double.PositiveInfinity");

        return new(double.IsNegativeInfinity(value) ? "double.NegativeInfinity" : value.ToString("R", CultureInfo.InvariantCulture) + "d");
    }

    /// <summary>A literal of type <see cref="decimal"/> with the digits that the document wrote.</summary>
    public static NumberLiteral Decimal(string digits)
    {
        decimal value = decimal.Parse(digits, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
        return new(value.ToString(CultureInfo.InvariantCulture) + "m");
    }
}
