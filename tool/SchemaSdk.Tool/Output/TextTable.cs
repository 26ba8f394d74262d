using SchemaSdk.Tool.Context;
using Spectre.Console;

namespace SchemaSdk.Tool.Output;

/// <summary>A table: with borders on interactive terminals, in plain columns otherwise.</summary>
internal sealed class TextTable(params string[] headers)
{
    private const int WidestColumn = 60;

    private readonly List<string[]> _rows = [];

    public void Add(params string?[] cells) => _rows.Add([.. cells.Select(cell => OneLine.Of(cell ?? ""))]);

    public void Write(ToolContext context)
    {
        if (context.IsTerminal)
            Draw(AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(SafeWriter.OwnOf(context.Output)) }));
        else
            WritePlain(context.Output);
    }

    public void Draw(IAnsiConsole console)
    {
        var table = new Table { Border = TableBorder.Rounded };
        foreach (string header in headers)
            table.AddColumn(new TableColumn(new Text(header)));

        foreach (string[] row in _rows)
            table.AddRow(row.Select(cell => new Text(cell)));

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
