using SchemaSdk.Generator.Model;
using SchemaSdk.Generator.Schema;

namespace SchemaSdk.Tool.Comparison;

/// <summary>Recognizes parameters that got another name: one gone and one come of the same type and options, at the same place among those that stayed.</summary>
internal static class RenamedParameters
{
    /// <summary>The new names by the old ones.</summary>
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

    /// <summary>The parameters that the other side lacks, each with the number of those before it that both sides have.</summary>
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

    /// <summary>The same text for parameters that are alike at the same place.</summary>
    private static string Likeness(Parameter parameter, int place)
    {
        IEnumerable<string> options = parameter
            .Options.Select(Literals.Identity)
            .Select(o => $"{o.Kind}:{o.Text.Length}:{o.Text}")
            .Order(StringComparer.Ordinal);
        return $"{place} {parameter.Kind} {parameter.Required} {string.Join(',', options)}";
    }
}
