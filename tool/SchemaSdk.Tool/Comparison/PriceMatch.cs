using SchemaSdk.Metadata;
using SchemaSdk.Generator.Json;
using SchemaSdk.Generator.Model;

namespace SchemaSdk.Tool.Comparison;

/// <summary>Matches the rows of an old price list to those of a new one. Order is ignored, and labels may be spelled differently.</summary>
internal static class PriceMatch
{
    public static ListMatch<DocumentPrice> Of(EquatableArray<DocumentPrice> old, EquatableArray<DocumentPrice> @new)
    {
        var match = new ListMatch<DocumentPrice>(old, @new);
        match.PairBy((row, _) => (row.Label, row.Unit, Amounts(row)));
        match.PairBy((row, _) => (row.Label, row.Unit));
        match.PairBy((row, _) => row.Label);
        match.PairBy((row, _) => (Letters(row), row.Unit));
        match.PairBy((row, _) => (Amounts(row), row.Unit), onlyWhereOneIsMeant: true);
        match.PairBy((row, place) => (Amounts(row), row.Unit, place));
        return match;
    }

    /// <summary>Returns the same text for equal amounts, regardless of formatting.</summary>
    public static string Amounts(DocumentPrice row)
    {
        Rate rate = row.Rate;
        return rate.Kind == RateKind.Unreadable
            ? "?" + rate.Text
            : $"{rate.Kind}{(rate.IsApproximate ? "~" : "")}"
                + $"{string.Concat(rate.Amounts.Select(a => $";{a.Label}={ExactNumber.Of(a.Digits).Canonical}"))}";
    }

    private static string Letters(DocumentPrice row) => string.Concat(row.Label.Where(char.IsLetterOrDigit)).ToLowerInvariant();
}
