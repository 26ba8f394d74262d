using System.Text.Json;
using System.Xml.Linq;

namespace Package.Tests;

public sealed class ToolPackageTests(Workshop workshop)
{
    private const string Folder = "tools/net10.0/any/";

    [Fact]
    public void It_holds_the_program_what_it_runs_on_and_the_symbols_that_give_a_crash_its_lines()
    {
        using var package = new PackageFile(workshop.PackageOf("SchemaSdk.Tool"));
        using var symbols = new PackageFile(workshop.SymbolPackageOf("SchemaSdk.Tool"));
        string[] ours = [$"{Folder}SchemaSdk.Simulator.pdb", $"{Folder}SchemaSdk.Tool.pdb", $"{Folder}SchemaSdk.pdb"];

        Assert.Equal(
            ((string[])
            [
                "README.md",
                "icon.png",
                $"{Folder}DotnetToolSettings.xml",
                $"{Folder}NJsonSchema.Annotations.dll",
                $"{Folder}NJsonSchema.dll",
                $"{Folder}Namotion.Reflection.dll",
                $"{Folder}Newtonsoft.Json.dll",
                $"{Folder}SchemaSdk.Simulator.dll",
                $"{Folder}SchemaSdk.Tool.deps.json",
                $"{Folder}SchemaSdk.Tool.dll",
                $"{Folder}SchemaSdk.Tool.runtimeconfig.json",
                $"{Folder}SchemaSdk.dll",
                $"{Folder}Spectre.Console.Ansi.dll",
                $"{Folder}Spectre.Console.dll",
                $"{Folder}System.CommandLine.dll",
                .. ours,
            ]).Order(StringComparer.Ordinal),
            package.Files);
        Assert.Equal(ours, symbols.Files);
    }

    [Fact]
    public void It_brings_what_it_depends_on_in_the_versions_that_are_pinned()
    {
        using var package = new PackageFile(workshop.PackageOf("SchemaSdk.Tool"));

        Assert.Empty(package.Dependencies);
        Assert.Equal(["Microsoft.AspNetCore.App"], package.FrameworkReferences);
        string[] pinned = [PinnedVersions.Of("NJsonSchema"), PinnedVersions.Of("Spectre.Console"), PinnedVersions.Of("System.CommandLine")];
        Assert.Equal(pinned, Libraries(package).Intersect(pinned));
    }

    [Fact]
    public void Its_command_is_schema_sdk()
    {
        using var package = new PackageFile(workshop.PackageOf("SchemaSdk.Tool"));

        XElement command = XDocument.Load(new MemoryStream(package.Read($"{Folder}DotnetToolSettings.xml"))).Descendants("Command").Single();

        Assert.Equal(["DotnetTool"], package.Types);
        Assert.Equal("schema-sdk", command.Attribute("Name")!.Value);
        Assert.Equal("SchemaSdk.Tool.dll", command.Attribute("EntryPoint")!.Value);
        Assert.Equal("dotnet", command.Attribute("Runner")!.Value);
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

        (await DotnetAsync(consumer, "tool", "install", "SchemaSdk.Tool", "--source", workshop.Feed, "--tool-path", "tools")).AssertSucceeded();
        string program = Path.Combine(consumer.Folder, "tools", OperatingSystem.IsWindows() ? "schema-sdk.exe" : "schema-sdk");
        Outcome help = (await Command.RunAsync(program, consumer.Folder, workshop.Environment, "--help")).AssertSucceeded();

        AssertIsHelp(help);
    }

    private static void AssertIsHelp(Outcome help)
    {
        Assert.Contains("schema-sdk [command] [options]", help.Lines);
        Assert.Contains(help.Lines, line => line.StartsWith("simulate ", StringComparison.Ordinal));
    }

    private static IEnumerable<string> Libraries(PackageFile package)
    {
        using JsonDocument dependencies = JsonDocument.Parse(package.Read($"{Folder}SchemaSdk.Tool.deps.json"));
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
