using System.Text.Json.Nodes;
using SchemaSdk.Simulator;

namespace SchemaSdk.Tool.Tests.Setup;

public sealed class InitTests
{
    private const string NoHost = "http://127.0.0.1:9";

    private static readonly string[] s_jsonSchemas = ["model.schema.json", "overlay.schema.json"];

    [Fact]
    public async Task A_model_that_the_tool_has_comes_with_its_overlay_and_the_JSON_Schemas_without_a_host()
    {
        using var place = new Workplace();
        ToolRun run = await place.RunAsync("init", "kling-o3", "--from", NoHost);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(["kling-o3.json", "kling-o3.overlay.json", .. s_jsonSchemas], place.Files());
        Assert.Equal(Sample.KlingO3, place.Read("schemas/kling-o3.json"));
        Assert.Equal(Sample.KlingO3Overlay, place.Read("schemas/kling-o3.overlay.json"));
        Assert.Equal(0, (await place.RunAsync("list")).ExitCode);
    }

    [Fact]
    public async Task Without_ids_all_models_come_and_a_second_time_nothing_happens()
    {
        using var place = new Workplace();
        await place.RunAsync("init");
        Assert.Equal(
            ["kling-3-0-turbo.json", "kling-3-0-turbo.overlay.json", "kling-o3.json", "kling-o3.overlay.json", .. s_jsonSchemas],
            place.Files());
        Dictionary<string, DateTime> written = place.Files().ToDictionary(name => name, name => File.GetLastWriteTimeUtc(place.At("schemas/" + name)));
        ToolRun again = await place.RunAsync("init", "--json");
        Assert.All(again.Json["files"]!.AsArray(), file => Assert.Equal("unchanged", (string?)file!["status"]));
        Assert.All(written, file => Assert.Equal(file.Value, File.GetLastWriteTimeUtc(place.At("schemas/" + file.Key))));
    }

    [Fact]
    public async Task A_file_that_somebody_edited_is_kept_and_it_is_said_how_to_get_the_other()
    {
        string document = Sample.KlingO3.With(d => d["description"] = "mine");
        const string Overlay = """{"model":"kling-o3"}""";
        using var place = new Workplace();
        place.Write("schemas/mine.json", document);
        place.Write("schemas/mine.overlay.json", Overlay);
        place.Write("schemas/model.schema.json", "{}");
        ToolRun run = await place.RunAsync("init", "kling-o3");
        Assert.Equal(0, run.ExitCode);
        Assert.Equal(["mine.json", "mine.overlay.json", .. s_jsonSchemas], place.Files());
        Assert.Equal((document, Overlay, "{}"), (place.Read("schemas/mine.json"), place.Read("schemas/mine.overlay.json"), place.Read("schemas/model.schema.json")));
        Assert.Matches(@"kept       schemas/mine\.json: it differs from the document of schema-sdk \S+; to get that one, delete the file", run.Output);
        Assert.Matches(@"kept       schemas/mine\.overlay\.json: it differs from the overlay of schema-sdk \S+; to get that one", run.Output);
        Assert.Contains("kept       schemas/model.schema.json: it was edited, or schema-sdk did not write it", run.Output);
    }

    [Fact]
    public async Task Only_the_formatting_of_a_file_is_no_difference()
    {
        using var place = new Workplace();
        place.Write("schemas/kling-o3.json", JsonNode.Parse(Sample.KlingO3)!.ToJsonString());
        place.Write("schemas/kling-o3.overlay.json", Sample.KlingO3Overlay.ReplaceLineEndings("\r\n"));
        Assert.DoesNotContain("kept", (await place.RunAsync("init", "kling-o3")).Output);
    }

    [Theory]
    [InlineData("kling-o3.json", "kling-o3.json: the file is there, and is not a document of kling-o3; rename it")]
    [InlineData("kling-o3.overlay.json", "kling-o3.overlay.json: the file is there, and is not the overlay of kling-o3; rename it")]
    public async Task A_file_of_that_name_with_something_else_in_it_is_not_replaced(string name, string message)
    {
        using var place = new Workplace();
        place.Write("schemas/" + name, "{}");
        ToolRun run = await place.RunAsync("init", "kling-o3");
        Assert.Equal(3, run.ExitCode);
        Assert.Contains(message, run.Error);
        Assert.Equal("{}", place.Read("schemas/" + name));
    }

