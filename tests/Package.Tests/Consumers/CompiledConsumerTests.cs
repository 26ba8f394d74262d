using System.IO.Compression;

namespace Package.Tests;

/// <summary>
/// A program that was compiled against the packages of an earlier release runs with the current runtime: the members that generated code calls, and
/// the metadata that it carries, are a contract between assemblies.
/// </summary>
public sealed class CompiledConsumerTests(Workshop workshop)
{
    private const string Name = "CompiledConsumer";

    /// <summary>Where the programs of earlier releases are kept, each named by the version that it was compiled against.</summary>
    private static readonly string s_assets = Path.Combine(Repository.Root, "tests/Package.Tests/Consumers/Compiled");

    public static TheoryData<string> Versions => [.. Directory.EnumerateDirectories(s_assets).Select(folder => Path.GetFileName(folder))];

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task What_an_earlier_release_compiled_runs_with_this_runtime(string version)
    {
        if (Environment.GetEnvironmentVariable("ACCEPT_COMPILED_CONSUMER") == "1" && version == Repository.Version)
            await RebuildAsync(version);
        Consumer consumer = workshop.Consumer("compiled-" + version)
            .With($"{Name}.runtimeconfig.json", """{ "runtimeOptions": { "framework": { "name": "Microsoft.NETCore.App", "version": "10.0.0" } } }""");
        File.Copy(AssetOf(version), Path.Combine(consumer.Folder, Name + ".dll"));
        using (ZipArchive package = ZipFile.OpenRead(workshop.PackageOf("SchemaSdk")))
            package.GetEntry("lib/net10.0/SchemaSdk.dll")!.ExtractToFile(Path.Combine(consumer.Folder, "SchemaSdk.dll"));

        Outcome run = await consumer.DotnetAsync(Path.Combine(consumer.Folder, Name + ".dll"), workshop.HostAddress);

        Assert.Equal(CompiledConsumer.Expected, run.AssertSucceeded().Lines);
    }

    /// <summary>Compiles the program against the packages as they are now; a release does so once, for its own version.</summary>
    private async Task RebuildAsync(string version)
    {
        Consumer consumer = workshop.Consumer("compile")
            .WithProject($"{Name}/{Name}.csproj", """
                <OutputType>Exe</OutputType><TargetFramework>net8.0</TargetFramework><Optimize>true</Optimize><DebugType>none</DebugType>
                <UseAppHost>false</UseAppHost><PathMap>$(MSBuildProjectDirectory)=/_/</PathMap>
                """)
            .WithSchemas($"{Name}/schemas")
            .With($"{Name}/Program.cs", CompiledConsumer.Program);
        (await consumer.BuildAsync(Name, "OutputPath=out")).AssertSucceeded();
        File.Copy(Path.Combine(consumer.Folder, Name, "out", Name + ".dll"), AssetOf(version), overwrite: true);
    }

    private static string AssetOf(string version) => Path.Combine(s_assets, version, Name + ".dll");
}
