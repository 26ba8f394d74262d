using SchemaSdk.Generator.Model;
using SchemaSdk.Generator.Schema;

namespace SchemaSdk.Tool.Comparison;

/// <summary>Detects renamed parameters: one removed and one added with equal type and options, in the same place among the rest.</summary>
internal static class RenamedParameters
{
    /// <summary>Returns the new names by old name.</summary>
    public static IReadOnlyDictionary<string, string> Find(ComparedModel old, ComparedModel @new)
    {
        var renamed = new Dictionary<string, string>(StringComparer.Ordinal);
        Dictionary<string, Queue<Parameter>> come = Alone(@new.Document, old)
            .GroupBy(c => Likeness(c.Parameter, c.Place), c => c.Parameter, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => new Queue<Parameter>(group), StringComparer.Ordinal);
        foreach ((Parameter was, int place) in Alone(old.Document, @new))
        {
            if (come.TryGetValue(Likeness(was, place), out Queue<Parameter>? alike) && alike.TryDequeue(out Parameter? now))
                renamed.Add(was.Name, now.Name);
        }

        return renamed;
    }

    /// <summary>Returns the parameters missing on the other side, each with the number of shared parameters before it.</summary>
    private static IEnumerable<(Parameter Parameter, int Place)> Alone(ModelDocument document, ComparedModel other)
    {
        int place = 0;
        foreach (Parameter parameter in document.Parameters)
        {
            if (other.PlaceOf(parameter.Name) < 0)
                yield return (parameter, place);
            else
                place++;
        }
    }

    /// <summary>Returns the same text for similar parameters at the same place.</summary>
    private static string Likeness(Parameter parameter, int place)
    {
        IEnumerable<string> options = parameter
            .Options.Select(Literals.Identity)
            .Select(o => $"{o.Kind}:{o.Text.Length}:{o.Text}")
            .Order(StringComparer.Ordinal);
        return $"{place} {parameter.Kind} {parameter.Required} {string.Join(',', options)}";
    }
}
