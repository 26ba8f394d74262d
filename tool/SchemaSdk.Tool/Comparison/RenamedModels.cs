using SchemaSdk.Metadata;
using SchemaSdk.Generator.Model;

namespace SchemaSdk.Tool.Comparison;

/// <summary>Detects renamed models: a removed and an added model with the same endpoint and provider and similar parameters.</summary>
internal static class RenamedModels
{
    private const double Alike = 0.8;

    /// <summary>With more pairs than this, the catalogs are considered unrelated.</summary>
    private const long MostPairs = 1_000_000;

    public static IReadOnlyDictionary<ComparedModel, ComparedModel> Find(
        IReadOnlyList<ComparedModel> gone,
        IReadOnlyList<ComparedModel> come)
    {
        var renamed = new Dictionary<ComparedModel, ComparedModel>();
        if ((long)gone.Count * come.Count > MostPairs)
            return renamed;

        var pairs = from was in gone
                    from now in come
                    let likeness = Likeness(was.Document, now.Document)
                    where likeness >= Alike
                    orderby likeness descending, CommonStart(was.Document.Id, now.Document.Id) descending, was.Document.Id, now.Document.Id
                    select (was, now);
        var taken = new HashSet<ComparedModel>();
        foreach ((ComparedModel was, ComparedModel now) in pairs)
        {
            if (!renamed.ContainsKey(was) && taken.Add(now))
                renamed.Add(was, now);
        }

        return renamed;
    }

    /// <summary>Returns the share of parameters with the same name and type on both sides, from 0 to 1.</summary>
    private static double Likeness(ModelDocument was, ModelDocument now)
    {
        bool sameMaker =
            was.Provider is null || now.Provider is null || string.Equals(was.Provider, now.Provider, StringComparison.OrdinalIgnoreCase);
        if (was.Submit != now.Submit || !sameMaker)
            return 0;

        HashSet<(string, ParameterKind)> left = [.. was.Parameters.Select(p => (p.Name, p.Kind))];
        HashSet<(string, ParameterKind)> right = [.. now.Parameters.Select(p => (p.Name, p.Kind))];
        int common = left.Count(right.Contains);
        int all = left.Count + right.Count - common;
        return all > 0 ? (double)common / all : was.DisplayName == now.DisplayName ? 1 : 0;
    }

    private static int CommonStart(string left, string right) => left.AsSpan().CommonPrefixLength(right);
}
