using System.Globalization;

namespace SchemaSdk.Generator.Json;

/// <summary>The exact value of a JSON number: significant digits × 10^exponent. For comparing numbers of any size.</summary>
internal readonly struct ExactNumber : IComparable<ExactNumber>
{
    // Beyond any exponent that could matter, with ample room before adding digit counts overflows.
    private const long FarExponent = 1_000_000_000_000;

    private readonly bool _negative;
    private readonly string _digits;
    private readonly long _exponent;

    private ExactNumber(bool negative, string digits, long exponent)
    {
        _digits = digits.TrimEnd('0');
        _exponent = _digits.Length == 0 ? 0 : exponent + (digits.Length - _digits.Length);
        _negative = negative && _digits.Length > 0;
    }

    public bool IsWhole => _exponent >= 0;

    public int Sign => _digits.Length == 0 ? 0 : _negative ? -1 : 1;

    /// <summary>The same text for equal values, regardless of notation: <c>1</c>, <c>1.0</c> and <c>10e-1</c> are alike.</summary>
    public string Canonical => (_negative ? "-" : "") + _digits + "e" + _exponent.ToString(CultureInfo.InvariantCulture);

    /// <summary>Parses the raw text of a number, which must follow the JSON grammar.</summary>
    public static ExactNumber Of(string raw)
    {
        int mantissaEnd = raw.IndexOfAny(['e', 'E']);
        long exponent = mantissaEnd < 0 ? 0 : ExponentOf(raw.Substring(mantissaEnd + 1));
        string mantissa = (mantissaEnd < 0 ? raw : raw.Substring(0, mantissaEnd)).TrimStart('-');
        int point = mantissa.IndexOf('.');
        if (point >= 0)
        {
            exponent -= mantissa.Length - point - 1;
            mantissa = mantissa.Remove(point, 1);
        }

        return new ExactNumber(raw[0] == '-', mantissa.TrimStart('0'), exponent);
    }

    public bool TryGetInt64(out long value)
    {
        value = 0;
        return IsWhole
            && _digits.Length + _exponent <= 19
            && long.TryParse(
                (_negative ? "-" : "") + (_digits.Length == 0 ? "0" : _digits) + new string('0', (int)_exponent),
                NumberStyles.AllowLeadingSign,
                CultureInfo.InvariantCulture,
                out value);
    }

    public int CompareTo(ExactNumber other)
    {
        if (Sign != other.Sign)
            return Sign.CompareTo(other.Sign);

        int magnitude = (_digits.Length + _exponent).CompareTo(other._digits.Length + other._exponent);
        if (magnitude == 0)
            magnitude = string.CompareOrdinal(_digits, other._digits);

        return _negative ? -magnitude : magnitude;
    }

    private static long ExponentOf(string text)
    {
        bool negative = text[0] == '-';
        string digits = text.TrimStart('+', '-').TrimStart('0');
        long exponent = digits.Length > 12 ? FarExponent : digits.Length == 0 ? 0 : long.Parse(digits, CultureInfo.InvariantCulture);
        return negative ? -exponent : exponent;
    }
}
