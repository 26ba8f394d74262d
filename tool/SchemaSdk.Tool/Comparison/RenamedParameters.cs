using SchemaSdk.Metadata;
using SchemaSdk.Generator.Model;
using SchemaSdk.Generator.Schema;
using SchemaSdk.Tool.Models;

namespace SchemaSdk.Tool.Comparison;

/// <summary>
/// Detects renamed parameters and members: one removed and one added with equal type, options and contents, in the same place among the
/// rest.
/// </summary>
internal static class RenamedParameters
{
    /// <summary>Returns the new names by old name.</summary>
    public static IReadOnlyDictionary<string, string> Find(NamedType old, NamedType @new)
    {
        var renamed = new Dictionary<string, string>(StringComparer.Ordinal);
        Dictionary<Likeness, Queue<Parameter>> come = Alone(@new, old)
            .GroupBy(c => Likeness.Of(c.Parameter, c.Place), c => c.Parameter)
            .ToDictionary(group => group.Key, group => new Queue<Parameter>(group));
        foreach ((Parameter was, int place) in Alone(old, @new))
        {
            if (come.TryGetValue(Likeness.Of(was, place), out Queue<Parameter>? alike) && alike.TryDequeue(out Parameter? now))
                renamed.Add(was.Name, now.Name);
        }

        return renamed;
    }

    /// <summary>Returns the parameters missing on the other side, each with the number of shared parameters before it.</summary>
    private static IEnumerable<(Parameter Parameter, int Place)> Alone(NamedType type, NamedType other)
    {
        int place = 0;
        foreach (Parameter parameter in type.Values)
        {
            if (other.PlaceOf(parameter.Name) < 0)
                yield return (parameter, place);
            else
                place++;
        }
    }

    /// <summary>What similar parameters at the same place have in common.</summary>
    private sealed record Likeness(int Place, ParameterKind Kind, bool Required, string Options, Parameter? Contents)
    {
        public static Likeness Of(Parameter parameter, int place)
        {
            IEnumerable<string> options = parameter
                .Options.Select(Literals.Identity)
                .Select(o => $"{o.Kind}:{o.Text.Length}:{o.Text}")
                .Order(StringComparer.Ordinal);
            Parameter element = parameter.Element;
            return new(
                place,
                parameter.Kind,
                parameter.Required,
                string.Join(',', options),
                ModelTypes.IsTyped(element) ? element.Definition : null);
        }
    }
}
