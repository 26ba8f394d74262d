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
