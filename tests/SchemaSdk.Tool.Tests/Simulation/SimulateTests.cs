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
            answer += line;

        string address = (string)JsonNode.Parse(answer)!["base_address"]!;
        Assert.Equal(0, (await place.RunAsync("check", "--from", address)).ExitCode);
        using Process interrupt = Process.Start("kill", ["-TERM", tool.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        await tool.WaitForExitAsync();
        Assert.Equal(0, tool.ExitCode);
        Assert.NotEmpty(place.Files("exchanges"));
    }

    [Theory]
    [InlineData("", 400)]
    [InlineData("--no-overlays", 200)]
    public async Task The_overlays_beside_the_documents_hold_unless_they_are_left_out(string option, int expected)
    {
        using var place = new Workplace();
        place.Write("schemas/kling-o3.json", Sample.KlingO3);
        place.Write(
            "schemas/kling-o3.overlay.json",
            """{ "model": "kling-o3", "rules": [{ "id": "r", "when": { "model_tier": "4k" }, "require": "image" }] }""");
        using Process tool = ToolProcess.Start(place, [.. new[] { "simulate", "--port", "0", "--json", option }.Where(a => a.Length > 0)]);
        string answer = "";
        while (!answer.EndsWith('}') && await tool.StandardOutput.ReadLineAsync() is { } line)
            answer += line;

        using var client = new HttpClient { BaseAddress = new Uri((string)JsonNode.Parse(answer)!["base_address"]!) };
        client.DefaultRequestHeaders.Add("x-api-key", "any");
        using var body = new StringContent(
            """{"model":"kling-o3","prompt":"a","model_tier":"4k"}""",
            System.Text.Encoding.UTF8,
            "application/json");
        using HttpResponseMessage response = await client.PostAsync("/v1/videos/generations", body);

        Assert.True(expected == (int)response.StatusCode, await response.Content.ReadAsStringAsync());
        tool.Kill();
        await tool.WaitForExitAsync();
    }

    [Fact]
    public async Task A_rate_that_can_not_be_is_refused()
    {
        using var place = new Workplace();
        place.Write("schemas/kling-o3.json", Sample.KlingO3);
        ToolRun run = await place.RunAsync("simulate", "--port", "0", "--fail-rate", "2");
        Assert.Equal(3, run.ExitCode);
        Assert.Contains("--fail-rate must be a number from 0 to 1; it is 2", run.Error);
    }
}
