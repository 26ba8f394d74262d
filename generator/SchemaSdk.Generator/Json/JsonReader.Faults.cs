namespace SchemaSdk.Generator.Json;

internal sealed partial class JsonReader
{
    /// <summary>Reports what was expected at the current position and what was found, with a hint for common mistakes.</summary>
    private JsonNode? Unexpected(string expected)
    {
        if (_at >= _text.Length)
        {
            string inside = _openedAt < 0
                ? ""
                : $" inside the {(_text[_openedAt] == '{' ? "object" : "array")}"
                    + $" that starts on line {new LineMap(_text).LineOf(_openedAt) + 1}";
            Fault(_at, 0, $"expected {expected}, but the text ends{inside}");
            return null;
        }

        Fault(_at, 1, $"expected {expected}, found {Shown.Character(_text[_at])}{Hint()}");
        return null;
    }

    private string Hint()
    {
        char next = _at + 1 < _text.Length ? _text[_at + 1] : '\0';
        return _text[_at] switch
        {
            '\'' => "; JSON does not allow single quotes",
            '/' when next is '/' or '*' => "; JSON does not allow comments",
            '#' => "; JSON does not allow comments",
            '}' or ']' when ComesAfterComma() => "; JSON does not allow trailing commas",
            '.' or '+' when next is >= '0' and <= '9' => "; a number starts with a digit or a minus sign",
            '\u00A0' or '\u3000' or '\u0085' or '\u2028' or '\u2029' or '\f' or '\v' or '\uFEFF'
                => "; white space in JSON is space, tab, CR and LF",
            _ => "",
        };
    }

    private bool ComesAfterComma()
    {
        int before = _at - 1;
        while (before >= 0 && _text[before] is ' ' or '\n' or '\r' or '\t')
            before--;

        return before >= 0 && _text[before] == ',';
    }

    private string? Fault(int start, int length, string message)
    {
        _error = new JsonFault(start, length, message, IsDepth: false);
        return null;
    }
}
