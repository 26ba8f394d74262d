using System.Text.Json.Nodes;
using SchemaSdk.Simulator;

namespace SchemaSdk.Tool.Tests.Comparison;

public sealed class CheckTests
{
    [Theory]
    [InlineData("check")]
    [InlineData("pull")]
    public async Task A_folder_without_documents_is_not_reported_as_without_drift(string command)
    {
        using var place = new Workplace();
        place.Write("schemas/kling-o3.overlay.json", Sample.KlingO3Overlay);

        ToolRun run = await place.RunAsync(command);

        Assert.Equal((3, ""), (run.ExitCode, run.Output));
        Assert.Equal("schema-sdk: the folder schemas has no model documents; `schema-sdk init` writes the ones that come with the tool,"
            + " `schema-sdk add <id>` fetches one from the host, and --schemas names another folder\n", run.Error);
    }

    [Fact]
    public async Task Check_compares_with_the_host_and_writes_nothing()
    {
        await using SimulatedHost host = await SimulatedHost.StartAsync(
            new SimulatedHostOptions { Documents = [Sample.KlingO3, Sample.Turbo, Sample.Of("unused")] });
        using var place = new Workplace();
        place.Write("schemas/kling-o3.json", Sample.KlingO3);
        place.Write("schemas/kling-3-0-turbo.json", Sample.Turbo);
        Assert.Equal((0, "no drift\n"), await CheckAsync(place, host));
        host.Publish(Sample.Turbo.With(d => d.Price("720p")["rate"] = "$0.2"));
        Assert.Equal(1, (await CheckAsync(place, host)).ExitCode);
        host.Publish(Sample.Turbo.With(d => d.Parameter("image").Drop()));
        (int code, string output) = await CheckAsync(place, host);
        Assert.Equal(2, code);
        Assert.StartsWith("schemas/kling-3-0-turbo.json(", output);
        Assert.Equal(Sample.Turbo, place.Read("schemas/kling-3-0-turbo.json"));
    }

    [Fact]
    public async Task A_host_that_does_not_respond_is_not_reported_as_without_drift()
    {
        await using SimulatedHost host = await SimulatedHost.StartAsync(new SimulatedHostOptions { Documents = [Sample.KlingO3] });
        using var place = new Workplace();
        place.Write("schemas/kling-o3.json", Sample.KlingO3);
        host.Behaviors.Always("GET /v1/models/kling-o3", Behavior.Response(404, "application/json", """{"detail":"Not Found"}"""));
        Assert.Equal((3, "nothing was compared\n"), await CheckAsync(place, host));
    }

    [Fact]
    public async Task A_model_that_the_host_retired_is_found_under_its_new_id()
    {
        await using SimulatedHost host = await SimulatedHost.StartAsync(
            new SimulatedHostOptions { Documents = [Sample.KlingO3.With(d => d["id"] = "kling-o3-5"), Sample.Of("unused")] });
        using var place = new Workplace();
        place.Write("schemas/kling-o3.json", Sample.KlingO3);
        ToolRun run = await place.RunAsync("check", "--json", "--from", host.BaseAddress.ToString());
        Assert.Equal(2, run.ExitCode);
        JsonArray changes = run.Json["changes"]!.AsArray();
        Assert.Equal(["kling-o3 /id", "kling-o3-5 /id"], changes.Select(c => $"{c!["model"]} {c["path"]}"));
    }

    private static async Task<(int ExitCode, string Output)> CheckAsync(Workplace place, SimulatedHost host)
    {
        ToolRun run = await place.RunAsync("check", "--from", host.BaseAddress.ToString());
        return (run.ExitCode, run.Output);
    }

    [Theory]
    [InlineData("nowhere", "--project nowhere: there is no such file or folder")]
    [InlineData("none", "--project none: the folder has no .csproj file; name one")]
    [InlineData("two", "--project two: the folder has 2 projects: two/A.csproj, two/B.csproj; name one")]
    public async Task The_project_is_a_file_or_the_only_one_of_a_folder(string project, string message)
    {
        using var place = new Workplace();
        place.Write("schemas/kling-o3.json", Sample.KlingO3);
        place.Write("two/A.csproj", "<Project />");
        place.Write("two/B.csproj", "<Project />");
        Directory.CreateDirectory(place.At("none"));
        ToolRun run = await place.RunAsync("check", "--project", project, "--from", "schemas");
        Assert.Equal((3, $"schema-sdk: {message}\n"), (run.ExitCode, run.Error));
    }
}
