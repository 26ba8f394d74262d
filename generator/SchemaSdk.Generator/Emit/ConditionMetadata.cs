using SchemaSdk.Generator.Emit.SafeText;
using SchemaSdk.Generator.Model;

namespace SchemaSdk.Generator.Emit;

/// <summary>Writes conditions to metadata; they always end a line.</summary>
internal static class ConditionMetadata
{
    public static MetadataWriter Append(MetadataWriter line, EmitModel unit, EquatableArray<ModelCondition> conditions)
    {
        if (conditions.Count > 0)
            line.Word(MetadataKeyword.When);

        foreach (ModelCondition condition in conditions)
            line.Condition(condition.Kind, PathMetadata.Of(unit, condition.Named), condition.Values);

        return line;
    }
}
