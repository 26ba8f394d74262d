namespace SchemaSdk.Metadata;

/// <summary>One comparison of a <c>when</c>: a parameter's effective value (what is set, else the default) against values, or its presence.</summary>
internal sealed class Condition(int parameter, ConditionKind kind, Literal[] values)
{
    private OptionSet? _options;

    public int Parameter { get; } = parameter;

    public ConditionKind Kind { get; } = kind;

    public Literal[] Values { get; } = values;

    /// <summary>The values as places among the parameter's options, found at first use.</summary>
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
