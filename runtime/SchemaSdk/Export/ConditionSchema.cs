using System.Text.Json.Nodes;
using SchemaSdk.Metadata;
using SchemaSdk.Rules;

namespace SchemaSdk.Export;

/// <summary>Writes a condition as a schema of the requests for which it definitely holds.</summary>
internal static class ConditionSchema
{
    /// <summary>Returns false if the condition never definitely holds. The schema is null if it always does.</summary>
    public static bool TryWrite(ModelMetadata model, Condition condition, out JsonObject? schema)
    {
        ParameterMetadata parameter = model.Parameters[condition.Parameter];
        if (condition.Kind is ConditionKind.Present or ConditionKind.Absent)
        {
            schema = PresenceSchema.Has(parameter);
            bool isAbsence = condition.Kind == ConditionKind.Absent;
            bool holdsEver = !(isAbsence && schema is null);
            schema = isAbsence && schema is not null ? Clause.Not(schema) : schema;
            return holdsEver;
        }

        bool holdsAbsent = HoldsWhenAbsent(model, condition);
        bool mayHoldSet = CanBeCompared(parameter);
        schema = mayHoldSet ? Compared(parameter, condition, mayBeAbsent: holdsAbsent) : Clause.Lacks(parameter.Name);
        return holdsAbsent || mayHoldSet;
    }

    private static JsonObject Compared(ParameterMetadata parameter, Condition condition, bool mayBeAbsent)
    {
        var values = new JsonObject { ["enum"] = LiteralNode.Array(condition.Values) };
        JsonObject value = condition.Kind == ConditionKind.IsNot ? Clause.Not(values) : values;
        return mayBeAbsent ? Clause.Value(parameter.Name, value) : Clause.HasValue(parameter.Name, value);
    }

    /// <summary>Evaluates the condition for an empty request, so that defaults are interpreted in one place only.</summary>
    private static bool HoldsWhenAbsent(ModelMetadata model, Condition condition) =>
        ConditionEvaluator.All([condition], model.Parameters, new ParameterValue[model.Parameters.Count]) == Ternary.True;

    /// <summary>Lists, arrays and objects are never compared.</summary>
    private static bool CanBeCompared(ParameterMetadata parameter) =>
        parameter.Format != TextFormat.UrlList && parameter.Kind is not (ParameterKind.Array or ParameterKind.Object);
}
