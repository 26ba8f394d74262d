namespace SchemaSdk.Generator.Json;

/// <summary>
/// Converts an offset to a zero-based line and column. Line breaks match the compiler's (including U+0085, U+2028 and U+2029), because the
/// compiler prints the positions.
/// </summary>
internal sealed class LineMap
{
    private readonly List<int> _starts = [0];

    public LineMap(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            switch (text[i])
            {
                case '\r' when i + 1 < text.Length && text[i + 1] == '\n':
                    break;
                case '\r' or '\n' or '\u0085' or '\u2028' or '\u2029':
                    _starts.Add(i + 1);
                    break;
            }
        }
    }

    public int LineOf(int offset)
    {
        int found = _starts.BinarySearch(offset);
        return found >= 0 ? found : ~found - 1;
    }

    public int ColumnOf(int offset) => offset - _starts[LineOf(offset)];
}
