using SchemaSdk.Metadata;
using SchemaSdk.Rules;

namespace SchemaSdk.Checks;

/// <summary>
/// Checks the rules across parameters, for requests at run time, for the local host, and for what the compiler knows of a request. A
/// rule is reported only if it definitely applies and is definitely broken.
/// </summary>
internal static class RuleCheck
{
    public static void Check(ModelMetadata model, ReadOnlySpan<ParameterValue> values, ref List<RequestFinding>? findings)
    {
        foreach (RuleMetadata rule in model.Rules)
        {
            if (ConditionEvaluator.All(rule.When, values) == Ternary.True)
                CheckOne(model, rule, values, ref findings);
        }
    }

    private static void CheckOne(
        ModelMetadata model,
        RuleMetadata rule,
        ReadOnlySpan<ParameterValue> values,
        ref List<RequestFinding>? findings)
    {
        if (rule.Kind is RuleKind.RequireAny or RuleKind.RequireOne)
        {
            CheckNumber(rule, values, ref findings);
            return;
        }

        foreach (ValueReference target in rule.Targets)
        {
            if (!target.IsInList)
            {
                if (IsBroken(model, rule, ReferredValue.Of(target, values)))
                    Add(ref findings, RequestFinding.Broken(rule, target));

                continue;
            }

            foreach (ReferredValue value in ReferredItems.Of(target, values))
            {
                if (IsBroken(model, rule, in value))
                    ParameterCheck.Add(ref findings, RequestFinding.Broken(rule, target, value.Items));
            }
        }
    }

    private static bool IsBroken(ModelMetadata model, RuleMetadata rule, in ReferredValue value) => rule.Kind switch
    {
        RuleKind.Require => value.Presence == Ternary.False,
        RuleKind.Limit => !IsWithin(model, rule, value.Parameter, value.Effective),
        _ => value.Value.Kind is not (ParameterValueKind.Unset or ParameterValueKind.Unknown),
    };

    private static void CheckNumber(RuleMetadata rule, ReadOnlySpan<ParameterValue> values, ref List<RequestFinding>? findings)
    {
        int present = 0;
        int unknown = 0;
        ValueReference last = rule.Targets[0];
        foreach (ValueReference target in rule.Targets)
        {
            switch (ReferredValue.Of(target, values).Presence)
            {
                case Ternary.True:
                    present++;
                    last = target;
                    break;
                case Ternary.Unknown:
                    unknown++;
                    break;
            }
        }

        bool tooFew = present + unknown == 0;
        bool tooMany = rule.Kind == RuleKind.RequireOne && present > 1;
        if (tooFew || tooMany)
            Add(ref findings, RequestFinding.Broken(rule, last));
    }

    /// <summary>Returns whether a value is within a rule's limit.</summary>
    /// <param name="model">The model.</param>
    /// <param name="rule">The rule.</param>
    /// <param name="parameter">What the value is, apart from the limit.</param>
    /// <param name="value">The value.</param>
    public static bool IsWithin(ModelMetadata model, RuleMetadata rule, ParameterMetadata parameter, ParameterValue value)
    {
        if (value.Kind != ParameterValueKind.Option)
            return !value.IsSet || ParameterCheck.Accepts(model, rule.Limit!, in value);

        // The limit has its own list of options, so compare the wire values.
        return (uint)value.OptionIndex >= (uint)parameter.Options.Length
            || rule.Limit!.Options.Length == 0
            || rule.Limit.OptionIndex(parameter.Options[value.OptionIndex]) >= 0;
    }

    private static void Add(ref List<RequestFinding>? findings, RequestFinding finding) => (findings ??= []).Add(finding);
}
