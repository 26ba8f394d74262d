using SchemaSdk.Metadata;
using SchemaSdk.Generator.Model;

namespace SchemaSdk.Generator.Schema;

/// <summary>
/// Simplifies the alternatives of a union without changing what it allows: options of several enums become those of one, and a repeated
/// alternative is left out.
/// </summary>
internal static class AlternativeMerge
{
    public static EquatableArray<Parameter> Of(IReadOnlyList<Parameter> alternatives)
    {
        var merged = new List<Parameter>();
        var seen = new HashSet<Parameter>();
        int options = -1;
        foreach (Parameter alternative in alternatives)
        {
            if (alternative.Kind == ParameterKind.Option && options >= 0)
            {
                merged[options] = Union(merged[options], alternative);
            }
            else if (seen.Add(alternative with { Name = "", Description = null, Examples = default }))
            {
                options = alternative.Kind == ParameterKind.Option ? merged.Count : options;
                merged.Add(alternative);
            }
        }

        return merged.ToEquatableArray();
    }

    private static Parameter Union(Parameter first, Parameter second)
    {
        var seen = new HashSet<Literal>(first.Options.Select(Literals.Identity));
        return first with
        {
            Options = first.Options.Concat(second.Options.Where(o => seen.Add(Literals.Identity(o)))).ToEquatableArray(),
            Nullable = first.Nullable == true || second.Nullable == true ? true : first.Nullable,
        };
    }
}
