using SchemaSdk.Generator.Json;
using SchemaSdk.Generator.Model;
using SchemaSdk.Generator.Schema.Overlays.Scope;
using SchemaSdk.Metadata;

namespace SchemaSdk.Generator.Schema.Overlays.Consistency;

/// <summary>Checks that a rule can be satisfied, and is not already satisfied by the document or by its own conditions.</summary>
internal sealed class EffectCheck(OverlayScope scope, RuleContext when)
{
    public bool IsSound(RuleKind kind, List<Target> targets)
    {
        switch (kind)
        {
            case RuleKind.Require or RuleKind.RequireAny:
                return targets.All(IsAsked);
            case RuleKind.RequireOne:
                return AtMostOneIsAlwaysPresent(targets);
            case RuleKind.Forbid or RuleKind.Ignore:
                return targets.All(target => CanBeLeftOut(kind, target));
            default:
                return true;
        }
    }

    private bool IsAsked(Target target)
    {
        Parameter parameter = target.Value.Parameter;
        if (parameter.Required)
        {
            scope.Report(Findings.NoEffect, target.At, $"the rule has no effect: {Shown.Text(parameter.Name)} is always required");
            return false;
        }

        if (when[target.Value.Named].IsPresent)
        {
            string reason = AllowedValues.MayBeAbsent(parameter)
                ? "its when already states that it is present"
                : "it has a default, so it is always present";
            scope.Report(Findings.NoEffect, target.At, $"the rule has no effect on {Shown.Text(parameter.Name)}: {reason}");
            return false;
        }

        return true;
    }

    private bool AtMostOneIsAlwaysPresent(List<Target> targets)
    {
        var always = targets.Where(t => !AllowedValues.MayBeAbsent(t.Value.Parameter)).ToList();
        if (always.Count < 2)
            return true;

        scope.Report(Findings.Contradiction, always[1].At, "two of the parameters are always present, so there can't be exactly one");
        return false;
    }

    private bool CanBeLeftOut(RuleKind kind, Target target)
    {
        Parameter parameter = target.Value.Parameter;
        string name = Shown.Text(parameter.Name);
        if (parameter.Required)
        {
            string what = kind == RuleKind.Forbid ? "forbidden" : "ignored";
            scope.Report(Findings.Contradiction, target.At, $"{name} is required, so it can't be {what}");
            return false;
        }

        if (when[target.Value.Named].IsAbsent)
        {
            scope.Report(Findings.NoEffect, target.At, $"the rule has no effect: its when already states that {name} is absent");
            return false;
        }

        return true;
    }
}
