using Spectre.Console;

namespace SchemaSdk.Tool.Output;

/// <summary>The rows of a table as lists, one line for each cell, for terminals that are too narrow for columns.</summary>
internal sealed class RowList(IReadOnlyList<string> headers, IReadOnlyList<string[]> rows)
{
    private const string Indent = "  ";

    /// <summary>Writes past the console's own wrapping, which breaks words that are longer than a line.</summary>
    public void Write(IAnsiConsole console)
    {
        TextWriter output = console.Profile.Out.Writer;
        int label = headers.Skip(1).Max(header => header.GetCellWidth()) + Indent.Length;
        for (int i = 0; i < rows.Count; i++)
        {
            if (i > 0)
                output.WriteLine();

            WordWrap.Write(output, "", rows[i][0], console.Profile.Width);
            for (int column = 1; column < headers.Count; column++)
            {
                if (rows[i][column].Length > 0)
                    WordWrap.Write(output, Indent + headers[column].PadRight(label), rows[i][column], console.Profile.Width);
            }
        }
    }
}
