namespace SchemaSdk.Tool.Comparison;

/// <summary>Matches the items of two versions of a list, by one key after the other.</summary>
internal sealed class ListMatch<T>(IReadOnlyList<T> old, IReadOnlyList<T> @new)
{
    private readonly List<(int Old, int New)> _pairs = [];
    private List<int> _gone = [.. Enumerable.Range(0, old.Count)];
    private List<int> _come = [.. Enumerable.Range(0, @new.Count)];

    public IReadOnlyList<(int Old, int New)> Pairs => _pairs;

    public IReadOnlyList<int> Gone => _gone;

    public IReadOnlyList<int> Come => _come;

    /// <summary>Pairs the items left with equal keys, in order; those whose key is null are left.</summary>
    public void PairBy<TKey>(Func<T, int, TKey?> keyOf, bool onlyWhereOneIsMeant = false)
    {
        ILookup<TKey?, int> wasBy = _gone.ToLookup(was => keyOf(old[was], was));
        ILookup<TKey?, int> nowBy = _come.ToLookup(now => keyOf(@new[now], now));
        var paired = wasBy
            .Where(group => group.Key is not null)
            .Where(group => !onlyWhereOneIsMeant || (group.Count() == 1 && nowBy[group.Key].Count() == 1))
            .SelectMany(group => group.Zip(nowBy[group.Key]))
            .ToList();
        _pairs.AddRange(paired);
        _gone = [.. _gone.Except(paired.Select(p => p.First))];
        _come = [.. _come.Except(paired.Select(p => p.Second))];
    }
}
