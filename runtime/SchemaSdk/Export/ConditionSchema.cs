using System.Text.Json.Nodes;
using SchemaSdk.Metadata;
using SchemaSdk.Rules;

namespace SchemaSdk.Export;

/// <summary>A condition as a schema of the requests for which it surely holds.</summary>
internal static class ConditionSchema
{
    /// <summary>False where the condition never surely holds. The schema is none where it always does.</summary>
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

    /// <summary>Asked of the one place that knows what a default means, of a request in which nothing is set.</summary>
    private static bool HoldsWhenAbsent(ModelMetadata model, Condition condition) =>
        ConditionEvaluator.All([condition], model.Parameters, new ParameterValue[model.Parameters.Count]) == Ternary.True;

    /// <summary>What is set as a list, an array or an object is never compared.</summary>
    private static bool CanBeCompared(ParameterMetadata parameter) =>
        parameter.Format != TextFormat.UrlList && parameter.Kind is not (ParameterKind.Array or ParameterKind.Object);
}
