using System.Text.Json;
using System.Xml.Linq;

namespace Package.Tests;

public sealed class ToolPackageTests(Workshop workshop)
{
    private const string Net8 = "tools/net8.0/any/";

    /// <summary>The SDK of .NET 10 prefers the folder of its own framework, and knows settings that lead to other packages.</summary>
    [Fact]
    public void For_the_SDK_of_NET_10_it_leads_to_a_package_for_each_platform_and_one_for_any_other()
    {
        using var package = new PackageFile(workshop.PackageOf("SchemaSdk.Tool"));
        XDocument settings = Settings(package, "tools/net10.0/any/");

        Assert.Equal(["DotnetTool", "McpServer"], package.Types);
        Assert.Equal("2", settings.Root!.Attribute("Version")!.Value);
        Assert.Equal("schema-sdk", settings.Descendants("Command").Single().Attribute("Name")!.Value);
        Assert.Equal(
            Workshop.ToolPlatforms,
            settings.Descendants("RuntimeIdentifierPackage").Select(element => element.Attribute("Id")!.Value).Order(StringComparer.Ordinal)
        );
    }

    /// <summary>Those of .NET 8 and 9 know only the first version of the settings, and take the folder of net8.0.</summary>
    [Fact]
    public void For_earlier_SDKs_it_holds_the_program_which_runs_on_later_runtimes_too()
    {
        using var package = new PackageFile(workshop.PackageOf("SchemaSdk.Tool"));
        using var symbols = new PackageFile(workshop.SymbolPackageOf("SchemaSdk.Tool"));
        XDocument settings = Settings(package, Net8);
        XElement command = settings.Descendants("Command").Single();
        using JsonDocument configuration = JsonDocument.Parse(package.Read($"{Net8}SchemaSdk.Tool.runtimeconfig.json"));

        Assert.Equal("1", settings.Root!.Attribute("Version")!.Value);
        Assert.Equal("schema-sdk SchemaSdk.Tool.dll dotnet", string.Join(' ', command.Attributes().Select(attribute => attribute.Value)));
        Assert.Equal("Major", configuration.RootElement.GetProperty("runtimeOptions").GetProperty("rollForward").GetString());
        Assert.Equal(Program(Net8, "any").Append("tools/net10.0/any/DotnetToolSettings.xml").Order(StringComparer.Ordinal), package.Files);
        Assert.Equal(Symbols(Net8), symbols.Files);
    }

    [Theory]
    [InlineData("any")]
    [InlineData("linux-x64")]
    public void A_platform_holds_the_program_what_it_runs_on_and_the_symbols_that_give_a_crash_its_lines(string platform)
    {
        using var package = new PackageFile(workshop.PackageOf($"SchemaSdk.Tool.{platform}"));
        using var symbols = new PackageFile(workshop.SymbolPackageOf($"SchemaSdk.Tool.{platform}"));

        Assert.Equal(Program(FolderOf(platform), platform), package.Files);
        Assert.Equal(Symbols(FolderOf(platform)), symbols.Files);
    }

    [Theory]
    [InlineData("SchemaSdk.Tool")]
    [InlineData("SchemaSdk.Tool.any")]
    [InlineData("SchemaSdk.Tool.linux-x64")]
    public void It_is_fetched_in_moments(string id) =>
        Assert.InRange(new FileInfo(workshop.PackageOf(id)).Length, 1, 8_000_000);

