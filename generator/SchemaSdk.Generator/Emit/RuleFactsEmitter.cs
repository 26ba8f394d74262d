using System.Globalization;
using SchemaSdk.Generator.Emit.Sinks;
using SchemaSdk.Generator.Model;

namespace SchemaSdk.Generator.Emit;

/// <summary>The overlay's rules in facts.</summary>
internal static class RuleFactsEmitter
{
    public static IEnumerable<FactsText> Lines(EmissionUnit unit)
    {
        foreach (Refinement refinement in unit.Overlay.Refinements)
        {
            if (refinement.SceneDuration is { } duration)
            {
                yield return new FactsText(FactsWord.Each).Name(Property(unit, refinement.Parameter)).Name(Property(unit, duration));
            }
        }

        foreach (Rule rule in unit.Overlay.Rules)
        {
            yield return Line(unit, rule);
        }
    }

    private static FactsText Line(EmissionUnit unit, Rule rule)
    {
        FactsText line = new FactsText(FactsWord.Rule)
            .Value(rule.Id)
            .NamedNames(FactsWord.Of(rule.Kind), rule.Targets.Select(t => Property(unit, t)).ToList());
        if (rule.Limit is { } limit)
        {
            line.NamedNumber(FactsWord.Minimum, limit.Minimum)
                .NamedNumber(FactsWord.Maximum, limit.Maximum)
                .NamedNumber(FactsWord.Items, limit.MaxItems?.ToString(CultureInfo.InvariantCulture));
            if (limit.Options.Count > 0)
            {
                line.NamedLiterals(FactsWord.Options, limit.Options);
            }
        }

        if (rule.IsWarning)
        {
            line.Word(FactsWord.Warning);
        }

        line.Named(FactsWord.Because, rule.Because);
        return ConditionFacts.Append(line, unit.Names, rule.When);
    }

    private static CSharpName Property(EmissionUnit unit, int parameter) => new(unit.Names.Properties[parameter]);
}
