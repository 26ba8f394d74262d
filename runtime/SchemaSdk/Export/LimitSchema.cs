using System.Text.Json.Nodes;
using SchemaSdk.Checks;
using SchemaSdk.Metadata;
using SchemaSdk.Rules;

namespace SchemaSdk.Export;

/// <summary>Writes a rule's narrower bounds as a schema of the requests that exceed them.</summary>
internal static class LimitSchema
{
    /// <summary>Returns null for a limit that JSON Schema can't express: of scenes or of addresses in a text.</summary>
    public static JsonObject? Exceeded(ModelMetadata model, RuleMetadata rule)
    {
        ValueReference target = rule.Targets[0];
        ParameterMetadata parameter = target.Metadata;
        var narrowed = new JsonObject();
        ParameterSchema.AddConstraints(narrowed, rule.Limit!);
        if (narrowed.Count == 0)
            return null;

        bool mayBeAbsent = RuleCheck.IsWithin(model, rule, parameter, ParameterValue.DefaultOf(parameter));
        if (target.IsInside)
        {
            return Clause.Not(
                ReferenceSchema.Of(target, narrowed, whenOmitted: mayBeAbsent, whenMissing: true, whenUnknown: true));
        }

        return Clause.Not(mayBeAbsent ? Clause.Value(parameter.Name, narrowed) : Clause.HasValue(parameter.Name, narrowed));
    }
}
