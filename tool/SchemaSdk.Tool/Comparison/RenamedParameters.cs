using SchemaSdk.Generator.Model;
using SchemaSdk.Generator.Schema;

namespace SchemaSdk.Tool.Comparison;

/// <summary>Recognises parameters that got another name: one gone and one come of the same type and options, at the same place among those that stayed.</summary>
internal static class RenamedParameters
{
    /// <summary>The new names by the old ones.</summary>
    public static IReadOnlyDictionary<string, string> Find(ComparedModel old, ComparedModel @new)
    {
        var renamed = new Dictionary<string, string>(StringComparer.Ordinal);
        List<(Parameter Parameter, int Place)> come = [.. Alone(@new.Document, old)];
        foreach ((Parameter was, int place) in Alone(old.Document, @new))
        {
            int found = come.FindIndex(c => c.Place == place && IsAlike(was, c.Parameter));
            if (found >= 0)
            {
                renamed.Add(was.Name, come[found].Parameter.Name);
                come.RemoveAt(found);
            }
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
            {
                yield return (parameter, place);
            }
            else
            {
                place++;
            }
        }
    }

    private static bool IsAlike(Parameter was, Parameter now) =>
        was.Kind == now.Kind
        && was.Required == now.Required
        && was.Options.Select(Literals.Identity).ToHashSet().SetEquals(now.Options.Select(Literals.Identity));
}
