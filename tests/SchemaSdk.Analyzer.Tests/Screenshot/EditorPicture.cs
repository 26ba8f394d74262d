using System.Globalization;
using System.Net;
using System.Text;

namespace SchemaSdk.Analyzer.Tests.Screenshot;

/// <summary>Draws files as an editor shows them: colored code, a squiggle under each place that is reported, and the message below it.</summary>
internal sealed class EditorPicture
{
    private const int Width = 1060;
    private const int LineHeight = 21;
    private const int Left = 64;
    private const double CharacterWidth = 8.4;
    private const int MessageColumns = 115;

    private readonly StringBuilder _body = new();
    private double _y = 12;

    /// <summary>Adds a file under a tab with its name.</summary>
    public void Add(PictureFile file)
    {
        Rectangle(0, _y - 12, Width, 32, "#181818");
        Rectangle(0, _y - 12, 24 + (file.Name.Length * CharacterWidth) + 24, 32, "#1f1f1f");
        Text(24, _y + 9, file.Name, "#e0e0e0");
        _y += 42;
        for (int i = 0; i < file.Lines.Count; i++)
            Add(file.FirstLine + i, file.Lines[i]);
        _y += 22;
    }

    public override string ToString()
    {
        double height = _y - 14;
        return string.Create(CultureInfo.InvariantCulture, $"""
            <svg xmlns="http://www.w3.org/2000/svg" width="{Width}" height="{height}" viewBox="0 0 {Width} {height}" role="img">
            <title>Wrong requests, underlined in an editor, with the messages of the compiler</title>
            <clipPath id="window"><rect width="{Width}" height="{height}" rx="8"/></clipPath>
            <g clip-path="url(#window)" font-family="ui-monospace, SFMono-Regular, Menlo, Consolas, 'DejaVu Sans Mono', monospace" font-size="14" xml:space="preserve">
            <rect width="{Width}" height="{height}" fill="#1f1f1f"/>
            {_body.ToString().TrimEnd()}
            </g>
            </svg>

            """).ReplaceLineEndings("\n");
    }

    private void Add(int number, PictureLine line)
    {
        string label = number.ToString(CultureInfo.InvariantCulture);
        Text(Left - 20 - (label.Length * CharacterWidth), _y, label, "#6e7681");
        foreach (ColoredText part in line.Parts)
            Text(X(part.Column), _y, part.Text, part.Color);
        foreach (PictureMark mark in line.Marks)
            Squiggle(mark);
        _y += LineHeight;
        foreach (PictureMark mark in line.Marks)
        {
            foreach (string row in Wrap(mark.Message))
            {
                Rectangle(Left - 8, _y - 15, Width - Left, LineHeight, mark.IsError ? "#3a1d1d" : "#3a331a");
                Text(Left, _y, row, mark.Color);
                _y += LineHeight;
            }
        }
    }

    private void Squiggle(PictureMark mark)
    {
        var path = new StringBuilder();
        double end = X(mark.Column + mark.Length);
        int step = 0;
        for (double x = X(mark.Column); x <= end; x += 3, step++)
            path.Append(CultureInfo.InvariantCulture, $"{(step == 0 ? "M" : "L")}{x:0.#},{_y + (step % 2 == 0 ? 5 : 2.5):0.#} ");
        _body.Append(CultureInfo.InvariantCulture, $"""<path d="{path.ToString().TrimEnd()}" fill="none" stroke="{mark.Color}" stroke-width="1.2"/>""").Append('\n');
    }

    private void Text(double x, double y, string text, string color)
    {
        string content = text.TrimEnd();
        if (content.Length == 0)
            return;
        _body.Append(
            CultureInfo.InvariantCulture,
            $"""<text x="{x:0.#}" y="{y:0.#}" textLength="{content.Length * CharacterWidth:0.#}" fill="{color}">{WebUtility.HtmlEncode(content)}</text>""")
            .Append('\n');
    }

    private void Rectangle(double x, double y, double width, double height, string color) => _body
        .Append(CultureInfo.InvariantCulture, $"""<rect x="{x:0.#}" y="{y:0.#}" width="{width:0.#}" height="{height:0.#}" fill="{color}"/>""")
        .Append('\n');

    private static double X(int column) => Left + (column * CharacterWidth);

    private static IEnumerable<string> Wrap(string message)
    {
        var row = new StringBuilder();
        foreach (string word in message.Split(' '))
        {
            if (row.Length > 0 && row.Length + word.Length > MessageColumns)
            {
                yield return row.ToString();
                row.Clear();
            }

            row.Append(row.Length == 0 ? "" : " ").Append(word);
        }

        yield return row.ToString();
    }
}
