using SchemaSdk.Metadata;

namespace SchemaSdk.Generator.Model;

/// <summary>
/// Applies the narrower types of an overlay to its document. A value inside a record is refined where it is named: the same record
/// elsewhere then has a definition, and so a type, of its own.
/// </summary>
internal static class RefinedDocument
{
    public static ModelDocument Of(ModelDocument document, Overlay overlay)
    {
        if (overlay.Refinements.Count == 0)
            return document;

        Parameter[] parameters = [.. document.Parameters];
        foreach (Refinement refinement in overlay.Refinements)
        {
            OverlayPlace owner = refinement.Owner;
            parameters[owner.Parameter] = Replace(parameters[owner.Parameter], owner.Inside, 0, refinement);
        }

        return document with { Parameters = new(parameters) };
    }

    private static Parameter Replace(Parameter value, EquatableArray<int> steps, int at, Refinement refinement)
    {
        if (at == steps.Count)
            return Refine(value, refinement);

        int step = steps[at];
        if (step == OverlayPlace.EachItem)
            return value with { Items = Replace(value.Items!, steps, at + 1, refinement) };

        Parameter[] inside = [.. ModelTypes.Inside(value)];
        inside[step] = Replace(inside[step], steps, at + 1, refinement);
        return value.Kind == ParameterKind.Union ? value with { Alternatives = new(inside) } : value with { Members = new(inside) };
    }

    private static Parameter Refine(Parameter value, Refinement refinement) => value with
    {
        TextFormat = refinement.Format,
        MaxItems = refinement.MaxItems ?? value.MaxItems,
        PatternIsChecked = value.PatternIsChecked && !refinement.IgnoresPattern,
    };
}
