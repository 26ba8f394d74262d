using SchemaSdk.Simulator;

[assembly: AssemblyFixture(typeof(Package.Tests.Workshop))]
[assembly: Trait("Category", "Slow")]

namespace Package.Tests;

/// <summary>Packs once, and gives consumers a feed with the packages, an empty package folder that they share, and a host to talk to.</summary>
public sealed class Workshop : IAsyncLifetime
{
    private static readonly string[] s_projects =
    [
        "runtime/SchemaSdk",
        "runtime/SchemaSdk.Hosting",
        "runtime/SchemaSdk.AspNetCore",
        "runtime/SchemaSdk.Ledger",
        "runtime/SchemaSdk.Ledger.Sqlite",
        "runtime/SchemaSdk.Ledger.PostgreSql",
        "runtime/SchemaSdk.Workers.Wolverine",
        "runtime/SchemaSdk.Extensions.AI",
        "tool/SchemaSdk.Simulator",
        "tool/SchemaSdk.Tool",
        "templates/SchemaSdk.Templates",
    ];

    // A run of everything packs once for all who use the packages.
    private static readonly string? s_packed = System.Environment.GetEnvironmentVariable("SCHEMASDK_PACKAGES") is { Length: > 0 } folder ? folder : null;

    private readonly string _folder = Directory.CreateTempSubdirectory("schema-sdk-").FullName;
    private SimulatedHost? _host;

    /// <summary>The id of every package, in the order in which they are packed.</summary>
    public static IReadOnlyList<string> Packages { get; } = [.. s_projects.Select(project => Path.GetFileName(project))];

    /// <summary>The packages that the tool's own leads to: compiled ahead for a platform, and for any other.</summary>
    public static IReadOnlyList<string> ToolPlatforms { get; } = ["SchemaSdk.Tool.any", "SchemaSdk.Tool.linux-x64"];

    public string Folder => _folder;

    public string Feed => s_packed ?? Path.Combine(_folder, "feed");

    /// <summary>The folder in which the packages were built.</summary>
    public string PackedIn => Path.GetDirectoryName(Feed)!;

    public string HostAddress => _host!.BaseAddress.ToString();

    internal IReadOnlyDictionary<string, string> Environment => new Dictionary<string, string>
    {
        ["NUGET_PACKAGES"] = Path.Combine(_folder, "packages"),
    };

    public async ValueTask InitializeAsync()
    {
        foreach (string project in s_packed is null ? s_projects : [])
        {
            // In folders of their own, because other test projects may be building the same projects right now.
            (await Command.DotnetAsync(
                Repository.Root, new Dictionary<string, string>(),
                "pack", project, "-c", "Release", "-o", Feed, "--artifacts-path", Path.Combine(_folder, "build"))).AssertSucceeded();
        }

        _host = await SimulatedHost.StartAsync(new SimulatedHostOptions { SchemaFolder = Repository.Schemas, JobDuration = TimeSpan.Zero });

        // The nearest Directory.Build.props ends the search for one, so that consumers inherit nothing from around the temporary folder.
        File.WriteAllText(Path.Combine(_folder, "Directory.Build.props"), $"""
            <Project>
              <PropertyGroup>
                <RestoreAdditionalProjectSources>{Feed}</RestoreAdditionalProjectSources>
                <NuGetAudit>false</NuGetAudit>
                <ImplicitUsings>enable</ImplicitUsings>
                <Nullable>enable</Nullable>
              </PropertyGroup>
            </Project>
            """);
        File.WriteAllText(Path.Combine(_folder, "Directory.Build.targets"), "<Project />");
        File.WriteAllText(Path.Combine(_folder, "Directory.Packages.props"), "<Project />");
    }

    public async ValueTask DisposeAsync()
    {
        if (_host is not null)
            await _host.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    public string PackageOf(string id) => Path.Combine(Feed, $"{id}.{Repository.Version}.nupkg");

    public string SymbolPackageOf(string id) => Path.ChangeExtension(PackageOf(id), ".snupkg");

    internal Consumer Consumer(string name) => new(this, Directory.CreateDirectory(Path.Combine(_folder, name)).FullName);
}
