namespace SchemaSdk.Generator.Json;

internal sealed partial class JsonReader
{
    private JsonNode? ReadWord()
    {
        int start = _at;
        while (Current is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_')
            _at++;

        int length = _at - start;
        if (Is("true"))
            return new JsonBoolean(start, length, value: true);

        if (Is("false"))
            return new JsonBoolean(start, length, value: false);

        if (Is("null"))
            return new JsonNull(start, length);

        Fault(
            start,
            length,
            $"expected a value, found `{Shown.Text(_text.Substring(start, length))}`; the only unquoted words are true, false and null");
        return null;

        bool Is(string word) => length == word.Length && string.CompareOrdinal(_text, start, word, 0, length) == 0;
    }
}
