using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using SchemaSdk.Benchmarks.Measuring;
using SchemaSdk.Benchmarks.Models;
using SchemaSdk.Generator;

namespace SchemaSdk.Benchmarks.Groups;

/// <summary>
/// What a hundred models of real size add to a cold Release build of a small project, beside the same models as bare records and enums.
/// The three projects are built in turn, in processes that share nothing.
/// </summary>
internal static class BuildGroup
{
    private const int Models = 100;
    private const int Rounds = 7;
    private const string Code = "System.Console.WriteLine(typeof(SchemaSdk.ModelClient));\n";

    public static IEnumerable<Comparison> Run()
    {
        (string FileName, string Text)[] documents = RealSizeModels.Make(Models);
        (string FileName, string Text)[] emitted = Emit(documents);
        yield return new Comparison("build/lines-a-model", emitted.Average(e => BareModels.CodeLines(e.Text)), 130);

        using var projects = new TemporaryProjects();
        string small = projects.Create("Small", Project(""), ("Program.cs", Code));
        string floor = projects.Create("Floor", Project(""), [("Program.cs", Code), .. emitted.Select(e => (e.FileName, BareModels.Of(e.Text)))]);
        string ours = projects.Create("Ours", Project(Generator()), [("Program.cs", Code), .. documents.Select(d => ("schemas/" + d.FileName, d.Text))]);
        string[] all = [small, floor, ours];
        foreach (string project in all)
            TemporaryProjects.Run(project, "dotnet", "restore", "--nologo", "-v", "q");

        ChildTime[][] times = [new ChildTime[Rounds], new ChildTime[Rounds], new ChildTime[Rounds]];
        for (int i = 0; i < Rounds; i++)
        {
            for (int p = 0; p < all.Length; p++)
            {
                int turn = (p + i) % all.Length;
                times[turn][i] = Build(all[turn]);
            }
        }

        yield return Added("build/added-processor-time", times, t => t.Processor);
        yield return Added("build/added-time", times, t => t.Clock);
    }

    private static Comparison Added(string name, ChildTime[][] times, Func<ChildTime, double> which)
    {
        double[] medians = [.. times.Select(t => Stopwatches.Median([.. t.Select(which)]))];
        return new Comparison(name, (medians[2] - medians[0]) / (medians[1] - medians[0]), 3.0)
        {
            Note = $"{medians[0]:F2} s alone, {medians[1]:F2} s with bare records, {medians[2]:F2} s with ours",
        };
    }

    private static ChildTime Build(string project)
    {
        foreach (string folder in (string[])["bin", "obj/Release"])
        {
            string path = Path.Combine(project, folder);
            if (Directory.Exists(path))
                Directory.Delete(path, recursive: true);
        }

        return ChildTime.Of(() => TemporaryProjects.Run(
            project, "dotnet", "build", "-c", "Release", "--no-restore", "--nologo", "-v", "q", "-p:UseSharedCompilation=false"));
    }

    private static (string FileName, string Text)[] Emit((string FileName, string Text)[] documents)
    {
        ImmutableArray<AdditionalText> texts = [.. documents.Select(d => new GeneratorHost.Document("schemas/" + d.FileName, d.Text))];
        GeneratorDriver driver = GeneratorHost.Driver(texts).RunGenerators(GeneratorHost.Compilation(""));
        return [.. driver.GetRunResult().Results.Single().GeneratedSources
            .Where(s => s.SourceText.ToString().Contains(" record ", StringComparison.Ordinal))
            .Select(s => (s.HintName, s.SourceText.ToString()))];
    }

    private static string Generator() => $"""
          <ItemGroup><Analyzer Include="{typeof(ModelGenerator).Assembly.Location}" /></ItemGroup>
          <Import Project="{TemporaryProjects.Repository}/generator/SchemaSdk.Generator/build/SchemaSdk.props" />
          <Import Project="{TemporaryProjects.Repository}/generator/SchemaSdk.Generator/build/SchemaSdk.targets" />
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
