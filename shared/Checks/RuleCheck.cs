using SchemaSdk.Facts;
using SchemaSdk.Rules;

namespace SchemaSdk.Checks;

/// <summary>
/// Checks the rules across parameters, for requests at run time and for what the compiler can see of one. A rule speaks up only when
/// it surely applies and is surely broken.
/// </summary>
internal static class RuleCheck
{
    public static void Check<TValues>(ModelFacts model, ref TValues values, ref List<Fault>? faults)
        where TValues : struct, IFactValues
    {
        List<RuleFacts> rules = model.Rules;
        for (int i = 0; i < rules.Count; i++)
        {
            RuleFacts rule = rules[i];
            if (Condition.All(rule.When, model.Parameters, ref values) == Truth.True)
            {
                CheckOne(model, rule, ref values, ref faults);
            }
        }
    }

    private static void CheckOne<TValues>(ModelFacts model, RuleFacts rule, ref TValues values, ref List<Fault>? faults)
        where TValues : struct, IFactValues
    {
        switch (rule.Kind)
        {
            case RuleKind.Require:
                foreach (int target in rule.Targets)
                {
                    if (Presence.Of(model.Parameters[target], values[target]) == Truth.False)
                    {
                        Add(ref faults, Fault.Broken(model, rule, target));
                    }
                }

                break;
            case RuleKind.RequireAny or RuleKind.RequireOne:
                CheckNumber(model, rule, ref values, ref faults);
                break;
            case RuleKind.Limit:
                CheckLimit(model, rule, ref values, ref faults);
                break;
            default:
                foreach (int target in rule.Targets)
                {
                    if (values[target].Kind is not (FactValueKind.Unset or FactValueKind.Unknown))
                    {
                        Add(ref faults, Fault.Broken(model, rule, target));
                    }
                }

                break;
        }
    }

    private static void CheckNumber<TValues>(ModelFacts model, RuleFacts rule, ref TValues values, ref List<Fault>? faults)
        where TValues : struct, IFactValues
    {
        int present = 0;
        int unknown = 0;
        int last = rule.Targets[0];
        foreach (int target in rule.Targets)
        {
            switch (Presence.Of(model.Parameters[target], values[target]))
            {
                case Truth.True:
                    present++;
                    last = target;
                    break;
                case Truth.Unknown:
                    unknown++;
                    break;
            }
        }

        bool tooFew = present + unknown == 0;
        bool tooMany = rule.Kind == RuleKind.RequireOne && present > 1;
        if (tooFew || tooMany)
        {
            Add(ref faults, Fault.Broken(model, rule, last));
        }
    }

    private static void CheckLimit<TValues>(ModelFacts model, RuleFacts rule, ref TValues values, ref List<Fault>? faults)
        where TValues : struct, IFactValues
    {
        int target = rule.Targets[0];
        FactValue value = values[target];
        if (!IsWithin(model, rule, value.IsSet ? value : FactValue.DefaultOf(model.Parameters[target])))
        {
            Add(ref faults, Fault.Broken(model, rule, target));
        }
    }

    /// <summary>Whether a value keeps to a rule's limit.</summary>
    public static bool IsWithin(ModelFacts model, RuleFacts rule, FactValue value)
    {
        ParameterFacts parameter = model.Parameters[rule.Targets[0]];
        if (value.Kind != FactValueKind.Option)
        {
            return !value.IsSet || ParameterCheck.Check(model, rule.Limit!, value) is null;
        }

        // The limit lists options of its own, so the value is compared as what it is on the wire.
        return (uint)value.OptionIndex >= (uint)parameter.Options.Length
            || rule.Limit!.Options.Length == 0
            || rule.Limit.OptionIndex(parameter.Options[value.OptionIndex]) >= 0;
    }

    private static void Add(ref List<Fault>? faults, Fault fault) => (faults ??= []).Add(fault);
}
