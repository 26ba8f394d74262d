using System.Linq;
using System.Text.Json.Nodes;
using SchemaSdk.Checks;
using SchemaSdk.Metadata;

namespace SchemaSdk.Export;

/// <summary>Expresses rules as schemas of the requests that break them: every condition holds, and the requirement is not met.</summary>
internal static class RuleSchema
{
    /// <summary>Matches requests that break any rule; <see langword="null"/> if no rule can be broken. Warnings are ignored.</summary>
    public static JsonObject? BrokenAny(ModelMetadata model)
    {
        JsonObject[] broken = [.. model.Rules.Where(r => !r.IsWarning).Select(r => Broken(model, r)).OfType<JsonObject>()];
        return broken.Length == 0 ? null : Clause.Any(broken);
    }

    /// <summary>Returns null for a rule that can't be broken or that JSON Schema can't express.</summary>
    private static JsonObject? Broken(ModelMetadata model, RuleMetadata rule)
    {
        var parts = new List<JsonObject>();
        foreach (Condition condition in rule.When)
        {
            if (!ConditionSchema.TryWrite(condition, out JsonObject? holds))
                return null;

            if (holds is not null)
                parts.Add(holds);
        }

        if (!TryAddBreach(model, rule, parts))
            return null;

        var schema = new JsonObject { ["description"] = $"{RuleSentence.Of(rule)} [{rule.Id}]" };
        if (parts.Count > 0)
            schema["allOf"] = new JsonArray([.. parts]);

        return schema;
    }

    private static bool TryAddBreach(ModelMetadata model, RuleMetadata rule, List<JsonObject> parts)
    {
        // A parameter with a default is always present.
        JsonObject[] optional = [.. rule.Targets.Select(t => PresenceSchema.Has(t, whenUnknown: true)).OfType<JsonObject>()];
        int always = rule.Targets.Length - optional.Length;
        JsonObject? breach = rule.Kind switch
        {
            RuleKind.Require => optional.Length == 0 ? null : Clause.Not(Clause.All(optional)),
            RuleKind.RequireAny => always > 0 ? null : Clause.Not(Clause.Any(optional)),
            RuleKind.RequireOne => NotOne(rule, optional, always),
            RuleKind.Limit => LimitSchema.Exceeded(model, rule),
            _ => Clause.Any(rule.Targets.Select(PresenceSchema.Sets)),
        };
        if (breach is { Count: > 0 })
            parts.Add(breach);

        return breach is not null;
    }

    /// <summary>Matches requests with none or several of the parameters; empty if several are always present.</summary>
    private static JsonObject? NotOne(RuleMetadata rule, JsonObject[] optional, int always)
    {
        JsonObject[] certain = [.. rule.Targets.Select(t => PresenceSchema.Has(t, whenUnknown: false)).OfType<JsonObject>()];
        IEnumerable<JsonObject> pairs = certain.SelectMany((one, i) => certain.Skip(i + 1).Select(other => Clause.All(one, other)));
        return always switch
        {
            0 => Clause.Any([Clause.Not(Clause.Any(optional)), .. pairs]),
            1 => certain.Length == 0 ? null : Clause.Any(certain),
            _ => [],
        };
    }
}
