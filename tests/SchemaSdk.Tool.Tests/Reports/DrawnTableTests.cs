using SchemaSdk.Tool.Output;
using Spectre.Console.Testing;

namespace SchemaSdk.Tool.Tests.Reports;

/// <summary>What a person sees at a terminal, where other tests see the plain columns.</summary>
public sealed class DrawnTableTests
{
    [Fact]
    public void Each_row_is_a_line_between_borders()
    {
        Assert.Equal(
            [
                "╭────────┬───────╮",
                "│ id     │ price │",
                "├────────┼───────┤",
                "│ clip   │ 0.50  │",
                "│ [bold] │       │",
                "╰────────┴───────╯",
            ],
            Drawn(40, ["clip", "0.50"], ["[bold]", null]));
    }

    [Theory]
    [InlineData("a\u001b[31mb", "a\\u001b[31mb")]
    [InlineData("a\nb", "a\\nb")]
    [InlineData("a\u202eb", "a\\u202eb")]
    public void Text_of_a_document_commands_no_terminal(string text, string shown) =>
        Assert.Contains(Drawn(60, [text, null]), line => line.Contains($" {shown} ", StringComparison.Ordinal));

    [Fact]
    public void A_narrow_terminal_gets_every_word_of_a_long_cell()
    {
        IReadOnlyList<string> lines = Drawn(20, ["one two three four five six", "1"]);

        Assert.All(lines, line => Assert.InRange(line.Length, 1, 20));
        Assert.All(
            "one two three four five six".Split(' '),
            word => Assert.Contains(lines, line => line.Contains(word, StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(40)]
    [InlineData(60)]
    [InlineData(80)]
    [InlineData(100)]
    [InlineData(120)]
    public void No_width_of_a_terminal_breaks_a_word(int width)
    {
        string[] headers = ["Parameter", "Type", "Required", "Default", "Allowed", "C#"];
        string[][] rows =
        [
            ["keep_original_sound", "boolean", "yes", "true", "", "KeepOriginalSound"],
            ["workflow", "enum", "", "auto", "auto, t2v, i2v, video_edit, reference", "Workflow"],
            ["a_name_that_is_longer_than_a_narrow_terminal_is_wide", "string", "", "", "1 to 500 characters", "ANameThatIsLonger"],
        ];
        using var console = new TestConsole();
        console.Profile.Width = width;
        var table = new TextTable(headers);
        foreach (string[] row in rows)
            table.Add(row);

        table.Draw(console);

        string[] words = [.. console.Lines.SelectMany(line => line.Split([' ', '│'], StringSplitOptions.RemoveEmptyEntries))];
        Assert.All(headers.Skip(1).Concat(rows.SelectMany(row => row)).SelectMany(cell => cell.Split(' ', StringSplitOptions.RemoveEmptyEntries)),
            word => Assert.Contains(word, words));
        Assert.All(console.Lines.Where(line => !line.StartsWith("a_name", StringComparison.Ordinal)), line => Assert.InRange(line.Length, 0, width));
    }

    [Fact]
    public void Where_not_even_the_words_fit_each_row_is_a_list()
    {
        Assert.Equal(
            [
                "a_name_that_is_long",
                "  price  0.50 for",
                "         each second",
                "",
                "clip",
            ],
            Drawn(20, ["a_name_that_is_long", "0.50 for each second"], ["clip", null]));
    }

    private static IReadOnlyList<string> Drawn(int width, params string?[][] rows)
    {
        using var console = new TestConsole();
        console.Profile.Width = width;
        var table = new TextTable("id", "price");
        foreach (string?[] row in rows)
            table.Add(row);

        table.Draw(console);
        return console.Lines;
    }
}
