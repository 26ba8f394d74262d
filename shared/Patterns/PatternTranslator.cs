using System.Globalization;
using System.Text;

namespace SchemaSdk.Patterns;

/// <summary>
/// Translates regular expressions of ECMA-262, as JSON Schema has them, to .NET's dialect: the classes are ASCII, <c>$</c> is only the end,
/// and a character is a code point, which .NET sees as two.
/// </summary>
internal sealed class PatternTranslator
{
    private const string Surrogates = @"\ud800-\udfff";
    private const string Pair = @"[\ud800-\udbff][\udc00-\udfff]";

    private readonly string _pattern;
    private readonly StringBuilder _result = new();
    private int _at;
    private bool _isForeign;
    private bool _hasWordBoundary;

    private PatternTranslator(string pattern) => _pattern = pattern;

    /// <summary>Returns the pattern for .NET, which may still reject it; null if it can't be translated.</summary>
    public static string? Translate(string pattern) => Translate(pattern, out _);

    /// <summary>Also says whether that is because of the edge of a word: to .NET, all letters make words, not only ASCII.</summary>
    public static string? Translate(string pattern, out bool hasWordBoundary)
    {
        var translator = new PatternTranslator(pattern);
        while (translator._at < pattern.Length && !translator._isForeign)
            translator.Next();

        hasWordBoundary = translator._hasWordBoundary;
        return translator._isForeign ? null : translator._result.ToString();
    }

    private void Next()
    {
        char c = _pattern[_at++];
        switch (c)
        {
            case '\\':
                Escape();
                break;
            case '[':
                Class();
                break;
            case '.':
                _result.Append($@"(?:[^\n\r\u2028\u2029{Surrogates}]|{Pair})");
                break;
            case '$':
                _result.Append(@"\z");
                break;
            case '(' when Peek() == '?':
                // Comments, options and conditions are .NET's own.
                _isForeign = _at + 1 >= _pattern.Length || _pattern[_at + 1] is not (':' or '=' or '!' or '<');
                _result.Append('(');
                break;
            case var _ when char.IsHighSurrogate(c) && char.IsLowSurrogate(Peek()):
                _result.Append($"(?:{c}{_pattern[_at++]})");
                break;
            default:
                _result.Append(c);
                break;
        }
    }

    private char Peek() => _at < _pattern.Length ? _pattern[_at] : '\0';

    private void Escape()
    {
        if (_at >= _pattern.Length)
        {
            _isForeign = true;
            return;
        }

        char c = _pattern[_at++];
        if (PatternSets.Of(c) is { } set)
            _result.Append(char.IsLower(c) ? $"[{set}]" : $"(?:[^{set}{Surrogates}]|{Pair})");
        else if (c is 'u' && ReadCodePoint() is { } point)
            _result.Append(point.Length == 1 ? Literal(point[0]) : $"(?:{Literal(point[0])}{Literal(point[1])})");
        else if (c is 'b' or 'B')
            _isForeign = _hasWordBoundary = true;
        else
            Rest(c);
    }

    /// <summary>Appends what both dialects write alike; other letters stand for themselves in ECMA-262.</summary>
    private void Rest(char c)
    {
        bool isKnown = c is 'b' or 'B' or 'f' or 'n' or 'r' or 't' or 'v' or 'c' or 'x' or 'k' or 'p' or 'P' or 'u';
        bool isWord = c is '_' or (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');
        if (isKnown || !isWord)
            _result.Append('\\');

        _result.Append(c);
    }

    private void Class()
    {
        bool isNegated = Peek() == '^';
        _at += isNegated ? 1 : 0;
        int from = _result.Length;
        bool isWide = false;
        bool followsSet = false;
        for (; Peek() != ']' && !_isForeign; _isForeign |= _at >= _pattern.Length)
            ClassItem(ref isWide, ref followsSet);

        _at++;
        string body = _result.ToString(from, _result.Length - from);
        _result.Length = from;
        _result.Append((isNegated, isWide) switch
        {
            (false, false) when body.Length == 0 => @"[^\u0000-\uffff]",
            (false, false) => $"[{body}]",
            (false, true) => $"(?:[{body}]|{Pair})",
            (true, false) => $"(?:[^{body}{Surrogates}]|{Pair})",
            (true, true) => $"[^{body}{Surrogates}]",
        });
    }

    private void ClassItem(ref bool isWide, ref bool followsSet)
    {
        if (_at >= _pattern.Length)
            return;

        char c = _pattern[_at++];
        bool followedSet = followsSet;
        followsSet = false;
        if (c == '\\' && _at < _pattern.Length)
        {
            char escaped = _pattern[_at++];
            if (PatternSets.Of(escaped) is { } set)
            {
                followsSet = true;
                isWide |= char.IsUpper(escaped);
                _result.Append(char.IsLower(escaped) ? set : PatternSets.ComplementOf(escaped));
            }
            else if (escaped is 'u' && ReadCodePoint() is { } point)
            {
                _isForeign |= point.Length > 1 || char.IsSurrogate(point[0]);
                _result.Append(Literal(point[0]));
            }
            else
            {
                Rest(escaped);
            }
        }
        else if (c == '-' && (followedSet || IsSetNext()))
        {
            _result.Append(@"\-");
        }
        else
        {
            // A set can't hold half of a pair, and .NET would subtract a set in brackets.
            _isForeign |= char.IsSurrogate(c);
            _result.Append(c == '[' ? @"\[" : c == '^' ? @"\^" : c.ToString());
        }
    }

    private bool IsSetNext() => Peek() == '\\' && _at + 1 < _pattern.Length && PatternSets.Of(_pattern[_at + 1]) is not null;

    /// <summary>Reads <c>XXXX</c>, <c>{X…}</c> or both halves of a pair after <c>\u</c>; null, without moving, for anything else.</summary>
    private string? ReadCodePoint()
    {
        if (Peek() == '{')
        {
            int end = _pattern.IndexOf('}', _at);
            if (end < 0 || !TryHex(_at + 1, end - _at - 1, out int point) || point is > 0x10ffff or (>= 0xd800 and <= 0xdfff))
                return null;

            _at = end + 1;
            return char.ConvertFromUtf32(point);
        }

        if (!TryHex(_at, 4, out int unit))
            return null;

        _at += 4;
        char first = (char)unit;
        bool isPair = char.IsHighSurrogate(first)
            && Peek() == '\\'
            && _at + 1 < _pattern.Length
            && _pattern[_at + 1] == 'u'
            && TryHex(_at + 2, 4, out unit)
            && char.IsLowSurrogate((char)unit);
        if (!isPair)
            return first.ToString();

        _at += 6;
        return new string([first, (char)unit]);
    }

    private bool TryHex(int from, int length, out int value)
    {
        value = 0;
        return length is > 0 and <= 6
            && from + length <= _pattern.Length
            && int.TryParse(_pattern.Substring(from, length), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out value);
    }

    private static string Literal(char c) => @"\u" + ((int)c).ToString("x4", CultureInfo.InvariantCulture);
}
