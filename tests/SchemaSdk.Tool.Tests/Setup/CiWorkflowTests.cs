using System.Text.RegularExpressions;

namespace SchemaSdk.Tool.Tests.Setup;

/// <summary>The workflows that <c>init --ci</c> writes, as text; the package tests run them.</summary>
public sealed partial class CiWorkflowTests
{
    public static TheoryData<string, string> Files => new()
    {
        { "github", ".github/workflows/model-documents.yml" },
        { "gitlab", ".gitlab/model-documents.yml" },
        { "azure", "model-documents.azure-pipelines.yml" },
    };

    [Theory]
    [MemberData(nameof(Files))]
    public async Task A_workflow_comes_with_the_tool_manifest_and_is_never_replaced(string system, string path)
    {
        using Workplace place = WithProject("App.csproj");
        ToolRun run = await place.RunAsync("init", "--ci", system);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains($"new        {path}", run.Output);
        Assert.True(File.Exists(place.At(".config/dotnet-tools.json")));
        Assert.Contains($"unchanged  {path}", (await place.RunAsync("init", "--ci", system)).Output);
        place.Write(path, "# mine");
        Assert.Contains($"kept       {path}: a file that is there is never replaced", (await place.RunAsync("init", "--ci", system)).Output);
        Assert.Equal("# mine", place.Read(path));
    }

    [Fact]
    public async Task GitLab_is_told_to_include_the_workflow()
    {
        using Workplace place = WithProject("App.csproj");
        await place.RunAsync("init", "--ci", "gitlab");
        Assert.Equal("include:\n  - local: .gitlab/model-documents.yml\n", place.Read(".gitlab-ci.yml"));
        place.Write(".gitlab-ci.yml", "test: {}\n");
        Assert.Contains(
            "kept       .gitlab-ci.yml: unless it does already, let it include the workflow",
            (await place.RunAsync("init", "--ci", "gitlab")).Output);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public async Task In_a_subfolder_of_a_repository_it_goes_to_the_root_and_works_in_the_subfolder(string system, string path)
    {
        using Workplace place = WithProject("src/Größe \"1\"/App/App.csproj");
        Directory.CreateDirectory(place.At(".git"));
        place.Start = "src/Größe \"1\"";
        Assert.Equal(0, (await place.RunAsync("init", "--ci", system)).ExitCode);
        string yaml = place.Read(path);
        Assert.Contains("\"src/Größe \\\"1\\\"\"", yaml);
        Assert.Contains("PROJECT: \"App/App.csproj\"", yaml);
        Assert.DoesNotMatch("@[a-z]+@", yaml);
    }

    [Fact]
    public async Task The_project_must_be_clear()
    {
        using Workplace place = WithProject("A.csproj", "B.csproj");
        ToolRun run = await place.RunAsync("init", "--ci", "github");
        Assert.Equal(3, run.ExitCode);
        Assert.Contains("and there are 2: A.csproj, B.csproj; name one with --project", run.Error);
        Assert.False(Directory.Exists(place.Schemas));
        Assert.Equal(0, (await place.RunAsync("init", "--ci", "github", "--project", "B.csproj")).ExitCode);
        place.Write("A.csproj", """<Project><ItemGroup><PackageReference Include="SchemaSdk" /></ItemGroup></Project>""");
        Assert.Equal(0, (await place.RunAsync("init", "--ci", "azure")).ExitCode);
        Assert.Contains("PROJECT: \"A.csproj\"", place.Read("model-documents.azure-pipelines.yml"));
        using var none = new Workplace();
        Assert.Contains("there is none here", (await none.RunAsync("init", "--ci", "github")).Error);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Documents_come_from_their_own_hosts_unless_a_source_was_named(string system, string path)
    {
        using Workplace place = WithProject("App.csproj");
        Assert.Equal(0, (await place.RunAsync("init", "--ci", system)).ExitCode);
        string all = place.Read(path);
        Assert.DoesNotContain("SCHEMA_HOST", all);
        Assert.DoesNotContain("--from", all);
        File.Delete(place.At(path));
        Assert.Equal(0, (await place.RunAsync("init", "--ci", system, "--from", "https://models.example.com")).ExitCode);
        string one = place.Read(path);
        Assert.Contains("SCHEMA_HOST: \"https://models.example.com\"\n", one);
        Assert.Contains("schema-sdk check --from \"$SCHEMA_HOST\" --schemas", one);
        Assert.Contains("schema-sdk pull --from \"$SCHEMA_HOST\" --schemas", one);
        Assert.Equal(3, (await place.RunAsync("init", "--from", "https://models.example.com")).ExitCode);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public async Task The_keys_of_all_hosts_of_the_folder_are_named_and_no_build_gets_one(string system, string path)
    {
        using Workplace place = WithProject("App.csproj");
        place.Write("schemas/mine.host.json", """{ "id": "mine", "base": "https://api.example.com", "key": { "env": "MINE_KEY" } }""");
        Assert.Equal(0, (await place.RunAsync("init", "kling-o3", "--host", "fal", "--ci", system)).ExitCode);
        string yaml = place.Read(path);
        string build = yaml[yaml.IndexOf("dotnet build", StringComparison.Ordinal)..];
        foreach (string key in (string[])["EMPIRIOLABS_API_KEY", "MINE_KEY", "FAL_KEY"])
        {
            Assert.Contains($"#   {key}\n", yaml);
            Assert.DoesNotContain(key, build);
            Assert.Contains(system switch { "github" => $"{key}: ${{{{ secrets.{key} }}}}\n", "gitlab" => $"- unset {key}\n", _ => $"{key}: $({key})\n" }, yaml);
        }

        File.Delete(place.At(path));
        Assert.Equal(0, (await place.RunAsync("init", "--ci", system, "--from", "https://models.example.com")).ExitCode);
        Assert.DoesNotContain("MINE_KEY", place.Read(path));
    }

    [Fact]
    public async Task On_GitHub_permissions_are_minimal_and_actions_are_pinned_by_commit()
    {
        using Workplace place = WithProject("App.csproj");
        await place.RunAsync("init", "--ci", "github");
        string yaml = place.Read(".github/workflows/model-documents.yml");
        Assert.Contains("\npermissions:\n  contents: read\n", yaml);
        Assert.Equal(["contents: write", "pull-requests: write"], WritePermission().Matches(yaml).Select(match => match.Value.Trim()));
        Assert.Contains("persist-credentials: false", yaml);
        Assert.NotEmpty(Uses().Matches(yaml));
        Assert.All(Uses().Matches(yaml), use => Assert.Matches(@"^actions/[a-z-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$", use.Groups[1].Value));
    }

    private static Workplace WithProject(params string[] projects)
    {
        var place = new Workplace();
        foreach (string project in projects)
            place.Write(project, "<Project />");

        return place;
    }

    [GeneratedRegex("^ +[a-z-]+: write$", RegexOptions.Multiline)]
    private static partial Regex WritePermission();

    [GeneratedRegex("uses: (.+)$", RegexOptions.Multiline)]
    private static partial Regex Uses();
}
