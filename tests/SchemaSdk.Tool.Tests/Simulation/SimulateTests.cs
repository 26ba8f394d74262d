using System.Diagnostics;
using System.Text.Json.Nodes;

namespace SchemaSdk.Tool.Tests.Simulation;

public sealed class SimulateTests
{
    [Fact]
    public async Task The_host_is_played_from_the_folder_until_it_is_interrupted()
    {
        using var place = new Workplace();
        place.Write("schemas/kling-o3.json", Sample.KlingO3);
        using Process tool = ToolProcess.Start(place, "simulate", "--port", "0", "--json", "--record", "exchanges");
        string answer = "";
        while (!answer.EndsWith('}') && await tool.StandardOutput.ReadLineAsync() is { } line)
        {
            answer += line;
        }

        string address = (string)JsonNode.Parse(answer)!["base_address"]!;
        Assert.Equal(0, (await place.RunAsync("check", "--from", address)).ExitCode);
        using Process interrupt = Process.Start("kill", ["-TERM", tool.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        await tool.WaitForExitAsync();
        Assert.Equal(0, tool.ExitCode);
        Assert.NotEmpty(place.Files("exchanges"));
    }

    [Fact]
    public async Task A_rate_that_can_not_be_is_refused()
    {
        using var place = new Workplace();
        place.Write("schemas/kling-o3.json", Sample.KlingO3);
        ToolRun run = await place.RunAsync("simulate", "--port", "0", "--fail-rate", "2");
        Assert.Equal(3, run.ExitCode);
        Assert.Contains("FailRate", run.Error);
    }
}
