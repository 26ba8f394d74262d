using System.Globalization;
using SchemaSdk.Generator.Emit.SafeText;
using SchemaSdk.Generator.Model;

namespace SchemaSdk.Generator.Emit;

/// <summary>Writes the overlay's rules to metadata.</summary>
internal static class RuleMetadataEmitter
{
    public static IEnumerable<MetadataWriter> Lines(EmitModel unit)
    {
        foreach (Refinement refinement in unit.Overlay.Refinements)
        {
            if (refinement.SceneDuration is { } duration)
            {
                yield return new MetadataWriter(MetadataKeyword.Each)
                    .Name(Property(unit, refinement.Owner.Parameter))
                    .Name(Property(unit, duration));
            }
        }

        foreach (Rule rule in unit.Overlay.Rules)
            yield return Line(unit, rule);
    }

    private static MetadataWriter Line(EmitModel unit, Rule rule)
    {
        MetadataWriter line = new MetadataWriter(MetadataKeyword.Rule)
            .Value(rule.Id)
            .NamedPaths(MetadataKeyword.Of(rule.Kind), rule.Targets.Select(t => PathMetadata.Of(unit, t)).ToList());
        if (rule.Limit is { } limit)
        {
            line.NamedNumber(MetadataKeyword.Minimum, limit.Minimum)
                .NamedNumber(MetadataKeyword.Maximum, limit.Maximum)
                .NamedNumber(MetadataKeyword.Items, limit.MaxItems?.ToString(CultureInfo.InvariantCulture));
            if (limit.Options.Count > 0)
                line.NamedLiterals(MetadataKeyword.Options, limit.Options);
        }

        if (rule.IsWarning)
            line.Word(MetadataKeyword.Warning);

        line.Named(MetadataKeyword.Because, rule.Because);
        return ConditionMetadata.Append(line, unit, rule.When);
    }

    private static CSharpName Property(EmitModel unit, int parameter) => new(unit.Names.Properties[parameter]);
}
