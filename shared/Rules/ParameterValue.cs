using SchemaSdk.Metadata;

namespace SchemaSdk.Rules;

/// <summary>
/// What is known of a parameter's value: nothing was set, it can't be known (yet), or the value itself.
/// The runtime makes it from a property, the analyzer from a constant.
/// </summary>
internal readonly struct ParameterValue
{
    private readonly long _bits;

    private ParameterValue(ParameterValueKind kind, object? content = null, long bits = 0, MetadataShape shape = MetadataShape.Unknown)
    {
        Kind = kind;
        Shape = shape;
        Content = content;
        _bits = bits;
    }

    public static ParameterValue Unset => default;

    public static ParameterValue Unknown => new(ParameterValueKind.Unknown);

    /// <summary>There is a value, but it can't be compared: an array, with how many items it has, or an object.</summary>
    public static ParameterValue Opaque(object content, MetadataShape shape = MetadataShape.Unknown, int count = 0) =>
        new(ParameterValueKind.Opaque, content, count, shape);

    /// <summary>A list, with how many items it has.</summary>
    public static ParameterValue Items(object content, int count) => new(ParameterValueKind.Items, content, count);

    public static ParameterValue Of(string? text) => text is null ? default : new(ParameterValueKind.Text, text);

    public static ParameterValue Of(double number) => new(ParameterValueKind.Number, bits: BitConverter.DoubleToInt64Bits(number));

    /// <summary>A number with digits that a double may not hold.</summary>
    public static ParameterValue Of(decimal number) =>
        new(ParameterValueKind.Number, number, BitConverter.DoubleToInt64Bits((double)number));

    public static ParameterValue Of(long integer) => new(ParameterValueKind.Integer, bits: integer);

    public static ParameterValue Of(bool flag) => new(ParameterValueKind.Flag, bits: flag ? 1 : 0);

    /// <summary>An option by its place in the document.</summary>
    public static ParameterValue Option(int index) => new(ParameterValueKind.Option, bits: index);

    public ParameterValueKind Kind { get; }

    /// <summary>What an opaque value is, as far as that is known.</summary>
    public MetadataShape Shape { get; }

    public bool IsSet => Kind != ParameterValueKind.Unset;

    /// <summary>The text, the opaque value, or the digits of a number that a double may not hold.</summary>
    public object? Content { get; }

    public string Text => (string)Content!;

    public double Number => Kind == ParameterValueKind.Integer ? _bits : BitConverter.Int64BitsToDouble(_bits);

    public long Integer => _bits;

    public bool Flag => _bits != 0;

    public int OptionIndex => (int)_bits;

    public int Count => (int)_bits;

    /// <summary>What the host goes by: the value that is set, else the parameter's default.</summary>
    public ParameterValue OrDefault(ParameterMetadata parameter) => IsSet ? this : DefaultOf(parameter);

    /// <summary>What the host takes when nothing is sent.</summary>
    public static ParameterValue DefaultOf(ParameterMetadata parameter)
    {
        if (parameter.Default is not { } value)
            return default;

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

internal enum ParameterValueKind : byte
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

internal enum MetadataShape : byte
{
    /// <summary>The compiler sees that there is a value, and not which.</summary>
    Unknown,

    Array,

    Object,

    /// <summary>JSON that is neither.</summary>
    Other,
}
