using SchemaSdk.Generator.Model;
using SchemaSdk.Generator.Schema.Overlays.Scope;
using SchemaSdk.Metadata;

namespace SchemaSdk.Generator.Schema.Overlays.Consistency;

/// <summary>
/// Finds rules that no request can satisfy: if the conditions of one imply those of the other, both apply, and one requires what the other
/// does not allow. Warnings never conflict.
/// </summary>
internal sealed class RuleConflicts(OverlayScope scope)
{
    /// <summary>Reports the later of two conflicting rules. Returns <see langword="true"/> if no earlier rule conflicts.</summary>
    public bool Check(ResolvedRule rule, IEnumerable<ResolvedRule> before)
    {
        foreach (ResolvedRule earlier in before)
        {
            if (!rule.Rule.IsWarning && !earlier.Rule.IsWarning && !CheckPair(earlier, rule))
                return false;
        }

        return true;
    }

    private bool CheckPair(ResolvedRule earlier, ResolvedRule later)
    {
        string other = earlier.Rule.Id;
        switch (earlier.Rule.Kind, later.Rule.Kind)
        {
            case (RuleKind.Forbid, RuleKind.Require or RuleKind.RequireAny or RuleKind.RequireOne):
                if (!Clash(demanding: later, earlier) || !ApplyTogether(earlier, later))
                    return true;

                scope.Report(
                    Findings.Contradiction,
                    later.Place.Value,
                    $"contradiction: the rule {other} forbids what this rule requires, and both apply at the same time");
                return false;
            case (RuleKind.Require or RuleKind.RequireAny or RuleKind.RequireOne, RuleKind.Forbid):
                if (!Clash(demanding: earlier, later) || !ApplyTogether(earlier, later))
                    return true;

                scope.Report(
                    Findings.Contradiction,
                    later.Place.Value,
                    $"contradiction: the rule {other} requires what this rule forbids, and both apply at the same time");
                return false;
            case (RuleKind.Limit, RuleKind.Limit):
                if (earlier.Rule.Targets[0] != later.Rule.Targets[0] || LeaveSomething(earlier, later) || !ApplyTogether(earlier, later))
                    return true;

                scope.Report(
                    Findings.Contradiction,
                    later.Place,
                    $"contradiction: the rule {other} and this rule together allow no value, and both apply at the same time");
                return false;
            default:
                return true;
        }
    }

    private static bool ApplyTogether(ResolvedRule one, ResolvedRule other) => one.When.Imply(other.When) || other.When.Imply(one.When);

    /// <summary>
    /// If all targets are required, one forbidden target is a conflict; otherwise all must be forbidden, and none present by default.
    /// What is in a list can be required in each item and forbidden in each: of a list without items.
    /// </summary>
    private bool Clash(ResolvedRule demanding, ResolvedRule forbidding) => demanding.Rule.Kind == RuleKind.Require
        ? demanding.Rule.Targets.Any(t => !t.IsInList && forbidding.TargetSet.Contains(t))
        : demanding.Rule.Targets.All(t => forbidding.TargetSet.Contains(t) && AllowedValues.MayBeAbsent(scope.ValueOf(t).Parameter));

    private static bool LeaveSomething(ResolvedRule earlier, ResolvedRule later)
    {
        (RuleLimit one, RuleLimit other) = (earlier.Rule.Limit!, later.Rule.Limit!);
        string? minimum = Extreme(one.Minimum, other.Minimum, sign: 1);
        string? maximum = Extreme(one.Maximum, other.Maximum, sign: -1);
        bool bounds = minimum is null || maximum is null || Numbers.Compare(minimum, maximum) <= 0;
        bool options = one.Options.Count == 0 || other.Options.Count == 0 || one.Options.Any(later.OptionSet.Contains);
        return bounds && options;
    }

    private static string? Extreme(string? one, string? other, int sign) =>
        one is null ? other : other is null || Numbers.Compare(one, other) * sign >= 0 ? one : other;
}
