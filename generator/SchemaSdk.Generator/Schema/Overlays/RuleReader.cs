using SchemaSdk.Generator.Json;
using SchemaSdk.Generator.Model;
using SchemaSdk.Generator.Schema.Overlays.Consistency;
using SchemaSdk.Generator.Schema.Overlays.Scope;
using SchemaSdk.Metadata;

namespace SchemaSdk.Generator.Schema.Overlays;

/// <summary>Reads one rule. It is kept as a whole or not at all: part of a rule could forbid what was not meant to be forbidden.</summary>
internal static class RuleReader
{
    public static ResolvedRule? Read(OverlayScope scope, FieldReader fields, HashSet<string> ids)
    {
        scope.CheckMembers(fields.Object, RuleFields.All);
        string? id = ReadId(scope, fields, ids);
        EquatableArray<ModelCondition>? when = WhenReader.Read(scope, fields);
        bool? isWarning = ReadSeverity(fields);
        string? because = fields.Text(RuleFields.Because, Findings.DescriptionTooLong, Limits.DescriptionLength);
        if (FindDemand(scope, fields.Object) is not { } demand)
            return null;

        RuleKind kind = demand.Demand.Kind;
        ResolvedLimit? limit = kind == RuleKind.Limit ? LimitReader.Read(scope, fields, demand.Member) : null;
        List<Target>? targets = kind == RuleKind.Limit ? [] : TargetReader.Read(scope, kind, demand.Member);
        if (scope.Document is null
            || id is null
            || when is null
            || targets is null
            || (kind == RuleKind.Limit && limit is null))
        {
            return null;
        }

        var circumstances = new RuleContext(scope, when.Value);
        if (!new EffectCheck(scope, circumstances).IsSound(kind, targets))
            return null;

        var rule = new Rule
        {
            Id = id,
            When = when.Value,
            Kind = kind,
            Targets = limit is null ? targets.Select(t => t.Value.Named).ToEquatableArray() : new([limit.Value.Named]),
            Limit = limit?.Limit,
            IsWarning = isWarning ?? kind == RuleKind.Ignore,
            Because = because,
        };
        return new ResolvedRule(rule, circumstances, targets, limit?.Entry ?? demand.Member);
    }

    private static string? ReadId(OverlayScope scope, FieldReader fields, HashSet<string> ids)
    {
        if (!RuleFields.Id.TryFind(fields.Object, out JsonMember member))
        {
            scope.Report(Findings.NoRuleId, fields.Object, "the rule has no id");
            return null;
        }

        if (member.Value is not JsonString { Value: var id } || id.Length is 0 or > Limits.NameLength || !id.All(IsAllowedInId))
        {
            scope.Report(
                Findings.NoRuleId,
                member.Value,
                $"{Shown.Text(CompactJson.Write(member.Value))} can't be the id of a rule;"
                + $" up to {Limits.NameLength} letters, digits and . - _ are expected");
            return null;
        }

        if (!ids.Add(id))
        {
            scope.Report(Findings.NoRuleId, member.Value, $"another rule already has the id {id}");
            return null;
        }

        return id;
    }

    private static bool IsAllowedInId(char c) =>
        c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '.' or '-' or '_';

    /// <summary>Returns <see langword="true"/> for a warning, or null if the overlay does not specify a severity.</summary>
    private static bool? ReadSeverity(FieldReader fields)
    {
        if (!RuleFields.Severity.TryFind(fields.Object, out JsonMember member))
            return null;

        switch (member.Value)
        {
            case JsonString { Value: "error" }:
                return false;
            case JsonString { Value: "warning" }:
                return true;
            default:
                fields.Wrong(member, "error or warning");
                return null;
        }
    }

    private static (RuleRequirement Demand, JsonMember Member)? FindDemand(OverlayScope scope, JsonObject rule)
    {
        (RuleRequirement Demand, JsonMember Member)? found = null;
        foreach (JsonMember member in rule.Members)
        {
            if (member.Value is JsonNull || RuleRequirement.All.FirstOrDefault(d => d.Field.Name == member.Key) is not { } demand)
                continue;

            if (found is { } first)
            {
                scope.Report(
                    Findings.NoSingleDemand,
                    member,
                    $"the rule already has {first.Member.Key}; move {member.Key} to a separate rule");
                return null;
            }

            found = (demand, member);
        }

        if (found is null)
            scope.Report(Findings.NoSingleDemand, rule, $"the rule has no requirement; one of {RuleRequirement.Names} is expected");

        return found;
    }
}
