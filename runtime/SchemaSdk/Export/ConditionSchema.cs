using System.Text.Json.Nodes;
using SchemaSdk.Metadata;
using SchemaSdk.Rules;

namespace SchemaSdk.Export;

/// <summary>Writes a condition as a schema of the requests for which it definitely holds.</summary>
internal static class ConditionSchema
{
    /// <summary>Returns false if the condition never definitely holds. The schema is null if it always does.</summary>
    public static bool TryWrite(Condition condition, out JsonObject? schema)
    {
        ParameterMetadata parameter = condition.Value.Metadata;
        if (condition.Value.IsInside)
        {
            schema = Inside(condition, parameter);
            return true;
        }

        if (condition.Kind is ConditionKind.Present or ConditionKind.Absent)
        {
            schema = PresenceSchema.Has(parameter);
            bool isAbsence = condition.Kind == ConditionKind.Absent;
            bool holdsEver = !(isAbsence && schema is null);
            schema = isAbsence && schema is not null ? Clause.Not(schema) : schema;
            return holdsEver;
        }

        bool holdsAbsent = HoldsWhenAbsent(condition, hasDefault: true);
        bool mayHoldSet = CanBeCompared(parameter);
        schema = mayHoldSet ? Compared(parameter, condition, mayBeAbsent: holdsAbsent) : Clause.Lacks(parameter.Name);
        return holdsAbsent || mayHoldSet;
    }

    private static JsonObject Compared(ParameterMetadata parameter, Condition condition, bool mayBeAbsent)
    {
        JsonObject value = Matching(condition, parameter);
        return mayBeAbsent ? Clause.Value(parameter.Name, value) : Clause.HasValue(parameter.Name, value);
    }

    private static JsonObject Inside(Condition condition, ParameterMetadata value) => ReferenceSchema.Of(
        condition.Value,
        Matching(condition, value),
        whenOmitted: HoldsWhenAbsent(condition, hasDefault: true),
        whenMissing: HoldsWhenAbsent(condition, hasDefault: false),
        whenUnknown: false);

    /// <summary>Matches the values for which the condition holds.</summary>
    private static JsonObject Matching(Condition condition, ParameterMetadata value) => condition.Kind switch
    {
        ConditionKind.Present => PresenceSchema.NotEmpty(value),
        ConditionKind.Absent => Clause.Not(PresenceSchema.NotEmpty(value)),
        ConditionKind.IsNot => Clause.Not(Listed(condition)),
        _ => Listed(condition),
    };

    private static JsonObject Listed(Condition condition) => new() { ["enum"] = LiteralNode.Array(condition.Values) };

    /// <summary>Evaluates the condition for an omitted value, so that defaults are interpreted in one place only.</summary>
    private static bool HoldsWhenAbsent(Condition condition, bool hasDefault) =>
        ConditionEvaluator.Holds(condition, new ReferredValue(condition.Value.Metadata, ParameterValue.Unset, hasDefault)) == Ternary.True;

    /// <summary>Lists, arrays and objects are never compared.</summary>
    private static bool CanBeCompared(ParameterMetadata parameter) =>
        parameter.Format != TextFormat.UrlList && parameter.Kind is not (ParameterKind.Array or ParameterKind.Object);
}
