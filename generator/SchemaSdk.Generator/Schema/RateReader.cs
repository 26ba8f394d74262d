using SchemaSdk.Metadata;
using SchemaSdk.Generator.Json;
using SchemaSdk.Generator.Model;

namespace SchemaSdk.Generator.Schema;

/// <summary>
/// Reads a rate in the forms that price lists use: <c>$0.280</c>, <c>$0.09 (was $0.10)</c>, <c>~$1.19</c>, <c>$1.44 - $2.63</c>, <c>In
/// $0.012 / Out $0.058</c>, <c>&lt;=256K $0.40; 256K-1M $1.20</c>. Anything else is unreadable rather than guessed.
/// </summary>
internal static class RateReader
{
    public static Rate Unreadable(string text) => new() { Kind = RateKind.Unreadable, Text = text };

    public static Rate Read(JsonNumber number) => Amounts.Exact(number.Raw) is { } digits
        ? new Rate { Kind = RateKind.Single, Text = number.Raw, Amounts = new([new Amount("", digits)]) }
        : Unreadable(number.Raw);

    public static Rate Read(string text, out string? was)
    {
        was = null;
        string plain = Plain(text);
        if (!TryTakeWas(ref plain, out was))
            return Unreadable(text);

        bool isApproximate = plain.Length > 0 && plain[0] is '~' or '≈';
        if (isApproximate)
            plain = plain.Substring(1).Trim();

        Rate? rate = plain.IndexOf(';') >= 0 ? Tiers(plain) : plain.IndexOf('/') >= 0 ? Pair(plain) : SingleOrRange(plain);
        if (rate is null)
        {
            was = null;
            return Unreadable(text);
        }

        return rate with { Text = text, IsApproximate = isApproximate };
    }

    /// <summary>Normalizes spaces and dashes, and trims the ends.</summary>
    private static string Plain(string text)
    {
        char[] plain = text.ToCharArray();
        for (int i = 0; i < plain.Length; i++)
        {
            plain[i] = plain[i] switch
            {
                '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2014' or '\u2212' => '-',
                var c when char.IsWhiteSpace(c) => ' ',
                var c => c,
            };
        }

        return new string(plain).Trim();
    }

    /// <summary>Removes <c>(was $0.10)</c> from the end. Returns <see langword="false"/> if it is there but unreadable.</summary>
    private static bool TryTakeWas(ref string plain, out string? was)
    {
        was = null;
        int open = plain.LastIndexOf('(');
        if (open < 0 || plain[plain.Length - 1] != ')')
            return true;

        string inside = plain.Substring(open + 1, plain.Length - open - 2).Trim();
        if (!inside.StartsWith("was", StringComparison.OrdinalIgnoreCase))
            return true;

        was = Amounts.Read(inside.Substring(3));
        plain = plain.Substring(0, open).Trim();
        return was is not null;
    }

    private static Rate? SingleOrRange(string plain)
    {
        if (Amounts.Read(plain) is { } single)
            return new Rate { Kind = RateKind.Single, Text = plain, Amounts = new([new Amount("", single)]) };

        int dash = plain.IndexOf('-');
        if (dash < 0
            || Amounts.Read(plain.Substring(0, dash)) is not { } first
            || Amounts.Read(plain.Substring(dash + 1)) is not { } second)
        {
            return null;
        }

        (string lower, string upper) = Numbers.Compare(first, second) <= 0 ? (first, second) : (second, first);
        return new Rate { Kind = RateKind.Range, Text = plain, Amounts = new([new Amount("", lower), new Amount("", upper)]) };
    }

    private static Rate? Pair(string plain)
    {
        if (Labeled(plain, '/') is not { Count: 2 } both)
            return null;

        (Amount input, Amount output) = IsOutput(both[0].Label) ? (both[1], both[0]) : (both[0], both[1]);
        return IsInput(input.Label) && IsOutput(output.Label)
            ? new Rate { Kind = RateKind.Pair, Text = plain, Amounts = new([input with { Label = "In" }, output with { Label = "Out" }]) }
            : null;
    }

    private static Rate? Tiers(string plain) => Labeled(plain.TrimEnd(';', ' '), ';') is { } tiers
        ? new Rate { Kind = RateKind.Tiers, Text = plain, Amounts = tiers.ToEquatableArray() }
        : null;

    /// <summary>Reads parts that each consist of a label and an amount, which begins at the currency sign.</summary>
    private static List<Amount>? Labeled(string plain, char separator)
    {
        var amounts = new List<Amount>();
        foreach (string part in plain.Split(separator))
        {
            int sign = part.IndexOf('$');
            string label = sign < 0 ? "" : part.Substring(0, sign).Trim(' ', ':', '=');
            if (label.Length == 0 || Amounts.Read(part.Substring(sign)) is not { } digits)
                return null;

            amounts.Add(new Amount(label, digits));
        }

        return amounts;
    }

    private static bool IsInput(string label) => Is(label, "in") || Is(label, "input");

    private static bool IsOutput(string label) => Is(label, "out") || Is(label, "output");

    private static bool Is(string label, string word) => string.Equals(label, word, StringComparison.OrdinalIgnoreCase);
}
