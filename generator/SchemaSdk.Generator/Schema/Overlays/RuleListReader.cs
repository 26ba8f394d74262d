using SchemaSdk.Generator.Model;
using SchemaSdk.Generator.Schema.Overlays.Consistency;
using SchemaSdk.Generator.Schema.Overlays.Scope;

namespace SchemaSdk.Generator.Schema.Overlays;

/// <summary>Reads the rules, and checks each on its own, then against earlier ones.</summary>
internal static class RuleListReader
{
    public static EquatableArray<Rule> Read(OverlayScope scope, FieldReader overlay)
    {
        var rules = new List<ResolvedRule>();
        var ids = new HashSet<string>(StringComparer.Ordinal);
        var conflicts = new RuleConflicts(scope);
        foreach (FieldReader fields in EntryList.Read(scope, overlay, OverlayFields.Rules, owner: "the rule"))
        {
            if (RuleReader.Read(scope, fields, ids) is { } rule && conflicts.Check(rule, rules))
                rules.Add(rule);
        }

        return rules.Select(r => r.Rule).ToEquatableArray();
    }
}
