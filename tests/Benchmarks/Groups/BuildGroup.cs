using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using SchemaSdk.Benchmarks.Measuring;
using SchemaSdk.Benchmarks.Models;
using SchemaSdk.Benchmarks.Peers;
using SchemaSdk.Generator;

namespace SchemaSdk.Benchmarks.Groups;

/// <summary>
/// What a hundred models of real size add to a cold Release build of a small project, beside the clients that NSwag and Kiota generate
/// of the same models, which neither check nor price. The projects are built in turn, in processes that share nothing.
/// </summary>
internal static partial class BuildGroup
{
    private const int Models = 100;
    private const int Rounds = 7;
    private const string Small = "System.Console.WriteLine(typeof(SchemaSdk.ModelClient));\n";

    public static IEnumerable<Comparison> Run()
    {
        (string FileName, string Text)[] documents = RealSizeModels.Make(Models);
        yield return new Comparison("build/lines-a-model", LinesAModel(documents), 130);

        using var projects = new TemporaryProjects();
        PeerSources peers = PeerSources.Generate(projects, documents);
        string ours = projects.Create(
            "Ours",
            Project(Generator()),
            [("Program.cs", Code("SchemaSdk.Models")), .. documents.Select(d => ("schemas/" + d.FileName, d.Text))]);
        string[] all =
        [
            projects.Create("Small", Project(""), ("Program.cs", Small)),
            ours,
            projects.Create("NSwag", Project(""), [("Program.cs", Code(PeerSources.Models)), .. peers.NSwag]),
            projects.Create("Kiota", Project(Kiota()), [("Program.cs", Code(PeerSources.Models)), .. peers.Kiota]),
        ];
        foreach (string project in all)
            TemporaryProjects.Run(project, "dotnet", "restore", "--nologo", "-v", "q");
        string[] said = [.. all.Skip(1).Select(Say)];
        Same.Value("what NSwag's program says", said[0], said[1]);
        Same.Value("what Kiota's program says", said[0], said[2]);

        double[][] times = [new double[Rounds], new double[Rounds], new double[Rounds], new double[Rounds]];
        for (int i = 0; i < Rounds; i++)
        {
            for (int p = 0; p < all.Length; p++)
            {
                int turn = (p + i) % all.Length;
                times[turn][i] = ChildTime.Of(() => Build(all[turn])).Processor;
            }
        }

        double[] medians = [.. times.Select(Stopwatches.Median)];
        yield return Added("build/added-beside-nswag", medians, 2);
        yield return Added("build/added-beside-kiota", medians, 3);
        yield return AnalyzerAlone(ours);
    }

    private static Comparison Added(string name, double[] medians, int other) =>
        new(name, (medians[1] - medians[0]) / (medians[other] - medians[0]), 0.65)
        {
            Note = $"processor time: {medians[0]:F2} s alone, {medians[1]:F2} s with ours, {medians[other]:F2} s with theirs",
        };

    /// <summary>The compiler's own report, of builds of their own: it costs time to make.</summary>
    private static Comparison AnalyzerAlone(string project)
    {
        double[] seconds = [.. Enumerable.Range(0, Rounds).Select(_ => ReportedSeconds(Build(project, "-p:ReportAnalyzer=true", "-v", "d")))];
        return new Comparison("build/analyzer-seconds", Stopwatches.Median(seconds), 0.05) { Note = "at its first run, by the clock" };
    }

    private static double ReportedSeconds(string log) => AnalyzerLine().Match(log) is { Success: true } line
        ? double.Parse(line.Groups[1].Value, CultureInfo.InvariantCulture)
        : throw new InvalidOperationException("The compiler did not report the analyzer:\n" + log);

    [GeneratedRegex(@"(\d+\.\d+)\s+<?\d+\s+SchemaSdk\.Generator\.Analysis\.RequestAnalyzer")]
    private static partial Regex AnalyzerLine();

    private static string Build(string project, params string[] arguments)
    {
        foreach (string folder in (string[])["bin", "obj/Release"])
        {
            string path = Path.Combine(project, folder);
            if (Directory.Exists(path))
                Directory.Delete(path, recursive: true);
        }

        return TemporaryProjects.Run(
            project,
            "dotnet",
            ["build", "-c", "Release", "--no-restore", "--nologo", "-v", "q", "-p:UseSharedCompilation=false", .. arguments]);
    }

    private static string Say(string project)
    {
        Build(project);
        return TemporaryProjects.Run(
            project,
            Directory
                .EnumerateFiles(Path.Combine(project, "bin"), Path.GetFileName(project) + "*", SearchOption.AllDirectories)
                .First(IsProgram));
    }

    private static bool IsProgram(string path) => Path.GetExtension(path) is "" or ".exe";

    /// <summary>Of what is emitted, lines that the compiler has to do with: neither empty nor comment.</summary>
    private static double LinesAModel((string FileName, string Text)[] documents) =>
        GeneratorHost
            .Generate(GeneratorHost.Documents(documents))
            .SyntaxTrees.Select(tree => tree.ToString())
            .Where(text => text.Contains(" record ", StringComparison.Ordinal))
            .Average(text =>
                text.Split('\n')
                    .Select(line => line.Trim())
                    .Count(line => line.Length > 0 && !line.StartsWith("//", StringComparison.Ordinal)));

    private static string Code(string models) => $$"""
        System.Console.WriteLine(new {{models}}.Model0000Request { Prompt = "rain", Duration = 6 }.Duration);
        """;

    private static string Generator() => $"""
          <ItemGroup><Analyzer Include="{typeof(ModelGenerator).Assembly.Location}" /></ItemGroup>
          <Import Project="{TemporaryProjects.Repository}/generator/SchemaSdk.Generator/build/SchemaSdk.props" />
          <Import Project="{TemporaryProjects.Repository}/generator/SchemaSdk.Generator/build/SchemaSdk.targets" />
        """;

    private static string Kiota() => $"""
          <ItemGroup><Reference Include="{AppContext.BaseDirectory}Microsoft.Kiota.*.dll" /></ItemGroup>
        """;

    private static string Project(string more) => $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <OutputType>Exe</OutputType>
            <TargetFramework>net{Environment.Version.Major}.0</TargetFramework>
            <Nullable>enable</Nullable>
          </PropertyGroup>
          <ItemGroup><Reference Include="{typeof(ModelClient).Assembly.Location}" /></ItemGroup>
        {more}
        </Project>
        """;
}
