using SchemaSdk.Simulator;

namespace SchemaSdk.Tool.Tests.Impact;

/// <summary>Real builds of a real project, with the generator and the runtime of this repository.</summary>
[Trait("Category", "Slow")]
public sealed class ProjectTests
{
    private const string Program = """
        using SchemaSdk;
        using SchemaSdk.Models;

        var request = new KlingO3Request
        {
            Prompt = "sunrise",
            Duration = 12,
            ImageEnd = "https://example.com/end.png",
            Image = "https://example.com/start.png",
        };
        System.Console.WriteLine(request);
        """;

    [Fact]
    public async Task The_code_that_new_documents_break_is_listed_and_the_checkout_is_not_touched()
    {
        await using SimulatedHost host = await SimulatedHost.StartAsync(new SimulatedHostOptions
        {
            Documents = [Sample.KlingO3.With(d =>
            {
                d.Parameter("image_end")["name"] = "last_image";
                d.Parameter("duration")["max"] = 10;
            })],
        });
        using var place = new Workplace();
        place.Write("App/App.csproj", ConsumerProject.Text("../schemas/*.json"));
        place.Write("App/Program.cs", Program);
        place.Write("schemas/kling-o3.json", Sample.KlingO3);
        string[] before = Everything(place);
        ToolRun run = await place.RunAsync("check", "--project", "App/App.csproj", "--json", "--from", host.BaseAddress.ToString());
        Assert.Equal("", run.Error);
        Assert.Equal(2, run.ExitCode);
        Assert.Equal(
            ["App/Program.cs 7 SSDK1001", "App/Program.cs 8 CS0117"],
            run.Json["broken"]!.AsArray().Select(site => $"{site!["file"]} {site["line"]} {site["code"]}"));
        Assert.Equal(before, Everything(place));
        Assert.Equal(Sample.KlingO3, place.Read("schemas/kling-o3.json"));
    }

    [Fact]
    public async Task Code_that_does_not_use_what_changed_is_left_in_peace_and_one_that_is_broken_already_is_not_blamed_on_the_host()
    {
        await using SimulatedHost host = await SimulatedHost.StartAsync(
            new SimulatedHostOptions { Documents = [Sample.KlingO3.With(d => d.Parameter("video").Drop())] });
        using var place = new Workplace();
        place.Write("App/App.csproj", ConsumerProject.Text("../schemas/*.json"));
        place.Write("App/Program.cs", Program.Replace("Duration = 12", "Duration = 99", StringComparison.Ordinal));
        place.Write("schemas/kling-o3.json", Sample.KlingO3);
        ToolRun run = await place.RunAsync("check", "--project", "App", "--from", host.BaseAddress.ToString());
        Assert.Equal(2, run.ExitCode);
        Assert.EndsWith("no code of the project breaks\n", run.Output);
    }

    [Fact]
    public async Task A_build_gets_no_key_of_the_hosts_in_the_folder()
    {
        const string Variable = "SCHEMASDK_TEST_KEY_OF_A_HOST";
        await using SimulatedHost host = await SimulatedHost.StartAsync(new SimulatedHostOptions { Documents = [Sample.KlingO3] });
        using var place = new Workplace();
        string refuse = $"""<Target Name="RefuseKey" BeforeTargets="CoreCompile"><Error Condition="'$({Variable})' != ''" Text="A build got the key." /></Target>""";
        place.Write("App/App.csproj", ConsumerProject.Text("../schemas/*.json").Replace("</Project>", refuse + "</Project>", StringComparison.Ordinal));
        place.Write("App/Program.cs", Program);
        place.Write("schemas/kling-o3.json", Sample.KlingO3);
        place.Write("schemas/mine.host.json", $$"""{ "id": "mine", "base": "https://api.example.com", "key": { "env": "{{Variable}}" } }""");
        Environment.SetEnvironmentVariable(Variable, "sk-secret");
        try
        {
            ToolRun run = await place.RunAsync("check", "--project", "App", "--from", host.BaseAddress.ToString());
            Assert.Equal((0, ""), (run.ExitCode, run.Error));
        }
        finally
        {
            Environment.SetEnvironmentVariable(Variable, null);
        }
    }

    private static string[] Everything(Workplace place) =>
        [.. Directory.EnumerateFileSystemEntries(place.Path, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];
}
