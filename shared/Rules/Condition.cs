using SchemaSdk.Facts;

namespace SchemaSdk.Rules;

/// <summary>One comparison of a <c>when</c>: a parameter's effective value (what is set, else the default) against values, or its presence.</summary>
internal sealed class Condition(int parameter, ConditionKind kind, Literal[] values)
{
    private OptionSet? _options;

    public int Parameter { get; } = parameter;

    public ConditionKind Kind { get; } = kind;

    public Literal[] Values { get; } = values;

    /// <summary>The values as places among the parameter's options, found at first use.</summary>
    public OptionSet Options(ParameterFacts parameter) => _options ??= new OptionSet(parameter, Values);

    /// <summary>All of the conditions; one that is surely false decides, whatever else is unknown.</summary>
    public static Truth All(Condition[] conditions, List<ParameterFacts> parameters, ReadOnlySpan<FactValue> values)
    {
        Truth result = Truth.True;
        foreach (Condition condition in conditions)
        {
            Truth one = condition.Holds(parameters[condition.Parameter], in values[condition.Parameter]);
            if (one == Truth.False)
            {
                return Truth.False;
            }

            if (one == Truth.Unknown)
            {
                result = Truth.Unknown;
            }
        }

        return result;
    }

    private Truth Holds(ParameterFacts parameter, in FactValue value) => Kind switch
    {
        ConditionKind.Present => Presence.Of(parameter, in value),
        ConditionKind.Absent => Not(Presence.Of(parameter, in value)),
        ConditionKind.IsNot => Not(IsAnyOf(parameter, value.OrDefault(parameter))),
        _ => IsAnyOf(parameter, value.OrDefault(parameter)),
    };

    private static Truth Not(Truth truth) => truth switch { Truth.True => Truth.False, Truth.False => Truth.True, _ => Truth.Unknown };

    private Truth IsAnyOf(ParameterFacts parameter, FactValue value)
    {
        if (value.Kind is FactValueKind.Unknown or FactValueKind.Opaque or FactValueKind.Items)
        {
            return Truth.Unknown;
        }

        // Left out, and the document names no default: the host takes one all the same, unless it is text that may be absent.
        if (!value.IsSet && parameter.Kind != ParameterKind.Text)
        {
            return Truth.Unknown;
        }

        if (value.Kind == FactValueKind.Option)
        {
            return Options(parameter).Contains(value.OptionIndex) ? Truth.True : Truth.False;
        }

        foreach (Literal literal in Values)
        {
            if (Equal(value, literal))
            {
                return Truth.True;
            }
        }

        return Truth.False;
    }

    private static bool Equal(FactValue value, Literal literal) => value.Kind switch
    {
        FactValueKind.Flag => literal.Kind == LiteralKind.Boolean && literal.IsTrue == value.Flag,
        FactValueKind.Number or FactValueKind.Integer => literal.Kind == LiteralKind.Number && literal.Number == value.Number,
        FactValueKind.Text => literal.Kind == LiteralKind.Text && literal.Text == value.Text,
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
