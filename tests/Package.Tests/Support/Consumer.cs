namespace Package.Tests;

/// <summary>A folder with the projects of somebody who uses the package.</summary>
internal sealed class Consumer(Workshop workshop, string folder)
{
    public const string Reference = """<ItemGroup><PackageReference Include="SchemaSdk" Version="1.0.0" /></ItemGroup>""";

    public string Folder => folder;

    /// <summary>Writes a file; its folder is made if need be.</summary>
    public Consumer With(string path, string content)
    {
        string full = Path.Combine(folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, content);
        return this;
    }

    /// <summary>Writes a project file that references the package.</summary>
    public Consumer WithProject(string path, string properties, string items = Reference, string sdk = "Microsoft.NET.Sdk") =>
        With(
            path,
            $"""
            <Project Sdk="{sdk}">
              <PropertyGroup>{properties}</PropertyGroup>
              {items}
            </Project>
            """);

    /// <summary>Copies the repository's documents into a folder.</summary>
    public Consumer WithSchemas(string path)
    {
        string target = Directory.CreateDirectory(Path.Combine(folder, path)).FullName;
        foreach (string file in Directory.EnumerateFiles(Repository.Schemas, "*.json"))
            File.Copy(file, Path.Combine(target, Path.GetFileName(file)));
        return this;
    }

    public Task<Outcome> DotnetAsync(params string[] arguments) => Command.DotnetAsync(folder, workshop.Environment, arguments);

    /// <summary>Builds a project and gives what the build said; warnings and errors each have a line.</summary>
    public Task<Outcome> BuildAsync(string project, params string[] properties) =>
        DotnetAsync(["build", project, "--nologo", "-v", "q", .. properties.Select(p => "-p:" + p)]);

    /// <summary>Runs what <see cref="BuildAsync"/> made.</summary>
    public async Task<Outcome> RunAsync(string project, string framework, params string[] arguments)
    {
        string program = Path.Combine(folder, project, "bin", "Debug", framework, Path.GetFileName(project) + ".dll");
        return (await DotnetAsync([program, .. arguments])).AssertSucceeded();
    }
}
