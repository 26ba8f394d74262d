using Spectre.Console;

namespace SchemaSdk.Tool.Output;

/// <summary>Breaks lines between words only.</summary>
internal static class WordWrap
{
    /// <summary>Writes a text.</summary>
    /// <param name="output">The writer.</param>
    /// <param name="start">The beginning of the first line; the others are indented as far.</param>
    /// <param name="text">The text.</param>
    /// <param name="width">The width that a line has at most, unless a single word is longer.</param>
    public static void Write(TextWriter output, string start, string text, int width)
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
