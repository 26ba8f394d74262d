using System.Text;

namespace SchemaSdk.Generator.Json;

internal sealed partial class JsonReader
{
    private StringBuilder? _unescaped;

    /// <summary>Reads a string from its opening quote through its closing quote.</summary>
    private string? ReadText()
    {
        int run = ++_at;
        StringBuilder? unescaped = null;
        while (_at < _text.Length)
        {
            char c = _text[_at];
            if (c == '"')
            {
                string rest = _text.Substring(run, _at - run);
                _at++;
                return unescaped is null ? rest : unescaped.Append(rest).ToString();
            }

            if (c < ' ')
                return Fault(_at, 1, $"{Shown.Character(c)} must be escaped in a string, as `{JsonEscape.Of(c)}`");

            if (c != '\\')
            {
                _at++;
                continue;
            }

            unescaped ??= (_unescaped ??= new StringBuilder()).Clear();
            unescaped.Append(_text, run, _at - run);
            if (!ReadEscape(unescaped))
                return null;

            run = _at;
        }

        return Fault(_at, 0, "expected a closing double quote, but the text ends");
    }

    private bool ReadEscape(StringBuilder unescaped)
    {
        int backslash = _at++;
        char c = Current;
        _at++;
        switch (c)
        {
            case '"' or '\\' or '/':
                unescaped.Append(c);
                return true;
            case 'b':
                unescaped.Append('\b');
                return true;
            case 'f':
                unescaped.Append('\f');
                return true;
            case 'n':
                unescaped.Append('\n');
                return true;
            case 'r':
                unescaped.Append('\r');
                return true;
            case 't':
                unescaped.Append('\t');
                return true;
            case 'u' when TryReadHex(out char unit):
                unescaped.Append(unit);
                return true;
            case 'u':
                Fault(backslash, 2, "expected four hexadecimal digits after `\\u`");
                return false;
            default:
                int length = Math.Min(2, _text.Length - backslash);
                string found = length < 2 ? "but the text ends" : $"found {Shown.Character(c)}";
                Fault(backslash, length, $"expected one of `\" \\ / b f n r t u` after a backslash, {found}");
                return false;
        }
    }

    private bool TryReadHex(out char unit)
    {
        int value = 0;
        for (int digit = 0; digit < 4; digit++, _at++)
        {
            int add = Current switch
            {
                >= '0' and <= '9' => Current - '0',
                >= 'a' and <= 'f' => Current - 'a' + 10,
                >= 'A' and <= 'F' => Current - 'A' + 10,
                _ => -1,
            };
            if (add < 0)
            {
                unit = default;
                return false;
            }

            value = (value * 16) + add;
        }

        unit = (char)value;
        return true;
    }
}
