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

            WriteWrapped(output, "", rows[i][0], console.Profile.Width);
            for (int column = 1; column < headers.Count; column++)
            {
                if (rows[i][column].Length > 0)
                    WriteWrapped(output, Indent + headers[column].PadRight(label), rows[i][column], console.Profile.Width);
            }
        }
    }

    /// <summary>Writes a text, with line breaks between words only.</summary>
    public static void WriteWrapped(TextWriter output, string start, string text, int width)
    {
        string line = start;
        bool isEmpty = true;
        foreach (string word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (!isEmpty && line.GetCellWidth() + 1 + word.GetCellWidth() > width)
            {
                output.WriteLine(line);
                line = new string(' ', start.Length);
                isEmpty = true;
            }

            line += isEmpty ? word : " " + word;
            isEmpty = false;
        }

        output.WriteLine(line.TrimEnd());
    }
}
