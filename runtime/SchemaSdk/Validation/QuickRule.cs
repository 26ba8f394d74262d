using System.Numerics;
using SchemaSdk.Facts;
using SchemaSdk.Rules;

namespace SchemaSdk.Validation;

/// <summary>
/// One rule of a <see cref="QuickCheck"/>. It may be thought to apply where it does not, for a condition that has no mask is left out;
/// the other way round never.
/// </summary>
internal readonly struct QuickRule
{
    private readonly RuleKind _kind;
    private readonly ulong _targets;
    private readonly ulong _present;
    private readonly ulong _absent;
    private readonly ulong _one;
    private readonly ulong _other;

    private QuickRule(ModelFacts model, RuleFacts rule, StateLayout layout)
    {
        _kind = rule.Kind;
        _one = _other = StateLayout.Always;
        foreach (int target in rule.Targets)
        {
            _targets |= 1UL << target;
        }

        foreach (Condition condition in rule.When)
        {
            ulong bit = 1UL << condition.Parameter;
            if (condition.Kind == ConditionKind.Absent)
            {
                _absent |= bit;
            }
            else if (condition.Kind == ConditionKind.Present)
            {
                _present |= HasDefault(model, condition) ? 0 : bit;
            }
            else if (layout.Mask(model, condition) is { } mask)
            {
                // More than two comparisons are rare, and leaving one out is safe.
                (_one, _other) = (mask, _one);
            }
        }
    }

    /// <summary>The rule; none for one that never applies.</summary>
    public static QuickRule? Of(ModelFacts model, RuleFacts rule, StateLayout layout) =>
        Array.Exists(rule.When, c => c.Kind == ConditionKind.Absent && HasDefault(model, c)) ? null : new QuickRule(model, rule, layout);

    public bool Applies(ulong set, ulong state) =>
        (state & _one) != 0 && (state & _other) != 0 && (set & _present) == _present && (set & _absent) == 0;

    public bool IsKept(ulong set, ulong present) => _kind switch
    {
        RuleKind.Require => (present & _targets) == _targets,
        RuleKind.RequireAny => (present & _targets) != 0,
        RuleKind.RequireOne => BitOperations.PopCount(present & _targets) == 1,
        RuleKind.Limit => false,
        _ => (set & _targets) == 0,
    };

    private static bool HasDefault(ModelFacts model, Condition condition) => Presence.ByDefault(model.Parameters[condition.Parameter]);
}
