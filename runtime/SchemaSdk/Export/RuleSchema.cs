using System.Linq;
using System.Text.Json.Nodes;
using SchemaSdk.Checks;
using SchemaSdk.Metadata;

namespace SchemaSdk.Export;

/// <summary>The rules as schemas of the requests that break them: every condition surely holds, and what is asked is surely missing.</summary>
internal static class RuleSchema
{
    /// <summary>The requests that break any rule; <see langword="null"/> where there is no rule to break. A rule that warns refuses nothing.</summary>
    public static JsonObject? BrokenAny(ModelMetadata model)
    {
        JsonObject[] broken = [.. model.Rules.Where(r => !r.IsWarning).Select(r => Broken(model, r)).OfType<JsonObject>()];
        return broken.Length == 0 ? null : Clause.Any(broken);
    }

    /// <summary>None for a rule that nothing breaks, or that is about what JSON Schema can't count.</summary>
    private static JsonObject? Broken(ModelMetadata model, RuleMetadata rule)
    {
        var parts = new List<JsonObject>();
        foreach (Condition condition in rule.When)
        {
            if (!ConditionSchema.TryWrite(model, condition, out JsonObject? holds))
                return null;

            if (holds is not null)
                parts.Add(holds);
        }

        if (!TryAddBreach(model, rule, parts))
            return null;

        var schema = new JsonObject { ["description"] = $"{RuleSentence.Of(model, rule)} [{rule.Id}]" };
        if (parts.Count > 0)
            schema["allOf"] = new JsonArray([.. parts]);

        return schema;
    }

    private static bool TryAddBreach(ModelMetadata model, RuleMetadata rule, List<JsonObject> parts)
    {
        // By its default a parameter is always there.
        JsonObject[] optional = [.. rule.Targets.Select(t => PresenceSchema.Has(model.Parameters[t])).OfType<JsonObject>()];
        int always = rule.Targets.Length - optional.Length;
        JsonObject? breach = rule.Kind switch
        {
            RuleKind.Require => optional.Length == 0 ? null : Clause.Not(Clause.All(optional)),
            RuleKind.RequireAny => always > 0 ? null : Clause.Not(Clause.Any(optional)),
            RuleKind.RequireOne => NotOne(optional, always),
            RuleKind.Limit => LimitSchema.Exceeded(model, rule),
            _ => Clause.Any(rule.Targets.Select(t => Clause.Has(model.Parameters[t].Name))),
        };
        if (breach is { Count: > 0 })
            parts.Add(breach);

        return breach is not null;
    }

    /// <summary>None, or more than one; empty where it is always more than one.</summary>
    private static JsonObject? NotOne(JsonObject[] optional, int always)
    {
        IEnumerable<JsonObject> pairs = optional.SelectMany((one, i) => optional.Skip(i + 1).Select(other => Clause.All(one, other)));
        return always switch
        {
            0 => Clause.Any([Clause.Not(Clause.Any(optional)), .. pairs]),
            1 => optional.Length == 0 ? null : Clause.Any(optional),
            _ => [],
        };
    }
}
