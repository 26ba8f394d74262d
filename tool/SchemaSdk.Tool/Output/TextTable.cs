using Spectre.Console;
using SchemaSdk.Tool.Context;

namespace SchemaSdk.Tool.Output;

/// <summary>
/// A table: drawn on interactive terminals, in plain columns otherwise. On a terminal that is too narrow for the longest words, each row is
/// written as a list, because a broken word can't be read or copied.
/// </summary>
internal sealed class TextTable(params string[] headers)
{
    private const int WidestColumn = 60;

    private readonly List<string[]> _rows = [];

    /// <summary>Returns the tone of a cell, by the index of its column.</summary>
    public Func<int, string, Tone> ToneOf { get; init; } = (_, _) => Tone.Plain;

    public void Add(params string?[] cells) => _rows.Add([.. cells.Select(cell => OneLine.Of(cell ?? ""))]);

    public void Write(ToolContext context)
    {
        if (context.IsTerminal)
            Draw(Terminal.Create(context, context.Output));
        else
            WritePlain(context.Output);
    }

    public void Draw(IAnsiConsole console)
    {
        ColumnWidths columns = ColumnWidths.Of([.. _rows.Prepend(headers)]);
        int framed = console.Profile.Width - (3 * headers.Length) - 1;
        int bare = console.Profile.Width - (2 * (headers.Length - 1));
        if (columns.Fit(framed) is { } inFrame)
            Draw(console, TableBorder.Rounded, inFrame);
        else if (columns.Fit(bare) is { } withoutFrame)
            Draw(console, TableBorder.None, withoutFrame);
        else
            new RowList(headers, _rows).Write(console);
    }

    private void Draw(IAnsiConsole console, TableBorder border, int[] widths)
    {
        var table = new Table { Border = border };
        for (int i = 0; i < headers.Length; i++)
        {
            var column = new TableColumn(new Text(headers[i])) { Width = widths[i] };
            if (border == TableBorder.None)
                column.Padding = new Padding(0, 0, i == headers.Length - 1 ? 0 : 2, 0);

            table.AddColumn(column);
        }

        foreach (string[] row in _rows)
            table.AddRow(row.Select((cell, i) => new Text(cell, Terminal.StyleOf(ToneOf(i, cell)))));

        console.Write(table);
    }

    private void WritePlain(TextWriter output)
    {
        int[] widths = [.. headers.Select((header, i) =>
            Math.Min(WidestColumn, _rows.Select(row => row[i].Length).Append(header.Length).Max()))];
        foreach (string[] row in _rows.Prepend(headers))
            output.WriteLine(string.Join("  ", row.Select((cell, i) => cell.PadRight(widths[i]))).TrimEnd());
    }
}
