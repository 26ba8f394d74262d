using System.Globalization;

namespace SchemaSdk.Generator.Schema;

/// <summary>Reads dollar amounts, preserving their digits; rejects any that <c>decimal</c> can't represent exactly.</summary>
internal static class Amounts
{
    /// <summary>Reads <c>$0.280</c>, <c>$ 1,234.50</c>, <c>0.28</c>; returns null for anything else, including negative amounts.</summary>
    public static string? Read(string text)
    {
        string number = text.Trim();
        if (number.StartsWith("$", StringComparison.Ordinal))
            number = number.Substring(1).TrimStart();

        if (number.Length > 0 && number[0] == '.')
            number = "0" + number;

        return WithoutSeparators(number) is { } plain && Numbers.RawOf(plain) == plain ? Exact(plain) : null;
    }

    /// <summary>Returns a JSON number as plain digits, or null if it is negative or <c>decimal</c> can't represent it exactly.</summary>
    public static string? Exact(string raw)
    {
        if (raw[0] == '-'
            || !decimal.TryParse(
                raw,
                NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent,
                CultureInfo.InvariantCulture,
                out decimal value))
        {
            return null;
        }

        string digits = value.ToString(CultureInfo.InvariantCulture);
        return Numbers.Compare(digits, raw) == 0 ? digits : null;
    }

    /// <summary>Removes the commas from <c>1,234,567.89</c>; returns null if they don't separate thousands.</summary>
    public static string? WithoutSeparators(string number)
    {
        if (number.IndexOf(',') < 0)
            return number;

        int point = number.IndexOf('.');
        string[] groups = (point < 0 ? number : number.Substring(0, point)).Split(',');
        bool areThousands = groups[0].Length is >= 1 and <= 3 && groups.Skip(1).All(group => group.Length == 3);
        return areThousands ? string.Concat(groups) + (point < 0 ? "" : number.Substring(point)) : null;
    }
}
