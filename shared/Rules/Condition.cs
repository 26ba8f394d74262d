using SchemaSdk.Metadata;

namespace SchemaSdk.Rules;

/// <summary>One comparison of a <c>when</c>: a parameter's effective value (what is set, else the default) against values, or its presence.</summary>
internal sealed class Condition(int parameter, ConditionKind kind, Literal[] values)
{
    private OptionSet? _options;

    public int Parameter { get; } = parameter;

    public ConditionKind Kind { get; } = kind;

    public Literal[] Values { get; } = values;

    /// <summary>The values as places among the parameter's options, found at first use.</summary>
    public OptionSet Options(ParameterMetadata parameter) => _options ??= new OptionSet(parameter, Values);

    /// <summary>All of the conditions; one that is surely false decides, whatever else is unknown.</summary>
    public static Ternary All(Condition[] conditions, List<ParameterMetadata> parameters, ReadOnlySpan<ParameterValue> values)
    {
        Ternary result = Ternary.True;
        foreach (Condition condition in conditions)
        {
            Ternary one = condition.Holds(parameters[condition.Parameter], in values[condition.Parameter]);
            if (one == Ternary.False)
                return Ternary.False;

            if (one == Ternary.Unknown)
                result = Ternary.Unknown;
        }

        return result;
    }

    private Ternary Holds(ParameterMetadata parameter, in ParameterValue value) => Kind switch
    {
        ConditionKind.Present => Presence.Of(parameter, in value),
        ConditionKind.Absent => Not(Presence.Of(parameter, in value)),
        ConditionKind.IsNot => Not(IsAnyOf(parameter, value.OrDefault(parameter))),
        _ => IsAnyOf(parameter, value.OrDefault(parameter)),
    };

    private static Ternary Not(Ternary truth) => truth switch { Ternary.True => Ternary.False, Ternary.False => Ternary.True, _ => Ternary.Unknown };

    private Ternary IsAnyOf(ParameterMetadata parameter, ParameterValue value)
    {
        if (value.Kind is ParameterValueKind.Unknown or ParameterValueKind.Opaque or ParameterValueKind.Items)
            return Ternary.Unknown;

        // Left out, and the document names no default: the host takes one all the same, unless it is text that may be absent.
        if (!value.IsSet && parameter.Kind != ParameterKind.Text)
            return Ternary.Unknown;

        if (value.Kind == ParameterValueKind.Option)
            return Options(parameter).Contains(value.OptionIndex) ? Ternary.True : Ternary.False;

        foreach (Literal literal in Values)
        {
            if (Equal(value, literal))
                return Ternary.True;
        }

        return Ternary.False;
    }

    private static bool Equal(ParameterValue value, Literal literal) => value.Kind switch
    {
        ParameterValueKind.Flag => literal.Kind == LiteralKind.Boolean && literal.IsTrue == value.Flag,
        ParameterValueKind.Number or ParameterValueKind.Integer => literal.Kind == LiteralKind.Number && literal.Number == value.Number,
        ParameterValueKind.Text => literal.Kind == LiteralKind.Text && literal.Text == value.Text,
        _ => false,
    };
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
