using SchemaSdk.Metadata;

namespace SchemaSdk.Rules;

/// <summary>
/// What is known of a parameter's value: not set, unknown, or the value itself.
/// The runtime creates it from a property, the analyzer from a constant.
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

    /// <summary>Creates a value that can't be compared: an object, or an array with its number of items.</summary>
    public static ParameterValue Opaque(object content, MetadataShape shape = MetadataShape.Unknown, int count = 0) =>
        new(ParameterValueKind.Opaque, content, count, shape);

    /// <summary>Creates a list value with its number of items.</summary>
    public static ParameterValue Items(object content, int count) => new(ParameterValueKind.Items, content, count);

    /// <summary>Creates a list of described items.</summary>
    public static ParameterValue List(ParameterValue[] items) => new(ParameterValueKind.List, items, items.Length);

    /// <summary>Creates an object with described members.</summary>
    public static ParameterValue Object(ObjectValue content) => new(ParameterValueKind.Object, content);

    /// <summary>Creates one of several alternatives.</summary>
    public static ParameterValue Union(UnionValue content) => new(ParameterValueKind.Union, content);

    public static ParameterValue Of(string? text) => text is null ? default : new(ParameterValueKind.Text, text);

    public static ParameterValue Of(double number) => new(ParameterValueKind.Number, bits: BitConverter.DoubleToInt64Bits(number));

    /// <summary>Creates a number whose digits may not fit in a double.</summary>
    public static ParameterValue Of(decimal number) =>
        new(ParameterValueKind.Number, number, BitConverter.DoubleToInt64Bits((double)number));

    public static ParameterValue Of(long integer) => new(ParameterValueKind.Integer, bits: integer);

    public static ParameterValue Of(bool flag) => new(ParameterValueKind.Flag, bits: flag ? 1 : 0);

    /// <summary>Creates an option from its index in the document.</summary>
    public static ParameterValue Option(int index) => new(ParameterValueKind.Option, bits: index);

    /// <summary>Creates an option of a parameter, as the kind that the parameter has.</summary>
    public static ParameterValue OfOption(ParameterMetadata parameter, int option) => parameter.Kind switch
    {
        ParameterKind.Option => Option(option),
        ParameterKind.Integer => Of((long)parameter.Options[option].Number),
        ParameterKind.Number => Of(parameter.Options[option].Number),
        ParameterKind.Flag => Of(parameter.Options[option].IsTrue),
        _ => Of(parameter.Options[option].Text),
    };

    public ParameterValueKind Kind { get; }

    /// <summary>The JSON type of an opaque value, if known.</summary>
    public MetadataShape Shape { get; }

    public bool IsSet => Kind != ParameterValueKind.Unset;

    /// <summary>The text, the opaque value, or the exact value of a number that may not fit in a double.</summary>
    public object? Content { get; }

    public string Text => (string)Content!;

    public ParameterValue[] ItemsOfList => (ParameterValue[])Content!;

    public ObjectValue Members => (ObjectValue)Content!;

    public UnionValue Alternative => (UnionValue)Content!;

    public double Number => Kind == ParameterValueKind.Integer ? _bits : BitConverter.Int64BitsToDouble(_bits);

    public long Integer => _bits;

    public bool Flag => _bits != 0;

    public int OptionIndex => (int)_bits;

    public int Count => (int)_bits;

    /// <summary>Compares a number with a bound: negative if it is lower, zero if equal.</summary>
    public int CompareTo(Bound bound) => bound.Large is { } large && Kind == ParameterValueKind.Integer
        ? ((decimal)Integer).CompareTo(large)
        : Number.CompareTo(bound.Value);

    /// <summary>Returns the effective value: the one that is set, otherwise the parameter's default.</summary>
    public ParameterValue OrDefault(ParameterMetadata parameter) => IsSet ? this : DefaultOf(parameter);

    /// <summary>Returns the default that the host uses.</summary>
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
    List,
    Object,
    Union,
}

internal enum MetadataShape : byte
{
    /// <summary>The compiler knows that there is a value, but not its type.</summary>
    Unknown,

    Array,

    Object,

    /// <summary>JSON that is neither an array nor an object.</summary>
    Other,
}
