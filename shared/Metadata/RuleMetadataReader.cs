namespace SchemaSdk.Metadata;

/// <summary>Reads <c>rule "4k-takes-no-video" forbid=[Video ReferenceVideos] because="…" when ModelTier="4k"</c>.</summary>
internal static class RuleMetadataReader
{
    public static RuleMetadata Read(ModelMetadata model, MetadataScanner line)
    {
        string id = line.Text("the rule's id");
        if (!line.Next(out MetadataToken demand))
            throw new MetadataException($"the rule {id} requires nothing");

        var rule = new RuleMetadata(id, ParseKind(demand), Array.ConvertAll(demand.Values, v => ValueReference.Read(model, v.Text)));
        if (rule.Targets.Length == 0 || (rule.Kind == RuleKind.Limit && rule.Targets.Length > 1))
            throw new MetadataException($"the rule {id} is about {MetadataNumbers.ToText(rule.Targets.Length)} parameters");

        if (rule.Kind is RuleKind.RequireAny or RuleKind.RequireOne && Array.Find(rule.Targets, t => t.IsInList) is { } several)
            throw new MetadataException($"the rule {id} counts `{several.Name}`, which has several values");

        if (rule.Kind == RuleKind.Limit)
            rule.Limit = NarrowedCopy(rule.Targets[0].Metadata);

        while (line.Next(out MetadataToken token))
            ReadToken(model, rule, token, line);

        model.HasRulesInside |= Array.Exists(rule.Targets, t => t.IsInside) || Array.Exists(rule.When, c => c.Value.IsInside);
        return rule;
    }

    private static void ReadToken(ModelMetadata model, RuleMetadata rule, MetadataToken token, MetadataScanner line)
    {
        switch (token.Name)
        {
            case "" when token.Text == "warning": rule.IsWarning = true; break;
            case "" when token.Text == "when": rule.When = ConditionReader.Read(model, line); break;
            case "because": rule.Because = token.Text; break;
            case "min" when rule.Limit is not null: rule.Limit.Minimum = token.Bound(); break;
            case "max" when rule.Limit is not null: rule.Limit.Maximum = token.Bound(); break;
            case "items" when rule.Limit is not null: rule.Limit.MaxItems = (int)MetadataNumbers.ToDecimal(token.Text); break;
            case "options" when rule.Limit is not null: rule.Limit.Options = token.Values; break;
            default: throw token.Unknown();
        }
    }

    /// <summary>Returns the parameter without its own bounds, because a limit checks only its own.</summary>
    private static ParameterMetadata NarrowedCopy(ParameterMetadata parameter) =>
        new(parameter.Name, parameter.Property, parameter.Kind) { Format = parameter.Format, SceneDuration = parameter.SceneDuration };

    private static RuleKind ParseKind(MetadataToken demand) => demand.Name switch
    {
        "require" => RuleKind.Require,
        "require-any" => RuleKind.RequireAny,
        "require-one" => RuleKind.RequireOne,
        "forbid" => RuleKind.Forbid,
        "ignore" => RuleKind.Ignore,
        "limit" => RuleKind.Limit,
        _ => throw demand.Unknown(),
    };
}
