using SchemaSdk.Benchmarks.Measuring;
using SchemaSdk.Benchmarks.Models;

namespace SchemaSdk.Benchmarks.Groups;

/// <summary>
/// Commands of <c>schema-sdk</c>, installed from its package as a user does it, in multiples of the processor time of a program that
/// says hello.
/// </summary>
internal static class ToolGroup
{
    private const int Rounds = 9;
    private const int RunsARound = 3;
    private const int ManyModels = 1000;

    private const string Request = """{ "model": "kling-o3", "prompt": "sunrise over the ocean", "duration": 6, "sound": true }""";

    private const string Hello = """
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <OutputType>Exe</OutputType>
            <TargetFramework>net10.0</TargetFramework>
            <ImplicitUsings>enable</ImplicitUsings>
          </PropertyGroup>
        </Project>
        """;

    public static IEnumerable<Comparison> Run()
    {
        using var projects = new TemporaryProjects();
        string hello = Build(projects);
        string tool = Install(projects);
        string schemas = Path.Combine(AppContext.BaseDirectory, "schemas");
        string two = projects.Write("Two", ("request.json", Request));
        foreach (string document in Directory.EnumerateFiles(schemas))
            projects.Write("Two/schemas", (Path.GetFileName(document), File.ReadAllText(document)));
        string many = projects.Write("Many", RealSizeModels.Make(ManyModels).Select(d => ("schemas/" + d.FileName, d.Text)));

        Same.Value("what hello says", TemporaryProjects.Run(two, hello).Trim(), "Hello, World!");
        Same.Value(
            "the price",
            TemporaryProjects.Run(two, tool, "price", "kling-o3", "request.json").Contains("1.68", StringComparison.Ordinal),
            true);
        Same.Value(
            "the models",
            TemporaryProjects.Run(many, tool, "list").Split('\n').Count(line => line.Contains("model-", StringComparison.Ordinal)),
            ManyModels);

        yield return Compare("tool/validate", hello, 3.6, two, tool, "validate", "kling-o3", "request.json");
        yield return Compare("tool/price", hello, 3.6, two, tool, "price", "kling-o3", "request.json");
        yield return Compare("tool/list-1000", hello, 8, many, tool, "list");
    }

    private static Comparison Compare(string name, string hello, double bound, string folder, string tool, params string[] arguments)
    {
        double[] ratios = new double[Rounds], costs = new double[Rounds];
        for (int i = 0; i < Rounds; i++)
        {
            double theirs = Processor(folder, hello);
            costs[i] = Processor(folder, tool, arguments);
            ratios[i] = costs[i] / theirs;
        }

        return new Comparison(name, Stopwatches.Median(ratios), bound) { Note = $"{Stopwatches.Median(costs) * 1000 / RunsARound:F0} ms of processor time" };
    }

    /// <summary>Several runs at once, because the system counts in hundredths of a second.</summary>
    private static double Processor(string folder, string program, params string[] arguments) => ChildTime.Of(() =>
    {
        for (int i = 0; i < RunsARound; i++)
            TemporaryProjects.Run(folder, program, arguments);
    }).Processor;

    private static string Build(TemporaryProjects projects)
    {
        string folder = projects.Create("Hello", Hello, ("Program.cs", """Console.WriteLine("Hello, World!");"""));
        TemporaryProjects.Run(folder, "dotnet", "build", "-c", "Release", "--nologo", "-v", "q", "-o", "out");
        return Path.Combine(folder, "out", "Hello");
    }

    private static string Install(TemporaryProjects projects)
    {
        string folder = projects.Write("Tool", ("version", ""));
        string project = Path.Combine(TemporaryProjects.Repository, "tool", "SchemaSdk.Tool", "SchemaSdk.Tool.csproj");

        // A version that no cache can have.
        string version = $"0.0.0-measured.{Guid.NewGuid():N}";
        TemporaryProjects.Run(
            folder,
            "dotnet",
            "pack",
            project,
            "-c",
            "Release",
            "--nologo",
            "-v",
            "q",
            "-o",
            "packages",
            $"-p:PackageVersion={version}",
            "--artifacts-path",
            Path.Combine(folder, "build"));
        TemporaryProjects.Run(
            folder,
            "dotnet",
            "tool",
            "install",
            "SchemaSdk.Tool",
            "--version",
            version,
            "--add-source",
            Path.Combine(folder, "packages"),
            "--tool-path",
            "bin");
        return Path.Combine(folder, "bin", "schema-sdk");
    }
}
