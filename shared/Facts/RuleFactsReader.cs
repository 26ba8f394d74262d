using SchemaSdk.Rules;

namespace SchemaSdk.Facts;

/// <summary>Reads <c>rule 4k-takes-no-video forbid=[Video ReferenceVideos] because="…" when ModelTier=4k</c>.</summary>
internal static class RuleFactsReader
{
    public static RuleFacts Read(ModelFacts model, FactsLine line)
    {
        string id = line.Text();
        RuleFacts? rule = null;
        while (line.Next(out FactsToken token))
        {
            if (ParseKind(token.Name) is { } kind)
            {
                rule = new RuleFacts(id, kind, Array.ConvertAll(token.Values, v => model.IndexOfProperty(v.Text)));
                if (kind == RuleKind.Limit)
                {
                    rule.Limit = NarrowedCopy(model.Parameters[rule.Targets[0]]);
                }
            }
            else if (rule is not null)
            {
                ReadToken(model, rule, token, ref line);
            }
        }

        return rule ?? new RuleFacts(id, RuleKind.Forbid, []);
    }

    private static void ReadToken(ModelFacts model, RuleFacts rule, FactsToken token, ref FactsLine line)
    {
        switch (token.Name)
        {
            case "" when token.Text == "warning": rule.IsWarning = true; break;
            case "" when token.Text == "when": rule.When = ConditionReader.Read(model, ref line); break;
            case "because": rule.Because = token.Text; break;
            case "min" when rule.Limit is not null: rule.Limit.Minimum = new Bound(token.Text); break;
            case "max" when rule.Limit is not null: rule.Limit.Maximum = new Bound(token.Text); break;
            case "items" when rule.Limit is not null: rule.Limit.MaxItems = (int)FactNumbers.ToDecimal(token.Text); break;
            case "options" when rule.Limit is not null: rule.Limit.Options = token.Values; break;
        }
    }

    /// <summary>The parameter with its own bounds taken away: what the limit says is all that the limit checks.</summary>
    private static ParameterFacts NarrowedCopy(ParameterFacts parameter) =>
        new(parameter.Name, parameter.Property, parameter.Kind) { Format = parameter.Format, SceneDuration = parameter.SceneDuration };

    private static RuleKind? ParseKind(string name) => name switch
    {
        "require" => RuleKind.Require,
        "require-any" => RuleKind.RequireAny,
        "require-one" => RuleKind.RequireOne,
        "forbid" => RuleKind.Forbid,
        "ignore" => RuleKind.Ignore,
        "limit" => RuleKind.Limit,
        _ => null,
    };
}
