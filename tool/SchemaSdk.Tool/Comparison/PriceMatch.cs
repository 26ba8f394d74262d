using SchemaSdk.Metadata;
using SchemaSdk.Generator.Json;
using SchemaSdk.Generator.Model;

namespace SchemaSdk.Tool.Comparison;

/// <summary>Matches the rows of an old price list to those of a new one. Order is ignored, and labels may be spelled differently.</summary>
internal sealed class PriceMatch
{
    private readonly List<(int Old, int New)> _pairs = [];
    private List<int> _gone;
    private List<int> _come;

    private PriceMatch(EquatableArray<DocumentPrice> old, EquatableArray<DocumentPrice> @new)
    {
        _gone = [.. Enumerable.Range(0, old.Count)];
        _come = [.. Enumerable.Range(0, @new.Count)];
        PairBy(old, @new, (row, _) => (row.Label, row.Unit, Amounts(row)));
        PairBy(old, @new, (row, _) => (row.Label, row.Unit));
        PairBy(old, @new, (row, _) => row.Label);
        PairBy(old, @new, (row, _) => (Letters(row), row.Unit));
        PairBy(old, @new, (row, _) => (Amounts(row), row.Unit), onlyWhereOneIsMeant: true);
        PairBy(old, @new, (row, place) => (Amounts(row), row.Unit, place));
    }

    public IReadOnlyList<(int Old, int New)> Pairs => _pairs;

    public IReadOnlyList<int> Gone => _gone;

    public IReadOnlyList<int> Come => _come;

    public static PriceMatch Of(EquatableArray<DocumentPrice> old, EquatableArray<DocumentPrice> @new) => new(old, @new);

    /// <summary>Returns the same text for equal amounts, regardless of formatting.</summary>
    public static string Amounts(DocumentPrice row)
    {
        Rate rate = row.Rate;
        return rate.Kind == RateKind.Unreadable
            ? "?" + rate.Text
            : $"{rate.Kind}{(rate.IsApproximate ? "~" : "")}"
                + $"{string.Concat(rate.Amounts.Select(a => $";{a.Label}={ExactNumber.Of(a.Digits).Canonical}"))}";
    }

    private void PairBy<TKey>(
        EquatableArray<DocumentPrice> old,
        EquatableArray<DocumentPrice> @new,
        Func<DocumentPrice, int, TKey> keyOf,
        bool onlyWhereOneIsMeant = false)
        where TKey : notnull
    {
        ILookup<TKey, int> wasBy = _gone.ToLookup(was => keyOf(old[was], was));
        ILookup<TKey, int> nowBy = _come.ToLookup(now => keyOf(@new[now], now));
        var paired = wasBy
            .Where(group => !onlyWhereOneIsMeant || (group.Count() == 1 && nowBy[group.Key].Count() == 1))
            .SelectMany(group => group.Zip(nowBy[group.Key]))
            .ToList();
        _pairs.AddRange(paired);
        _gone = [.. _gone.Except(paired.Select(p => p.First))];
        _come = [.. _come.Except(paired.Select(p => p.Second))];
    }

    private static string Letters(DocumentPrice row) => string.Concat(row.Label.Where(char.IsLetterOrDigit)).ToLowerInvariant();
}
