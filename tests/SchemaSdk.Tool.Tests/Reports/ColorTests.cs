using SchemaSdk.Tool.Context;

namespace SchemaSdk.Tool.Tests.Reports;

/// <summary>Colors are for terminals: a pipe gets the same words without them.</summary>
public sealed class ColorTests
{
    private const string Red = "\u001b[31m";
    private const string Yellow = "\u001b[33m";
    private const string Green = "\u001b[32m";
    private const string Reset = "\u001b[0m";

    public static TheoryData<string[], string> Commands => new()
    {
        { ["diff", "old", "schemas"], $"{Red}breaks-calls{Reset}: duration must be 10 or less" },
        { ["diff", "old", "schemas"], $"{Yellow}changes-price{Reset}: " },
        { ["diff", "old", "schemas"], $"{Green}adds{Reset}: " },
        { ["validate", "kling-o3", "wrong.json"], $": {Red}error{Reset} SSDK1001: " },
        { ["validate", "kling-o3", "wrong.json"], $"{Red}not valid{Reset}\n" },
        { ["validate", "kling-o3", "right.json"], $"{Green}valid{Reset}\n" },
        { ["price", "kling-o3", "wrong.json"], $": {Red}error{Reset} SSDK1001: " },
        { ["list", "--schemas", "broken"], $"broken/a.json(1,2): {Red}error{Reset} SSDK0001: " },
        { ["show", "nothing"], $"{Red}schema-sdk:{Reset} the folder schemas has no document of nothing" },
    };

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task Severities_and_classes_are_colored_on_a_terminal_and_plain_elsewhere(string[] command, string colored)
    {
        using Workplace terminal = Prepare(isTerminal: true, hasColor: true);
        using Workplace noColor = Prepare(isTerminal: true, hasColor: false);
        using Workplace pipe = Prepare(isTerminal: false, hasColor: false);

        Assert.Contains(colored, await AllAsync(terminal, command));
        Assert.DoesNotContain('\u001b', await AllAsync(noColor, command));
        string plain = await AllAsync(pipe, command);
        Assert.DoesNotContain('\u001b', plain);
        Assert.Contains(
            colored.Replace(Red, "").Replace(Yellow, "").Replace(Green, "").Replace(Reset, ""),
            plain);
    }

    [Theory]
    [InlineData(null, true)]
    [InlineData("", true)]
    [InlineData("1", false)]
    [InlineData("0", false)]
    public void The_variable_NO_COLOR_turns_colors_off_unless_it_is_empty(string? value, bool hasColor) =>
        Assert.Equal(hasColor, ToolContext.MayHaveColor(name => name == "NO_COLOR" ? value : null));

    [Fact]
    public async Task Without_colors_a_terminal_still_gets_frames()
    {
        using Workplace place = Prepare(isTerminal: true, hasColor: false);
        Assert.Contains("╭", (await place.RunAsync("list")).Output);
    }

    [Fact]
    public async Task A_document_can_not_color_its_own_text()
    {
        using Workplace place = Prepare(isTerminal: true, hasColor: true);
        place.Write("schemas/a.json", Sample.Of("a").With(d => d["display_name"] = "\u001b[31mred"));
        Assert.Contains("\\u001b[31mred", (await place.RunAsync("list")).Output);
    }

    private static Workplace Prepare(bool isTerminal, bool hasColor)
    {
        var place = new Workplace { IsTerminal = isTerminal, HasColor = hasColor };
        place.Write("old/kling-o3.json", Sample.KlingO3);
        place.Write("schemas/kling-o3.json", Sample.KlingO3.With(d =>
        {
            d.Parameter("duration")["max"] = 10;
            d.Parameter("duration")["min"] = 2;
            d.Price("Pro T2V/I2V")["rate"] = "$9";
        }));
        place.Write("broken/a.json", "{");
        place.Write("wrong.json", """{"prompt":"a","duration":99}""");
        place.Write("right.json", """{"prompt":"a"}""");
        return place;
    }

    private static async Task<string> AllAsync(Workplace place, string[] command)
    {
        ToolRun run = await place.RunAsync(command);
        return run.Output + run.Error;
    }
}