    [Theory]
    [InlineData("any")]
    [InlineData("linux-x64")]
    public void A_platform_brings_what_it_depends_on_in_the_versions_that_are_pinned(string platform)
    {
        using var package = new PackageFile(workshop.PackageOf($"SchemaSdk.Tool.{platform}"));

        Assert.Empty(package.Dependencies);
        Assert.Equal(["Microsoft.AspNetCore.App"], package.FrameworkReferences.Distinct());
        string[] pinned = [PinnedVersions.Of("Microsoft.OpenApi"), PinnedVersions.Of("Microsoft.OpenApi.YamlReader"), PinnedVersions.Of("Spectre.Console"), PinnedVersions.Of("System.CommandLine")];
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

    [Fact]
    public async Task Installed_for_NET_8_it_runs_on_whatever_runtime_there_is()
    {
        Consumer consumer = workshop.Consumer("tool-net8-user");

        (
            await DotnetAsync(consumer, "tool", "install", "SchemaSdk.Tool", "--source", workshop.Feed, "--tool-path", "tools", "--framework", "net8.0")
        ).AssertSucceeded();
        string program = Path.Combine(consumer.Folder, "tools", OperatingSystem.IsWindows() ? "schema-sdk.exe" : "schema-sdk");
        (await Command.RunAsync(program, consumer.Folder, workshop.Environment, "init")).AssertSucceeded();
        Outcome list = (await Command.RunAsync(program, consumer.Folder, workshop.Environment, "list")).AssertSucceeded();

        Assert.Contains(list.Lines, line => line.StartsWith("kling-o3 ", StringComparison.Ordinal));
        Assert.Single(Directory.EnumerateFiles(consumer.Folder, "SchemaSdk.Tool.dll", SearchOption.AllDirectories));
    }

    private static IEnumerable<string> Program(string folder, string platform) => ((string[])
    [
        "README.md",
        "icon.png",
        $"{folder}DotnetToolSettings.xml",
        $"{folder}Microsoft.Data.Sqlite.dll",
        $"{folder}Microsoft.OpenApi.YamlReader.dll",
        $"{folder}Microsoft.OpenApi.dll",
        $"{folder}Npgsql.dll",
        $"{folder}SQLitePCLRaw.batteries_v2.dll",
        $"{folder}SQLitePCLRaw.core.dll",
        $"{folder}SQLitePCLRaw.provider.e_sqlite3.dll",
        $"{folder}SchemaSdk.Ledger.PostgreSql.dll",
        $"{folder}SchemaSdk.Ledger.Sqlite.dll",
        $"{folder}SchemaSdk.Ledger.dll",
        $"{folder}SchemaSdk.Simulator.dll",
        $"{folder}SchemaSdk.Tool.deps.json",
        $"{folder}SchemaSdk.Tool.dll",
        $"{folder}SchemaSdk.Tool.runtimeconfig.json",
        $"{folder}SchemaSdk.dll",
        $"{folder}SharpYaml.dll",
        $"{folder}Spectre.Console.Ansi.dll",
        $"{folder}Spectre.Console.dll",
        $"{folder}System.CommandLine.dll",
        .. folder == Net8
            ? [$"{folder}System.Diagnostics.DiagnosticSource.dll"]
            : (string[])[$"{folder}Microsoft.Extensions.AI.Abstractions.dll", $"{folder}ModelContextProtocol.Core.dll", $"{folder}SchemaSdk.Extensions.AI.dll"],
        .. platform == "any"
            ?
            [
                $"{folder}runtimes/linux-arm64/native/libe_sqlite3.so",
                $"{folder}runtimes/linux-musl-x64/native/libe_sqlite3.so",
                // That of .NET 10 has a package of its own.
                .. folder == Net8 ? [$"{folder}runtimes/linux-x64/native/libe_sqlite3.so"] : (string[])[],
                $"{folder}runtimes/osx-arm64/native/libe_sqlite3.dylib",
                $"{folder}runtimes/win-x64/native/e_sqlite3.dll",
            ]
            : (string[])[$"{folder}SchemaSdk.Tool", $"{folder}libe_sqlite3.so"],
        .. Symbols(folder),
    ]).Order(StringComparer.Ordinal);

    private static string[] Symbols(string folder) =>
    [
        .. folder == Net8 ? (string[])[] : [$"{folder}SchemaSdk.Extensions.AI.pdb"],
        $"{folder}SchemaSdk.Ledger.PostgreSql.pdb", $"{folder}SchemaSdk.Ledger.Sqlite.pdb", $"{folder}SchemaSdk.Ledger.pdb",
        $"{folder}SchemaSdk.Simulator.pdb", $"{folder}SchemaSdk.Tool.pdb", $"{folder}SchemaSdk.pdb",
    ];

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
