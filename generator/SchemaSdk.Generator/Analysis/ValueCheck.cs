using Microsoft.CodeAnalysis;
using SchemaSdk.Checks;
using SchemaSdk.Metadata;
using SchemaSdk.Rules;

namespace SchemaSdk.Generator.Analysis;

/// <summary>Checks a value that is written in source: of a member, an item or an alternative.</summary>
internal static class ValueCheck
{
    /// <param name="model">The model.</param>
    /// <param name="value">What the value must be.</param>
    /// <param name="arm">The value, and what is known about it.</param>
    /// <param name="type">The type of the place that it is written in.</param>
    public static IEnumerable<PlacedFinding> Check(ModelMetadata model, ParameterMetadata value, InitializerArm arm, ITypeSymbol? type)
    {
        // A choice is checked where the value is converted to it, an object where it is created.
        if (value.Kind == ParameterKind.Union)
            return [];

        if (value.Item is not null && value.Format == TextFormat.None)
            return ItemCheck.Check(model, value, arm);

        List<RequestFinding>? findings = null;
        ParameterValue known = arm.Known;
        ParameterCheck.CheckContent(model, value, in known, ref findings);
        return findings?.ConvertAll(f => new PlacedFinding(f, arm.Syntax, FixHints.OfValue(value, known, type))) ?? [];
    }
}
