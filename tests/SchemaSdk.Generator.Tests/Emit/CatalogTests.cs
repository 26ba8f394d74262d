using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using SchemaSdk.Generator.Analysis;
using SchemaSdk.Generator.Tests.Hosts;
using SchemaSdk.Generator.Tests.Schema;
using SchemaSdk.Generator.Tests.Support;

namespace SchemaSdk.Generator.Tests.Emit;

/// <summary>The registry of a project's models.</summary>
public class CatalogTests
{
    [Fact]
    public void The_catalogue_lists_every_model_by_id()
    {
        GeneratedAssembly generated = GeneratorProject.Of(Repository.Schema("kling-o3"), Repository.Schema("kling-3-0-turbo")).Load();

        Assert.Equal(["kling-3-0-turbo", "kling-o3"], All(generated).Select(m => m.Id));
        Assert.Same(generated.Model("KlingO3Request"), All(generated)[1]);
    }

    [Fact]
    public void A_model_has_what_its_document_has()
    {
        ModelInfo model = All(GeneratorProject.Of(Repository.Schema("kling-o3")).Load())[0];

        Assert.Equal(
            ("kling-o3", "Kling O3", "Kling AI", "Video Generation"),
            (model.Id, model.DisplayName, model.Provider, model.Category));
        Assert.Equal("POST /v1/videos/generations", model.Endpoint);
        Assert.Equal(["POST /v1/videos/generations"], model.Endpoints);
        Assert.Equal(["Text", "Image", "Video", "Audio"], model.InputModalities);
        Assert.Equal(["Video"], model.OutputModalities);
        Assert.Equal(["audio", "editing"], model.Features);
        Assert.Equal(12, model.Parameters.Count);
        Assert.Equal(7, model.Prices.Count);
        Assert.Matches("^[0-9a-f]{64}$", model.SchemaHash);
    }

    [Fact]
    public void A_parameter_has_what_the_document_has()
    {
        ModelInfo model = GeneratorProject.Of(Repository.Schema("kling-o3")).Load().Model("KlingO3Request");
        ModelParameter tier = model.Parameters[1];
        ModelParameter duration = model.Parameters[4];

        Assert.Equal(
            ("model_tier", "ModelTier", ParameterType.Enum, false, "pro"),
            (tier.Name, tier.PropertyName, tier.Type, tier.Required, tier.Default));
        Assert.Equal(["standard", "pro", "4k"], tier.Options);
        Assert.Equal(("3", "15", "5", null), (duration.Minimum, duration.Maximum, duration.Default, duration.Step));
        Assert.True(model.Parameters[0].Required);
    }

    [Fact]
    public void A_price_row_has_what_the_document_has()
    {
        ModelInfo model = new GeneratorProject(new SchemaText("schemas/odd.json", Repository.Oddities))
            .Run()
            .Load()
            .Model("AceStep1_5XlEuXRequest");
        PriceRow reduced = model.Prices[2];
        PriceRow pair = model.Prices[6];

        Assert.Equal(("Reduced", "per image", PriceKind.Single, 0.10m), (reduced.Label, reduced.Unit, reduced.Kind, reduced.PreviousRate));
        Assert.Equal("$0.09 (was $0.10)", reduced.Text);
        Assert.Equal((PriceKind.Pair, "In", 0.012m), (pair.Kind, pair.Amounts[0].Label, pair.Amounts[0].Amount));
        Assert.True(model.Prices[4].IsApproximate);
        Assert.Equal(PriceKind.Unreadable, model.Prices[9].Kind);
    }

    [Fact]
    public void Everything_that_text_can_hold_comes_through_the_metadata_unharmed()
    {
        ModelInfo model = new GeneratorProject(new SchemaText("schemas/odd.json", Repository.Oddities))
            .Run()
            .Load()
            .Model("AceStep1_5XlEuXRequest");

        Assert.Equal("ACE <Step> 1.5 \"XL\"", model.DisplayName);
        Assert.Equal("Holds what real documents hold: */ {0} <think> <|x|> \"\"\" // #if.\nOn two lines.", model.Description);
        Assert.Equal("POST /v1/audio/speech:stream", model.Endpoint);
        Assert.Equal(5, model.Endpoints.Count);
        Assert.Equal(131072, model.ContextLength);
        Assert.Equal(
            "日本語、العربية, עברית, Ελληνικά, Русский, हिन्दी, 한국어, 🎵 and ไทย.",
            model.Parameters.Single(p => p.Name == "音楽").Description);
        Assert.Equal("""{"mode":"x","seed":7}""", model.Parameters.Single(p => p.Name == "settings").Default);
        Assert.Equal(
            ["", "research paper", "and/or", "v1.5", ".5x", "-dash", "+", "*", "日本"],
            model.Parameters.Single(p => p.Name == "style").Options);
    }