    [Theory]
    [InlineData("0.1.0", false, "refreshed", false)]
    [InlineData("0.1.0-preview.2", false, "refreshed", false)]
    [InlineData("0.1.0", true, "kept", false)]
    [InlineData("99.0.0", false, "kept", false)]
    [InlineData("0.1.0", false, "refreshed", true)]
    public async Task A_JSON_Schema_of_an_earlier_version_is_refreshed_unless_it_was_edited(string version, bool isEdited, string status, bool isOnWindows)
    {
        using var place = new Workplace();
        const string Old = "{\n  \"title\": \"an earlier one\"\n}\n";
        string hash = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(Old)));
        string stamped = Old.Replace("{\n", $"{{\n  \"$comment\": \"Written by schema-sdk {version}, sha256 {hash}. Whatever.\",\n", StringComparison.Ordinal);
        string text = isEdited ? stamped.Replace("an earlier one", "mine", StringComparison.Ordinal) : stamped;
        place.Write("schemas/model.schema.json", isOnWindows ? text.ReplaceLineEndings("\r\n") : text);
        Assert.Contains($"{status,-10} schemas/model.schema.json", (await place.RunAsync("init")).Output);
        Assert.Equal(status == "kept", place.Read("schemas/model.schema.json") == text);
        Assert.DoesNotContain("refreshed", (await place.RunAsync("init")).Output);
    }

    [Fact]
    public async Task Another_model_is_fetched_and_one_that_is_in_the_folder_is_not_fetched_again()
    {
        await using SimulatedHost host = await SimulatedHost.StartAsync(new SimulatedHostOptions { Documents = [Sample.Of("a"), Sample.Turbo] });
        using var place = new Workplace();
        ToolRun run = await place.RunAsync("init", "a", "kling-o3", "--from", host.BaseAddress.ToString());
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(["a.json", "kling-o3.json", "kling-o3.overlay.json", .. s_jsonSchemas], place.Files());
        Assert.Contains("\"$schema\": \"./model.schema.json\"", place.Read("schemas/a.json"));
        host.ForgetRequests();
        Assert.Contains(
            "kept       schemas/a.json: `schema-sdk pull a` refreshes it",
            (await place.RunAsync("init", "a", "--from", host.BaseAddress.ToString())).Output);
        Assert.Empty(host.Requests);
    }

    [Fact]
    public async Task An_unknown_id_is_answered_with_those_that_are_known()
    {
        await using SimulatedHost host = await SimulatedHost.StartAsync(new SimulatedHostOptions { Documents = [Sample.Of("a"), Sample.Of("b")] });
        string address = host.BaseAddress.ToString().TrimEnd('/');
        using var place = new Workplace();
        ToolRun run = await place.RunAsync("init", "kling-o4", "kling-o3", "--from", address);
        Assert.Equal(3, run.ExitCode);
        Assert.Equal(
            $"failed     kling-o4: {address} has no such model; this tool has kling-3-0-turbo, kling-o3; {address} has a, b\n", run.Error);
        Assert.Contains("kling-o3.json", place.Files());
    }

    [Theory]
    [InlineData("<Project />", null, "dotnet add package SchemaSdk")]
    [InlineData("""<Project><ItemGroup><PackageReference Include="SchemaSdk" Version="1.0.0" /></ItemGroup></Project>""", null, null)]
    [InlineData("""<Project><ItemGroup><PackageReference Include="schemasdk.hosting" /></ItemGroup></Project>""", null, null)]
    [InlineData("""<Project><ItemGroup><PackageReference Include="SchemaSdk.Simulator" /></ItemGroup></Project>""", null, "dotnet add package SchemaSdk")]
    [InlineData("<Project />", """<Project><ItemGroup><PackageReference Include="SchemaSdk" /></ItemGroup></Project>""", null)]
    [InlineData("<Project", null, "dotnet add package SchemaSdk")]
    public async Task The_package_is_asked_for_where_no_project_has_it(string project, string? props, string? command)
    {
        using var place = new Workplace();
        place.Write("App.csproj", project);
        if (props is not null)
            place.Write("Directory.Build.props", props);

        JsonNode next = (await place.RunAsync("init", "kling-o3", "--json")).Json["next"]!;
        Assert.Equal(command is null ? [] : [command], next["commands"]!.AsArray().Select(line => (string?)line));
        Assert.Null(next["project_items"]);
    }

    [Fact]
    public async Task The_first_line_of_code_has_the_namespace_of_the_project()
    {
        using var place = new Workplace();
        place.Write("App.csproj", "<Project><PropertyGroup><SchemaSdkNamespace>My.Models</SchemaSdkNamespace></PropertyGroup></Project>");
        ToolRun run = await place.RunAsync("init", "kling-o3");
        Assert.EndsWith("""

                using My.Models;
                var request = new KlingO3Request { Prompt = "sunrise over the ocean" };

            """, run.Output);
    }

    [Theory]
    [InlineData("other", "App.csproj", "other")]
    [InlineData("schemas", "src/App/App.csproj", "../../schemas")]
    [InlineData("a & b", "App.csproj", "a &amp; b")]
    public async Task For_another_folder_the_project_needs_an_item(string folder, string project, string include)
    {
        using var place = new Workplace();
        place.Write(project, "<Project />");
        JsonNode next = (await place.RunAsync("init", "kling-o3", "--schemas", folder, "--json")).Json["next"]!;
        Assert.Equal(
            $"<ItemGroup>\n  <ModelSchema Include=\"{include}/*.json\" Exclude=\"{include}/*.schema.json\" />\n</ItemGroup>",
            (string?)next["project_items"]);
        Assert.Contains("kling-o3.json", place.Files(folder));
    }
}
