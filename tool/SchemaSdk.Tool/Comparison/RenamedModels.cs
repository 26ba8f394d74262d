using SchemaSdk.Metadata;
using SchemaSdk.Generator.Model;

namespace SchemaSdk.Tool.Comparison;

/// <summary>Recognizes models whose id changed: one gone and one come that are alike in endpoint, maker and parameters.</summary>
internal static class RenamedModels
{
    private const double Alike = 0.8;

    /// <summary>Beyond this many pairs two catalogs have nothing to do with each other.</summary>
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

    /// <summary>From 0 to 1: the share of the parameters that both have, of one type.</summary>
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
