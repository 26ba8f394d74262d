using SchemaSdk.Metadata;

namespace SchemaSdk.Checks;

/// <summary>Describes a rule: the overlay's own sentence, or a generated one.</summary>
internal static class RuleSentence
{
    public static string Of(RuleMetadata rule)
    {
        if (rule.Because.Length > 0)
            return rule.Because;

        string when = rule.When.Length == 0 ? "" : $" when {string.Join(" and ", Array.ConvertAll(rule.When, Of))}";
        return $"{Asks(rule)}{when}";
    }

    public static string Of(Condition condition)
    {
        string name = condition.Value.Name;
        string values = string.Join(" or ", Array.ConvertAll(condition.Values, v => v.Text));
        return condition.Kind switch
        {
            ConditionKind.Present => $"{name} is set",
            ConditionKind.Absent => $"{name} is not set",
            ConditionKind.IsNot => $"{name} is not {values}",
            _ => $"{name} is {values}",
        };
    }

    private static string Asks(RuleMetadata rule)
    {
        string[] names = Array.ConvertAll(rule.Targets, t => t.Name);
        return rule.Kind switch
        {
            RuleKind.Require => $"{string.Join(" and ", names)} must be set",
            RuleKind.RequireAny => $"{string.Join(" or ", names)} must be set",
            RuleKind.RequireOne => $"exactly one of {string.Join(", ", names)} must be set",
            RuleKind.Forbid => $"{string.Join(" and ", names)} can't be used",
            RuleKind.Ignore => $"{string.Join(" and ", names)} has no effect",
            _ => $"{string.Join(", ", names)} is limited to {Allowed(rule.Limit!)}",
        };
    }

    private static string Allowed(ParameterMetadata limit)
    {
        if (limit.Options.Length > 0)
            return string.Join(", ", Array.ConvertAll(limit.Options, o => o.Text));

        return limit.MaxItems is { } items
            ? $"{MetadataNumbers.ToText(items)} items"
            : (limit.Minimum?.Digits, limit.Maximum?.Digits) switch
            {
                ({ } minimum, { } maximum) => $"{minimum} to {maximum}",
                ({ } minimum, _) => $"at least {minimum}",
                (_, var maximum) => $"at most {maximum}",
            };
    }
}
