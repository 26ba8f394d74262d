using SchemaSdk.Generator.Model;

namespace SchemaSdk.Generator.Schema.Overlays.Scope;

/// <summary>Joins the members of one name that the alternatives of a union have.</summary>
internal static class AlternativeMembers
{
    /// <summary>Returns a value that allows what one of both allows; null if they differ in more than what they allow.</summary>
    public static Parameter? Merge(Parameter one, Parameter other)
    {
        if (Comparable(one) != Comparable(other))
            return null;

        return one with
        {
            Required = one.Required && other.Required,
            Options = one.Options.Count == 0 || other.Options.Count == 0
                ? default
                : one.Options.Concat(other.Options).GroupBy(Literals.Identity).Select(same => same.First()).ToEquatableArray(),
            Minimum = Same(one.Minimum, other.Minimum),
            Maximum = Same(one.Maximum, other.Maximum),
            ExclusiveMinimum = Same(one.ExclusiveMinimum, other.ExclusiveMinimum),
            ExclusiveMaximum = Same(one.ExclusiveMaximum, other.ExclusiveMaximum),
            MinItems = one.MinItems == other.MinItems ? one.MinItems : null,
            MaxItems = one.MaxItems == other.MaxItems ? one.MaxItems : null,
        };
    }

    /// <summary>A bound that alternatives do not share is no bound of both.</summary>
    private static string? Same(string? one, string? other) => one == other ? one : null;

    private static Parameter Comparable(Parameter value) => value with
    {
        Required = false,
        Options = value.Options.Count == 0 ? default : new([value.Options[0] with { Text = "" }]),
        Minimum = null,
        Maximum = null,
        ExclusiveMinimum = null,
        ExclusiveMaximum = null,
        Step = null,
        MinItems = null,
        MaxItems = null,
        UniqueItems = false,
        Pattern = null,
        PatternIsChecked = true,
        Format = null,
        Nullable = null,
        Deprecated = null,
        Examples = default,
        Description = null,
    };
}
