using System.Globalization;

namespace SchemaSdk.Generator.Emit.SafeText;

/// <summary>Sink: a numeric literal of a given C# type, created from a parsed value or validated digits.</summary>
internal readonly struct NumberLiteral
{
    private NumberLiteral(string text) => Text = text;

    public string Text { get; }

    public static NumberLiteral Int32(int value) => new(value.ToString(CultureInfo.InvariantCulture));

    /// <summary>Creates a literal of type <see cref="long"/>.</summary>
    public static NumberLiteral Int64(long value) =>
        new(value == long.MinValue ? "long.MinValue" : value.ToString(CultureInfo.InvariantCulture) + "L");

    /// <summary>Creates a literal of type <see cref="double"/>.</summary>
    public static NumberLiteral Double(double value)
    {
        if (double.IsPositiveInfinity(value))
            return new("double.PositiveInfinity");

        return new(double.IsNegativeInfinity(value) ? "double.NegativeInfinity" : value.ToString("R", CultureInfo.InvariantCulture) + "d");
    }

    /// <summary>Creates a literal of type <see cref="decimal"/> with the document's digits.</summary>
    public static NumberLiteral Decimal(string digits)
    {
        decimal value = decimal.Parse(digits, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
        return new(value.ToString(CultureInfo.InvariantCulture) + "m");
    }
}
