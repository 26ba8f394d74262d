using SchemaSdk.Generator.Json;
using SchemaSdk.Generator.Model;
using SchemaSdk.Generator.Schema.Overlays.Consistency;
using SchemaSdk.Generator.Schema.Overlays.Scope;
using SchemaSdk.Metadata;

namespace SchemaSdk.Generator.Schema.Overlays;

/// <summary>Reads a <c>when</c>. Conditions are kept all or none: with one omitted, the rest would hold more often than intended.</summary>
internal static class WhenReader
{
    /// <summary>Returns the conditions, empty if there is no <c>when</c>, or null if one is invalid.</summary>
    public static EquatableArray<ModelCondition>? Read(OverlayScope scope, FieldReader fields)
    {
        if (!RuleFields.When.TryFind(fields.Object, out JsonMember member))
            return default(EquatableArray<ModelCondition>);

        if (member.Value is not JsonObject when)
        {
            fields.Wrong(member, "an object of parameters and values");
            return null;
        }

        var conditions = new List<ModelCondition>();
        bool isSound = true;
        foreach (JsonMember entry in OverlayScope.Entries(when))
        {
            OverlayValue? value = scope.Value(entry);
            List<ModelCondition>? read = ReadEntry(scope, value, entry);
            if (value is null || read is null || !IsOne(scope, value, entry) || !CanHold(scope, value, read, entry.Value))
                isSound = false;
            else
                conditions.AddRange(read);
        }

        return isSound ? conditions.ToEquatableArray() : null;
    }

    private static List<ModelCondition>? ReadEntry(OverlayScope scope, OverlayValue? value, JsonMember entry)
    {
        if (entry.Value is not JsonObject test)
            return ReadValues(scope, value, ConditionKind.Is, entry.Value) is { } condition ? [condition] : null;

        scope.CheckMembers(test, TestFields.All);
        bool asksPresence = TestFields.Present.TryFind(test, out JsonMember present);
        bool excludes = TestFields.Not.TryFind(test, out JsonMember not);
        if (!asksPresence && !excludes)
        {
            scope.Report(
                Findings.WrongValue,
                test,
                "the test is empty; {\"present\": true}, {\"present\": false} or {\"not\": …} is expected");
            return null;
        }

        var conditions = new List<ModelCondition>();
        bool isSound = true;
        if (asksPresence)
        {
            if (present.Value is JsonBoolean flag)
            {
                conditions.Add(new ModelCondition(value?.Named ?? -1, flag.Value ? ConditionKind.Present : ConditionKind.Absent, default));
            }
            else
            {
                scope.Fields(test, entry.Key).Wrong(present, "true or false");
                isSound = false;
            }
        }

        if (excludes)
        {
            if (ReadValues(scope, value, ConditionKind.IsNot, not.Value) is { } condition)
                conditions.Add(condition);
            else
                isSound = false;
        }

        return isSound ? conditions : null;
    }

    private static ModelCondition? ReadValues(OverlayScope scope, OverlayValue? value, ConditionKind kind, JsonNode node) =>
        ValueReader.ReadList(scope, value, node, Findings.NoEffect) is { } values
            ? new ModelCondition(value!.Named, kind, values)
            : null;

    private static bool IsOne(OverlayScope scope, OverlayValue value, JsonMember at)
    {
        if (!value.Named.IsInList)
            return true;

        scope.Report(
            Findings.AbsentValue,
            at,
            $"{Shown.Text(value.Parameter.Name)} is in a list, whose items may differ; a condition is about a single value");
        return false;
    }

    private static bool CanHold(OverlayScope scope, OverlayValue value, List<ModelCondition> conditions, JsonNode at)
    {
        Parameter parameter = value.Parameter;
        if (!new RuleContext(scope, conditions.ToEquatableArray())[value.Named].IsNone)
            return true;

        string name = Shown.Text(parameter.Name);
        string reason = !conditions.Exists(c => c.Kind == ConditionKind.Absent) ? $"no value of {name} is left"
            : parameter.Required ? $"{name} is required, so it is never absent"
            : AllowedValues.MayBeAbsent(parameter) ? $"{name} can't be both present and absent"
            : $"{name} has a default, so it is never absent";
        scope.Report(Findings.NoEffect, at, $"this condition is never true: {reason}");
        return false;
    }
}
