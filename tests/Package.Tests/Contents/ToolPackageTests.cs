using System.Text.Json;
using System.Xml.Linq;

namespace Package.Tests;

public sealed class ToolPackageTests(Workshop workshop)
{
    [Fact]
    public void It_leads_to_a_package_for_each_platform_and_one_for_any_other()
    {
        using var package = new PackageFile(workshop.PackageOf("SchemaSdk.Tool"));
        XDocument settings = Settings(package, "tools/any/any/");

        Assert.Equal(["README.md", "icon.png", "tools/any/any/DotnetToolSettings.xml"], package.Files);
        Assert.Equal(["DotnetTool"], package.Types);
        Assert.Equal("schema-sdk", settings.Descendants("Command").Single().Attribute("Name")!.Value);
        Assert.Equal(
            Workshop.ToolPlatforms,
            settings.Descendants("RuntimeIdentifierPackage").Select(element => element.Attribute("Id")!.Value).Order(StringComparer.Ordinal)
        );
    }

    [Theory]
    [InlineData("any")]
    [InlineData("linux-x64")]
    public void A_platform_holds_the_program_what_it_runs_on_and_the_symbols_that_give_a_crash_its_lines(string platform)
    {
        using var package = new PackageFile(workshop.PackageOf($"SchemaSdk.Tool.{platform}"));
        using var symbols = new PackageFile(workshop.SymbolPackageOf($"SchemaSdk.Tool.{platform}"));
        string folder = FolderOf(platform);
        string[] ours = [$"{folder}SchemaSdk.Simulator.pdb", $"{folder}SchemaSdk.Tool.pdb", $"{folder}SchemaSdk.pdb"];

        Assert.Equal(
            ((string[])
            [
                "README.md",
                "icon.png",
                $"{folder}DotnetToolSettings.xml",
                $"{folder}NJsonSchema.Annotations.dll",
                $"{folder}NJsonSchema.dll",
                $"{folder}Namotion.Reflection.dll",
                $"{folder}Newtonsoft.Json.dll",
                $"{folder}SchemaSdk.Simulator.dll",
                $"{folder}SchemaSdk.Tool.deps.json",
                $"{folder}SchemaSdk.Tool.dll",
                $"{folder}SchemaSdk.Tool.runtimeconfig.json",
                $"{folder}SchemaSdk.dll",
                $"{folder}Spectre.Console.Ansi.dll",
                $"{folder}Spectre.Console.dll",
                $"{folder}System.CommandLine.dll",
                .. platform == "any" ? [] : (string[])[$"{folder}SchemaSdk.Tool"],
                .. ours,
            ]).Order(StringComparer.Ordinal),
            package.Files);
        Assert.Equal(ours, symbols.Files);
    }

    [Theory]
    [InlineData("any")]
    [InlineData("linux-x64")]
    public void A_platform_brings_what_it_depends_on_in_the_versions_that_are_pinned(string platform)
    {
        using var package = new PackageFile(workshop.PackageOf($"SchemaSdk.Tool.{platform}"));

        Assert.Empty(package.Dependencies);
        Assert.Equal(["Microsoft.AspNetCore.App"], package.FrameworkReferences);
        string[] pinned = [PinnedVersions.Of("NJsonSchema"), PinnedVersions.Of("Spectre.Console"), PinnedVersions.Of("System.CommandLine")];
        Assert.Equal(pinned, Libraries(package, FolderOf(platform)).Intersect(pinned));
    }

    [Theory]
    [InlineData("any", "SchemaSdk.Tool.dll", "dotnet")]
    [InlineData("linux-x64", "SchemaSdk.Tool", "executable")]
    public void The_command_of_a_platform_is_schema_sdk(string platform, string entryPoint, string runner)
    {
        using var package = new PackageFile(workshop.PackageOf($"SchemaSdk.Tool.{platform}"));

        XElement command = Settings(package, FolderOf(platform)).Descendants("Command").Single();

        Assert.Equal(["DotnetToolRidPackage"], package.Types);
        Assert.Equal("schema-sdk", command.Attribute("Name")!.Value);
        Assert.Equal(entryPoint, command.Attribute("EntryPoint")!.Value);
        Assert.Equal(runner, command.Attribute("Runner")!.Value);
    }

    [Fact]
    public async Task Installed_for_a_folder_it_answers_to_dotnet_schema_sdk()
    {
        Consumer consumer = workshop.Consumer("tool-user")
            .With(".config/dotnet-tools.json", """{ "version": 1, "isRoot": true, "tools": {} }""");

        (await DotnetAsync(consumer, "tool", "install", "SchemaSdk.Tool", "--source", workshop.Feed)).AssertSucceeded();
        Outcome help = (await DotnetAsync(consumer, "schema-sdk", "--help")).AssertSucceeded();

        AssertIsHelp(help);
    }

    [Fact]
    public async Task Installed_to_a_path_it_answers_to_schema_sdk()
    {
        Consumer consumer = workshop.Consumer("tool-path-user");

        (
            await DotnetAsync(consumer, "tool", "install", "SchemaSdk.Tool", "--source", workshop.Feed, "--tool-path", "tools")
        ).AssertSucceeded();
        string program = Path.Combine(consumer.Folder, "tools", OperatingSystem.IsWindows() ? "schema-sdk.exe" : "schema-sdk");
        Outcome help = (await Command.RunAsync(program, consumer.Folder, workshop.Environment, "--help")).AssertSucceeded();

        AssertIsHelp(help);
    }

    private static void AssertIsHelp(Outcome help)
    {
        Assert.Contains("schema-sdk [command] [options]", help.Lines);
        Assert.Contains(help.Lines, line => line.StartsWith("simulate ", StringComparison.Ordinal));
    }

    private static string FolderOf(string platform) => $"tools/net10.0/{platform}/";

    private static XDocument Settings(PackageFile package, string folder) =>
        XDocument.Load(new MemoryStream(package.Read($"{folder}DotnetToolSettings.xml")));

    private static IEnumerable<string> Libraries(PackageFile package, string folder)
    {
        using JsonDocument dependencies = JsonDocument.Parse(package.Read($"{folder}SchemaSdk.Tool.deps.json"));
        return [.. dependencies.RootElement.GetProperty("libraries").EnumerateObject()
            .Where(library => library.Value.GetProperty("type").GetString() == "package")
            .Select(library => library.Name.Replace('/', ' '))
            .Order(StringComparer.OrdinalIgnoreCase)];
    }

    /// <summary>The SDK notes which tools it knows in its own folder of the user, which is a private one here.</summary>
    private Task<Outcome> DotnetAsync(Consumer consumer, params string[] arguments) =>
        Command.DotnetAsync(
            consumer.Folder,
            new Dictionary<string, string>(workshop.Environment) { ["DOTNET_CLI_HOME"] = Path.Combine(consumer.Folder, "home") },
            arguments);
}
