using SchemaSdk.Facts;

namespace SchemaSdk.Rules;

/// <summary>
/// What is known of a parameter's value: nothing was set, it can't be known (yet), or the value itself.
/// The runtime makes it from a property, the analyzer from a constant.
/// </summary>
internal readonly struct FactValue
{
    private readonly long _bits;

    private FactValue(FactValueKind kind, object? content = null, long bits = 0, FactShape shape = FactShape.Unknown)
    {
        Kind = kind;
        Shape = shape;
        Content = content;
        _bits = bits;
    }

    public static FactValue Unset => default;

    public static FactValue Unknown => new(FactValueKind.Unknown);

    /// <summary>There is a value, but it can't be compared: an array, with how many items it has, or an object.</summary>
    public static FactValue Opaque(object content, FactShape shape = FactShape.Unknown, int count = 0) => new(FactValueKind.Opaque, content, count, shape);

    /// <summary>A list, with how many items it has.</summary>
    public static FactValue Items(object content, int count) => new(FactValueKind.Items, content, count);

    public static FactValue Of(string? text) => text is null ? default : new(FactValueKind.Text, text);

    public static FactValue Of(double number) => new(FactValueKind.Number, bits: BitConverter.DoubleToInt64Bits(number));

    /// <summary>A number with digits that a double may not hold.</summary>
    public static FactValue Of(decimal number) => new(FactValueKind.Number, number, BitConverter.DoubleToInt64Bits((double)number));

    public static FactValue Of(long integer) => new(FactValueKind.Integer, bits: integer);

    public static FactValue Of(bool flag) => new(FactValueKind.Flag, bits: flag ? 1 : 0);

    /// <summary>An option by its place in the document.</summary>
    public static FactValue Option(int index) => new(FactValueKind.Option, bits: index);

    public FactValueKind Kind { get; }

    /// <summary>What an opaque value is, as far as that is known.</summary>
    public FactShape Shape { get; }

    public bool IsSet => Kind != FactValueKind.Unset;

    /// <summary>The text, the opaque value, or the digits of a number that a double may not hold.</summary>
    public object? Content { get; }

    public string Text => (string)Content!;

    public double Number => Kind == FactValueKind.Integer ? _bits : BitConverter.Int64BitsToDouble(_bits);

    public long Integer => _bits;

    public bool Flag => _bits != 0;

    public int OptionIndex => (int)_bits;

    public int Count => (int)_bits;

    /// <summary>What the host goes by: the value that is set, else the parameter's default.</summary>
    public FactValue OrDefault(ParameterFacts parameter) => IsSet ? this : DefaultOf(parameter);

    /// <summary>What the host takes when nothing is sent.</summary>
    public static FactValue DefaultOf(ParameterFacts parameter)
    {
        if (parameter.Default is not { } value)
        {
            return default;
        }

        return parameter.Kind switch
        {
            ParameterKind.Option => parameter.DefaultOption < 0 ? Unknown : Option(parameter.DefaultOption),
            ParameterKind.Number when value.Kind == LiteralKind.Number => Of(value.Number),
            ParameterKind.Integer when value.Kind == LiteralKind.Number => Of((long)value.Number),
            ParameterKind.Flag when value.Kind == LiteralKind.Boolean => Of(value.IsTrue),
            ParameterKind.Text when value.Kind == LiteralKind.Text => Of(value.Text),
            _ => Unknown,
        };
    }
}

internal enum FactValueKind : byte
{
    Unset,
    Unknown,
    Opaque,
    Items,
    Text,
    Number,
    Integer,
    Flag,
    Option,
}

internal enum FactShape : byte
{
    /// <summary>The compiler sees that there is a value, and not which.</summary>
    Unknown,

    Array,

    Object,

    /// <summary>JSON that is neither.</summary>
    Other,
}
