using System.Text.RegularExpressions;

namespace Package.Tests;

/// <summary>Compiles every example in a project that has what its page told the reader to add, and nothing else.</summary>
public sealed partial class SnippetTests(Workshop workshop)
{
    /// <summary>What examples take as given.</summary>
    private const string Around = """
        using SchemaSdk;
        using SchemaSdk.Models;

        internal class Around
        {
            protected static readonly IModelClient client = new ModelClient(new ModelClientOptions());
            protected static readonly KlingO3Request request = new() { Prompt = "sunrise over the ocean" };
            protected static readonly string jobId = "job_1";
            protected static readonly CancellationToken cancellationToken = default;
            //app//
        }
        """;

    private const string App = "protected static readonly WebApplication app = WebApplication.Create();";

    /// <summary>What <c>dotnet new worker</c> puts into a project.</summary>
    private static readonly string s_ofWorkers =
        $"""<PackageReference Include="Microsoft.Extensions.Hosting" Version="{PinnedVersions.Of("Microsoft.Extensions.Hosting").Split(' ')[1]}" />""";

    /// <summary>One project for the pages that leave the reader with the same packages.</summary>
    public static TheoryData<string> States => [.. Pages().Where(page => SnippetsOf(page).Any()).Select(StateOf).Distinct().Order()];

    [Theory]
    [MemberData(nameof(States))]
    public async Task Every_example_of_the_documentation_compiles_and_reports_what_it_says(string state)
    {
        string[] pages = [.. Pages().Where(page => StateOf(page) == state)];
        Snippet[] snippets = [.. pages.SelectMany(SnippetsOf)];
        bool isWeb = state.Contains("AspNetCore", StringComparison.Ordinal);
        string packages = string.Concat(state.Split(' ').Select(id => $"""<PackageReference Include="{id}" Version="1.0.0" />"""));
        Consumer consumer = workshop.Consumer("snippets-" + state.Replace(' ', '-'))
            .WithProject(
                "all/all.csproj",
                "<TargetFramework>net10.0</TargetFramework><OutputType>Library</OutputType>",
                $"<ItemGroup>{packages}{(state is "SchemaSdk.Hosting" or "SchemaSdk.Workers.Wolverine" ? s_ofWorkers : "")}</ItemGroup>",
                isWeb ? "Microsoft.NET.Sdk.Web" : "Microsoft.NET.Sdk")
            .WithSchemas("all/schemas")
            .With("all/Around.cs", Around.Replace("//app//", isWeb ? App : "", StringComparison.Ordinal));
        foreach (Snippet snippet in snippets)
            consumer.With($"all/{snippet.Name}.cs", snippet.Source);
        foreach ((string name, string json) in pages.SelectMany(DocumentsOf))
            consumer.With($"all/schemas/{name}", json);

        Outcome built = await consumer.BuildAsync("all");

        ILookup<string, string> reported = Reports()
            .Matches(built.Output)
            .ToLookup(m => m.Groups["file"].Value, m => m.Groups["code"].Value);
        Assert.Empty(reported["Around"]);
        Assert.DoesNotMatch(@"\.json\(", built.Output);
        foreach (Snippet snippet in snippets)
        {
            string[] codes = [.. reported[snippet.Name].Distinct().Order()];
            Assert.True(
                codes.SequenceEqual(snippet.Reports.Order()),
                $"{snippet.Name}: {string.Join(' ', codes)}\n{snippet.Source}\n{built.Output}");
        }
    }

    /// <summary>The packages that a page's commands add; <c>SchemaSdk</c> where it adds none.</summary>
    private static string StateOf(string page)
    {
        string[] added = [.. AddedPackages().Matches(Read(page)).Select(match => match.Groups["id"].Value)];
        return added.Length == 0 ? "SchemaSdk" : string.Join(' ', added.Distinct().Order(StringComparer.Ordinal));
    }

    private static IEnumerable<Snippet> SnippetsOf(string page) => Snippet.Of(page, Read(page));

    private static string Read(string page) => File.ReadAllText(Path.Combine(Repository.Root, page));

    /// <summary>All but the pages of diagnostics, whose examples are wrong by design, and are held to that beside the analyzer.</summary>
    private static IEnumerable<string> Pages() =>
        Directory.EnumerateFiles(Path.Combine(Repository.Root, "docs"), "*.md")
            .Concat(Directory.EnumerateFiles(Repository.Root, "*.md"))
            .Concat(Directory.EnumerateFiles(Repository.Root, "PACKAGE.md", SearchOption.AllDirectories))
            .Select(path => Path.GetRelativePath(Repository.Root, path));

    /// <summary>The pages' own model documents and overlays: what they show must be accepted as it stands.</summary>
    private static IEnumerable<(string Name, string Json)> DocumentsOf(string page) =>
        JsonFence().Matches(File.ReadAllText(Path.Combine(Repository.Root, page)).ReplaceLineEndings("\n"))
            .Select(match => match.Groups["json"].Value)
            .Where(json => json.Contains("\"supported_parameters\":") || IsOverlay(json))
            .Select((json, i) => ($"{Path.GetFileNameWithoutExtension(page)}-{i}{(IsOverlay(json) ? ".overlay" : "")}.json", json));

    private static bool IsOverlay(string json) => json.Contains("overlay.schema.json");

    [GeneratedRegex(@"^dotnet add(?: \S+)? package (?<id>SchemaSdk\S*)$", RegexOptions.Multiline)]
    private static partial Regex AddedPackages();

    [GeneratedRegex("```json\n(?<json>.*?)\n```", RegexOptions.Singleline)]
    private static partial Regex JsonFence();

    [GeneratedRegex(@"(?<file>[A-Za-z0-9_]+)\.cs\([0-9,]+\): (?:error (?<code>[A-Z]+[0-9]+)|warning (?<code>SSDK[0-9]+))")]
    private static partial Regex Reports();
}
