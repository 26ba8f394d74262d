using SchemaSdk.Metadata;

namespace SchemaSdk.Rules;

/// <summary>Evaluates conditions on possibly unknown values, with the same semantics in compiler, runtime and local host.</summary>
internal static class ConditionEvaluator
{
    /// <summary>Evaluates whether all conditions hold; one that is definitely false decides, even if others are unknown.</summary>
    public static Ternary All(Condition[] conditions, ReadOnlySpan<ParameterValue> values)
    {
        Ternary result = Ternary.True;
        foreach (Condition condition in conditions)
        {
            Ternary one = Holds(condition, ReferredValue.Of(condition.Value, values));
            if (one == Ternary.False)
                return Ternary.False;

            if (one == Ternary.Unknown)
                result = Ternary.Unknown;
        }

        return result;
    }

    public static Ternary Holds(Condition condition, in ReferredValue value) => condition.Kind switch
    {
        ConditionKind.Present => value.Presence,
        ConditionKind.Absent => Not(value.Presence),
        ConditionKind.IsNot => Not(IsAnyOf(condition, value.Parameter, value.Effective)),
        _ => IsAnyOf(condition, value.Parameter, value.Effective),
    };

    private static Ternary Not(Ternary truth) => truth switch
    {
        Ternary.True => Ternary.False,
        Ternary.False => Ternary.True,
        _ => Ternary.Unknown,
    };

    private static Ternary IsAnyOf(Condition condition, ParameterMetadata parameter, ParameterValue value)
    {
        // Lists, objects and choices are compared with nothing; only their presence counts.
        if (value.Kind is ParameterValueKind.Unknown or ParameterValueKind.Opaque or ParameterValueKind.Items
            or ParameterValueKind.List or ParameterValueKind.Object or ParameterValueKind.Union)
        {
            return Ternary.Unknown;
        }

        // Omitted, and the document gives no default: the host uses one anyway, except for text, which may be absent.
        if (!value.IsSet && parameter.Kind != ParameterKind.Text)
            return Ternary.Unknown;

        if (value.Kind == ParameterValueKind.Option)
            return condition.Has(parameter, value.OptionIndex) ? Ternary.True : Ternary.False;

        foreach (Literal literal in condition.Values)
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
