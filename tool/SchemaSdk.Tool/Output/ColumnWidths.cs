using Spectre.Console;

namespace SchemaSdk.Tool.Output;

/// <summary>Divides the width of a terminal among the columns of a table without breaking words.</summary>
internal sealed class ColumnWidths
{
    private readonly int[] _words;
    private readonly int[] _lines;

    private ColumnWidths(int[] words, int[] lines)
    {
        _words = words;
        _lines = lines;
    }

    public static ColumnWidths Of(IReadOnlyList<string[]> rows)
    {
        IEnumerable<int> columns = Enumerable.Range(0, rows[0].Length);
        return new ColumnWidths(
            [.. columns.Select(i => rows.Max(row => row[i].Split(' ').Max(word => word.GetCellWidth())))],
            [.. columns.Select(i => rows.Max(row => row[i].GetCellWidth()))]);
    }

    /// <summary>Returns the width of each column; null if the longest words take more than is available.</summary>
    public int[]? Fit(int available)
    {
        int free = available - _words.Sum();
        if (free < 0)
            return null;

        // Columns that need little get all of it, so that what is left goes to the longest texts.
        int[] widths = [.. _words];
        int columnsLeft = widths.Length;
        foreach (int i in Enumerable.Range(0, widths.Length).OrderBy(i => _lines[i] - _words[i]))
        {
            int share = Math.Min(_lines[i] - _words[i], free / columnsLeft--);
            widths[i] += share;
            free -= share;
        }

        return widths;
    }
}
