using System.Globalization;
using System.Linq;

namespace SchemaSdk.Prices;

/// <summary>Parses tier labels: <c>&lt;=256K</c>, <c>256K-1M</c>, <c>&gt;1M</c>. A bound belongs to the tier below it.</summary>
internal static class TierParser
{
    /// <summary>Returns whether an amount is in the tier, or null if the label is not a valid tier.</summary>
    public static bool? Contains(string label, decimal amount)
    {
        string text = string.Concat(label.Where(c => !char.IsWhiteSpace(c))).Replace('–', '-');
        if (text.StartsWith("<=", StringComparison.Ordinal) || text.StartsWith('≤'))
            return Size(text.TrimStart('<', '=', '≤')) is { } most ? amount <= most : null;

        if (text.StartsWith(">=", StringComparison.Ordinal) || text.StartsWith('≥'))
            return Size(text.TrimStart('>', '=', '≥')) is { } least ? amount >= least : null;

        if (text.StartsWith('<'))
            return Size(text[1..]) is { } above ? amount < above : null;

        if (text.StartsWith('>') || text.EndsWith('+'))
            return Size(text.Trim('>', '+')) is { } below ? amount > below : null;

        string[] bounds = text.Split('-');
        return bounds.Length == 2 && Size(bounds[0]) is { } from && Size(bounds[1]) is { } to
            ? amount <= to && (amount > from || from == 0)
            : null;
    }

    private static decimal? Size(string text)
    {
        if (text.Length == 0)
            return null;

        decimal factor = char.ToUpperInvariant(text[^1]) switch { 'K' => 1_000, 'M' => 1_000_000, _ => 1 };
        string digits = factor == 1 ? text : text[..^1];
        return
            decimal.TryParse(
                digits,
                NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands,
                CultureInfo.InvariantCulture,
                out decimal size)
            && size < 1_000_000_000_000
            ? size * factor
            : null;
    }
}
