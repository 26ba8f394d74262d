using SchemaSdk.Generator.Model;
using SchemaSdk.Generator.Schema.Overlays.Scope;
using SchemaSdk.Metadata;

namespace SchemaSdk.Generator.Schema.Overlays.Consistency;

/// <summary>
/// Finds rules that no request can keep: where the conditions of one bring those of the other along, both apply, and one asks what
/// the other does not allow. Warnings contradict nothing.
/// </summary>
internal sealed class RuleConflicts(OverlayScope scope)
{
    /// <summary>Reports the later of two rules that contradict each other. True where there is none before that it contradicts.</summary>
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
                    $"contradiction: the rule {other} forbids what this one requires, and both apply at once");
                return false;
            case (RuleKind.Require or RuleKind.RequireAny or RuleKind.RequireOne, RuleKind.Forbid):
                if (!Clash(demanding: earlier, later) || !ApplyTogether(earlier, later))
                    return true;

                scope.Report(
                    Findings.Contradiction,
                    later.Place.Value,
                    $"contradiction: the rule {other} requires what this one forbids, and both apply at once");
                return false;
            case (RuleKind.Limit, RuleKind.Limit):
                if (earlier.Rule.Targets[0] != later.Rule.Targets[0] || LeaveSomething(earlier, later) || !ApplyTogether(earlier, later))
                    return true;

                scope.Report(
                    Findings.Contradiction,
                    later.Place,
                    $"contradiction: the rule {other} and this one leave no value, and both apply at once");
                return false;
            default:
                return true;
        }
    }

    private static bool ApplyTogether(ResolvedRule one, ResolvedRule other) => one.When.Imply(other.When) || other.When.Imply(one.When);

    /// <summary>
    /// One forbidden parameter is enough where all are required; else all of them have to be forbidden, and none present by its default.
    /// </summary>
    private bool Clash(ResolvedRule demanding, ResolvedRule forbidding) => demanding.Rule.Kind == RuleKind.Require
        ? demanding.Rule.Targets.Any(forbidding.TargetSet.Contains)
        : demanding.Rule.Targets.All(t => forbidding.TargetSet.Contains(t) && AllowedValues.MayBeAbsent(scope.Document!.Parameters[t]));

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