    [Fact]
    public void White_space_leaves_the_hash_as_it_is_and_a_bound_changes_it()
    {
        string text = Repository.Schema("kling-o3");

        Assert.Equal(Hash(text), Hash(text.Replace("\n", "\r\n \t", StringComparison.Ordinal)));
        Assert.NotEqual(Hash(text), Hash(text.Replace("\"max\": 15", "\"max\": 16", StringComparison.Ordinal)));
    }

    [Fact]
    public void Two_assemblies_with_catalogues_do_not_clash()
    {
        GeneratorRun library = new GeneratorProject(new SchemaText("schemas/a.json", Repository.Schema("kling-3-0-turbo")))
            .Run()
            .Flawless();
        GeneratorRun program = new GeneratorProject(new SchemaText("schemas/b.json", Repository.Schema("kling-o3")))
        {
            Code = "using SchemaSdk.Models; class C { int N = ModelCatalog.All.Count; Kling3_0TurboRequest R = new() { Prompt = \"x\" }; }",
        }.Run();

        Assert.Empty(program.MessagesWith(library.Compilation.ToMetadataReference()));
    }

    [Theory]
    [InlineData(null, false)]
    [InlineData("", false)]
    [InlineData("internal", false)]
    [InlineData("public", true)]
    [InlineData(" Public ", true)]
    public void The_project_decides_whether_its_catalog_is_public(string? visibility, bool isPublic)
    {
        var project = new GeneratorProject(new SchemaText("schemas/a.json", Repository.Schema("kling-o3")) { Visibility = "internal" })
        {
            CatalogVisibility = visibility,
        };

        Assert.Equal(isPublic, project.Load().Type("ModelCatalog").IsPublic);
    }

    [Theory]
    [InlineData("internal", "", 0)]
    [InlineData("public", "", 0)]
    [InlineData("internal", "namespace SchemaSdk.Models { internal static class Scenery; }", 1)]
    public async Task Code_means_its_own_catalog_and_hosts_where_it_sees_two(string visibility, string repeated, int expected)
    {
        var host = new SchemaText("schemas/h.host.json", HostSample.Of("h"));
        GeneratorRun library = new GeneratorProject(new SchemaText("schemas/a.json", Repository.Schema("kling-3-0-turbo")), host)
        {
            CatalogVisibility = visibility,
            Name = "Library",
            Language = LanguageVersion.CSharp12,
            Code = """[assembly: System.Runtime.CompilerServices.InternalsVisibleTo("App")]""" + repeated,
        }.Run().Flawless();
        GeneratorRun program = new GeneratorProject(new SchemaText("schemas/b.json", Repository.Schema("kling-o3")), host)
        {
            Name = "App",
            Language = LanguageVersion.CSharp12,
            Libraries = [library.Compilation.ToMetadataReference()],
            Code = """
                using SchemaSdk.Models;
                /// <summary><see cref="ModelCatalog"/></summary>
                class C { int N = ModelCatalog.All.Count + SchemaSdk.Models.ModelCatalog.All.Count; object H = ModelHosts.H; object? S(object o) => nameof(Scenery); }
                """.Replace("nameof(Scenery)", repeated.Length == 0 ? "null" : "nameof(Scenery)", StringComparison.Ordinal)
                + repeated,
        }.Run();

        Assert.Contains(program.CompilerMessages, message => message.Contains("CS0436", StringComparison.Ordinal));
        ImmutableArray<Diagnostic> left = await program.Compilation
            .WithAnalyzers([new CatalogNameSuppressor()])
            .GetAllDiagnosticsAsync(TestContext.Current.CancellationToken);
        Assert.Equal(expected, left.Count(d => d.Id == "CS0436" && !d.IsSuppressed));
    }

    private static string Hash(string text) => GeneratorProject.Of(text).Load().Model("KlingO3Request").SchemaHash;

    private static IReadOnlyList<ModelInfo> All(GeneratedAssembly generated) =>
        (IReadOnlyList<ModelInfo>)
            generated
                .Type("ModelCatalog")
                .GetProperty("All", System.Reflection.BindingFlags.Public | System.Reflection.BindingFlags.Static)!
                .GetValue(null)!;
}
