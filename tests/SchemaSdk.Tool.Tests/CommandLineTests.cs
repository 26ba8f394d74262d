namespace SchemaSdk.Tool.Tests;

/// <summary>A wrong command line gets one sentence that names what is allowed and what was given.</summary>
public sealed class CommandLineTests
{
    [Theory]
    [InlineData("--port", "99999", "a whole number from 0 to 65535")]
    [InlineData("--port", "-1", "a whole number from 0 to 65535")]
    [InlineData("--port", "http", "a whole number from 0 to 65535")]
    [InlineData("--port", "80.5", "a whole number from 0 to 65535")]
    [InlineData("--port", "NaN", "a whole number from 0 to 65535")]
    [InlineData("--port", "99999999999999999999", "a whole number from 0 to 65535")]
    [InlineData("--latency", "-1", "a whole number of milliseconds from 0 to 3600000")]
    [InlineData("--latency", "2s", "a whole number of milliseconds from 0 to 3600000")]
    [InlineData("--latency", "3600001", "a whole number of milliseconds from 0 to 3600000")]
    [InlineData("--fail-rate", "2", "a number from 0 to 1")]
    [InlineData("--fail-rate", "-0.1", "a number from 0 to 1")]
    [InlineData("--fail-rate", "NaN", "a number from 0 to 1")]
    [InlineData("--fail-rate", "Infinity", "a number from 0 to 1")]
    [InlineData("--fail-rate", "0,5", "a number from 0 to 1")]
    [InlineData("--fail-rate", "half", "a number from 0 to 1")]
    [InlineData("--fail-rate", "", "a number from 0 to 1")]
    public async Task A_number_out_of_range_is_refused_with_the_range(string option, string value, string allowed)
    {
        using var place = new Workplace();
        ToolRun run = await place.RunAsync("simulate", option, value);
        Assert.Equal((3, ""), (run.ExitCode, run.Output));
        Assert.StartsWith($"{option} must be {allowed}; it is {(value.Length == 0 ? "empty" : value)}\n", run.Error);
        Assert.Contains("`schema-sdk simulate --help`", run.Error);
        Assert.DoesNotContain("Usage:", run.Error + run.Output);
    }

    [Theory]
    [InlineData("chek")]
    [InlineData("show")]
    [InlineData("export kling-o3 --format xml")]
    [InlineData("diff --fail-on never")]
    [InlineData("list --nonsense")]
    [InlineData("")]
    public async Task A_wrong_command_line_ends_with_3_and_points_to_the_help(string arguments)
    {
        using var place = new Workplace();
        ToolRun run = await place.RunAsync(arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        Assert.Equal(3, run.ExitCode);
        Assert.Contains("--help`", run.Error);
    }

    [Fact]
    public async Task A_mistyped_command_is_suggested()
    {
        using var place = new Workplace();
        Assert.Contains("check", (await place.RunAsync("chek")) is var run ? run.Output + run.Error : "");
    }

    [Theory]
    [InlineData("list", 0)]
    [InlineData("check", 3)]
    [InlineData("pull", 3)]
    [InlineData("simulate", 3)]
    public async Task A_folder_without_documents_gets_the_next_command(string command, int exitCode)
    {
        using var place = new Workplace();
        place.Write("schemas/kling-o3.overlay.json", Sample.KlingO3Overlay);

        ToolRun run = await place.RunAsync(command);

        Assert.Equal((exitCode, ""), (run.ExitCode, run.Output));
        Assert.Contains("the folder schemas has no model documents; `schema-sdk init` ", run.Error);
    }

    [Theory]
    [InlineData("list")]
    [InlineData("check")]
    [InlineData("show kling-o3")]
    [InlineData("simulate")]
    public async Task A_folder_that_is_missing_gets_the_next_command(string arguments)
    {
        using var place = new Workplace();

        ToolRun run = await place.RunAsync(arguments.Split(' '));

        Assert.Equal((3, ""), (run.ExitCode, run.Output));
        Assert.Contains("the folder schemas does not exist; `schema-sdk init` ", run.Error);
    }

    [Fact]
    public async Task For_machines_an_empty_folder_is_an_empty_list()
    {
        using var place = new Workplace();
        Directory.CreateDirectory(place.Schemas);
        ToolRun run = await place.RunAsync("list", "--json");
        Assert.Equal((0, "[]\n", ""), (run.ExitCode, run.Output, run.Error));
    }
}
