using SchemaSdk.Metadata;
using SchemaSdk.Generator.Json;
using SchemaSdk.Generator.Model;
using SchemaSdk.Generator.Schema.Overlays.Scope;

namespace SchemaSdk.Generator.Schema.Overlays.Consistency;

/// <summary>A rule with what comparing it with others needs: when it applies, and where it names whom it is about.</summary>
internal sealed class ResolvedRule(Rule rule, RuleContext when, List<Target> targets, JsonMember place)
{
    public Rule Rule { get; } = rule;

    public RuleContext When { get; } = when;

    /// <summary>The parameters where they are named one by one; empty for a limit.</summary>
    public List<Target> Targets { get; } = targets;

    /// <summary>Whom the rule is about, to ask for one of them.</summary>
    public HashSet<int> TargetSet { get; } = [.. rule.Targets];

    /// <summary>For a limit: the options that it leaves, to ask for one of them.</summary>
    public HashSet<Literal> OptionSet { get; } = [.. rule.Limit?.Options ?? default];

    /// <summary>What the rule asks; for a limit, the parameter that it is about.</summary>
    public JsonMember Place { get; } = place;
}
