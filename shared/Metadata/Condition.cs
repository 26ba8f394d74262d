namespace SchemaSdk.Metadata;

/// <summary>A comparison in a <c>when</c>: of an effective value (set or default) with values, or of its presence.</summary>
internal sealed class Condition(ValueReference value, ConditionKind kind, Literal[] values)
{
    private OptionSet? _options;

    /// <summary>The value that is compared; never one in a list.</summary>
    public ValueReference Value { get; } = value;

    public ConditionKind Kind { get; } = kind;

    public Literal[] Values { get; } = values;

    /// <summary>Returns true if an option is one of the values; alternatives of a union may have different options.</summary>
    public bool Has(ParameterMetadata parameter, int option) => parameter == Value.Metadata
        ? (_options ??= new OptionSet(parameter, Values)).Contains(option)
        : (uint)option < (uint)parameter.Options.Length && Array.IndexOf(Values, parameter.Options[option]) >= 0;
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
