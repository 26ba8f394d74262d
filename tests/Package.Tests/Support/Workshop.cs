using SchemaSdk.Simulator;

[assembly: AssemblyFixture(typeof(Package.Tests.Workshop))]

namespace Package.Tests;

/// <summary>Packs once, and gives consumers a feed with the package, an empty package folder that they share, and a host to talk to.</summary>
public sealed class Workshop : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("schema-sdk-").FullName;
    private LocalHost? _host;

    public string Feed => Path.Combine(_folder, "feed");

    public string Package => Path.Combine(Feed, $"SchemaSdk.{Repository.Version}.nupkg");

    public string SymbolPackage => Path.ChangeExtension(Package, ".snupkg");

    public string HostAddress => _host!.BaseAddress.ToString();

    internal IReadOnlyDictionary<string, string> Environment => new Dictionary<string, string>
    {
        ["NUGET_PACKAGES"] = Path.Combine(_folder, "packages"),
    };

    public async ValueTask InitializeAsync()
    {
        foreach (string project in (string[])["runtime/SchemaSdk", "runtime/SchemaSdk.Hosting"])
        {
            // In folders of their own, because other test projects may be building the same projects right now.
            (await Command.DotnetAsync(
                Repository.Root, new Dictionary<string, string>(),
                "pack", project, "-c", "Release", "-o", Feed, "--artifacts-path", Path.Combine(_folder, "build"))).AssertSucceeded();
        }

        _host = await LocalHost.StartAsync(new LocalHostOptions { SchemaFolder = Repository.Schemas, JobDuration = TimeSpan.Zero });

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

    internal Consumer Consumer(string name) => new(this, Directory.CreateDirectory(Path.Combine(_folder, name)).FullName);
}
