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
            if (ConditionEvaluator.All(rule.When, model.Parameters, values) == Ternary.True)
                CheckOne(model, rule, values, ref findings);
        }
    }

    private static void CheckOne(
        ModelMetadata model,
        RuleMetadata rule,
        ReadOnlySpan<ParameterValue> values,
        ref List<RequestFinding>? findings)
    {
        switch (rule.Kind)
        {
            case RuleKind.RequireAny or RuleKind.RequireOne:
                CheckNumber(model, rule, values, ref findings);
                return;
            case RuleKind.Limit:
                CheckLimit(model, rule, values, ref findings);
                return;
        }

        foreach (int target in rule.Targets)
        {
            bool isBroken = rule.Kind == RuleKind.Require
                ? Presence.Of(model.Parameters[target], in values[target]) == Ternary.False
                : values[target].Kind is not (ParameterValueKind.Unset or ParameterValueKind.Unknown);
            if (isBroken)
                Add(ref findings, RequestFinding.Broken(model, rule, target));
        }
    }

    private static void CheckNumber(
        ModelMetadata model,
        RuleMetadata rule,
        ReadOnlySpan<ParameterValue> values,
        ref List<RequestFinding>? findings)
    {
        int present = 0;
        int unknown = 0;
        int last = rule.Targets[0];
        foreach (int target in rule.Targets)
        {
            switch (Presence.Of(model.Parameters[target], in values[target]))
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
            Add(ref findings, RequestFinding.Broken(model, rule, last));
    }

    private static void CheckLimit(
        ModelMetadata model,
        RuleMetadata rule,
        ReadOnlySpan<ParameterValue> values,
        ref List<RequestFinding>? findings)
    {
        int target = rule.Targets[0];
        if (!IsWithin(model, rule, values[target].OrDefault(model.Parameters[target])))
            Add(ref findings, RequestFinding.Broken(model, rule, target));
    }

    /// <summary>Returns whether a value is within a rule's limit.</summary>
    public static bool IsWithin(ModelMetadata model, RuleMetadata rule, ParameterValue value)
    {
        ParameterMetadata parameter = model.Parameters[rule.Targets[0]];
        if (value.Kind != ParameterValueKind.Option)
            return !value.IsSet || ParameterCheck.Accepts(model, rule.Limit!, in value);

        // The limit has its own list of options, so compare the wire values.
        return (uint)value.OptionIndex >= (uint)parameter.Options.Length
            || rule.Limit!.Options.Length == 0
            || rule.Limit.OptionIndex(parameter.Options[value.OptionIndex]) >= 0;
    }

    private static void Add(ref List<RequestFinding>? findings, RequestFinding finding) => (findings ??= []).Add(finding);
}
