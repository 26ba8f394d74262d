using SchemaSdk.Metadata;
using SchemaSdk.Generator.Json;
using SchemaSdk.Generator.Model;
using SchemaSdk.Generator.Schema.Overlays.Scope;

namespace SchemaSdk.Generator.Schema.Overlays.Consistency;

/// <summary>A rule with the data for comparing it with others: when it applies, and where it names its targets.</summary>
internal sealed class ResolvedRule(Rule rule, RuleContext when, List<Target> targets, JsonMember place)
{
    public Rule Rule { get; } = rule;

    public RuleContext When { get; } = when;

    /// <summary>The individually named targets; empty for a limit.</summary>
    public List<Target> Targets { get; } = targets;

    /// <summary>The targets, as a set for lookups.</summary>
    public HashSet<OverlayPlace> TargetSet { get; } = [.. rule.Targets];

    /// <summary>For a limit: the options that remain, as a set for lookups.</summary>
    public HashSet<Literal> OptionSet { get; } = [.. rule.Limit?.Options ?? default];

    /// <summary>The member that holds the rule's requirement; for a limit, the targeted parameter.</summary>
    public JsonMember Place { get; } = place;
}
