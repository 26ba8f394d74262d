namespace SchemaSdk.Metadata;

/// <summary>A comparison in a <c>when</c>: of a parameter's effective value (set or default) with values, or of its presence.</summary>
internal sealed class Condition(int parameter, ConditionKind kind, Literal[] values)
{
    private OptionSet? _options;

    public int Parameter { get; } = parameter;

    public ConditionKind Kind { get; } = kind;

    public Literal[] Values { get; } = values;

    /// <summary>The values as option indexes of the parameter, resolved on first use.</summary>
    public OptionSet Options(ParameterMetadata parameter) => _options ??= new OptionSet(parameter, Values);
}

internal enum ConditionKind
{
    /// <summary>Equal to one of the values.</summary>
    Is,

    /// <summary>Equal to none of the values.</summary>
    IsNot,

    Present,

    Absent,
}
