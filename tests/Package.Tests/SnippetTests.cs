using System.Text.RegularExpressions;

namespace Package.Tests;

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
            protected static readonly WebApplication app = WebApplication.Create();
        }
        """;

    [Fact]
    public async Task Every_example_of_the_documentation_compiles_and_reports_what_it_says()
    {
        Snippet[] snippets = [.. Pages().SelectMany(page => Snippet.Of(page, File.ReadAllText(Path.Combine(Repository.Root, page))))];
        Consumer consumer = workshop.Consumer("snippets")
            .WithProject("all/all.csproj", "<TargetFramework>net10.0</TargetFramework>", $"""
                {Consumer.Reference}
                <ItemGroup>
                  <FrameworkReference Include="Microsoft.AspNetCore.App" />
                  <PackageReference Include="SchemaSdk.Hosting" Version="1.0.0" />
                  <PackageReference Include="SchemaSdk.AspNetCore" Version="1.0.0" />
                  <Using Include="Microsoft.AspNetCore.Builder" />
                  <Using Include="Microsoft.AspNetCore.Http" />
                  <Using Include="Microsoft.AspNetCore.Routing" />
                  <Using Include="Microsoft.Extensions.DependencyInjection" />
                  <Reference Include="SchemaSdk.Simulator" HintPath="{Path.Combine(AppContext.BaseDirectory, "SchemaSdk.Simulator.dll")}" />
                </ItemGroup>
                """)
            .WithSchemas("all/schemas")
            .With("all/Around.cs", Around);
        foreach (Snippet snippet in snippets)
            consumer.With($"all/{snippet.Name}.cs", snippet.Source);
        foreach ((string name, string json) in Pages().SelectMany(DocumentsOf))
            consumer.With($"all/schemas/{name}", json);

        Outcome built = await consumer.BuildAsync("all");

        ILookup<string, string> reported = Reports()
            .Matches(built.Output)
            .ToLookup(m => m.Groups["file"].Value, m => m.Groups["code"].Value);
        Assert.NotEmpty(snippets);
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

    [GeneratedRegex("```json\n(?<json>.*?)\n```", RegexOptions.Singleline)]
    private static partial Regex JsonFence();

    [GeneratedRegex(@"(?<file>[A-Za-z0-9_]+)\.cs\([0-9,]+\): (?:error (?<code>[A-Z]+[0-9]+)|warning (?<code>SSDK[0-9]+))")]
    private static partial Regex Reports();
}
