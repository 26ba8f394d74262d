using Microsoft.CodeAnalysis;
using SchemaSdk.Generator.Tests.Schema;
using SchemaSdk.Generator.Tests.Support;

namespace SchemaSdk.Generator.Tests.Generator;

/// <summary>Documents of one model in several assemblies are reported once, with what to do, beside what the compiler reports.</summary>
[Trait("Category", "Slow")]
public sealed class RepeatedRequestTests
{
    private const string Use = "class C { SchemaSdk.Models.KlingO3Request? R; object M() => new SchemaSdk.Models.KlingO3Request { Prompt = \"a\" }; }";

    [Fact]
    public void Two_libraries_with_the_same_documents()
    {
        GeneratorRun app = new GeneratorProject { Name = "App", Code = Use, Libraries = [Library("Image"), Library("Video")] }.Run();

        Assert.Contains(app.CompilerMessages, message => message.Contains("CS0433", StringComparison.Ordinal));
        AssertReported(app, "Image and Video");
    }

    [Fact]
    public void A_library_and_an_app_with_the_same_documents()
    {
        GeneratorRun app = App(Library("Video"));

        AssertReported(app, "Video and App");
        Assert.NotEmpty(app.CompilerMessages);
        Assert.All(app.CompilerMessages, message => Assert.StartsWith("Program.cs(", message, StringComparison.Ordinal));
    }

    [Fact]
    public void A_request_in_three_assemblies_is_reported_once() => AssertReported(App(Library("Image"), Library("Video")), "Image, Video and App");

    [Fact]
    public void Only_the_requests_that_are_repeated_are_named()
    {
        GeneratorRun app = new GeneratorProject(Document("kling-o3")) { Name = "App", Libraries = [Library("Video")] }.Run();

        Assert.Contains("documents: SchemaSdk.Models.KlingO3Request;", Assert.Single(app.Printed), StringComparison.Ordinal);
    }

    [Fact]
    public void A_long_list_is_shortened()
    {
        SchemaText[] many = [.. Enumerable.Range(1, 8).Select(i =>
            new SchemaText($"schemas/{i}.json", Sample.Document("").Replace("\"sample\"", $"\"m{i}\"", StringComparison.Ordinal)))];
        MetadataReference library = new GeneratorProject(many) { Name = "Many" }.Run().Compilation.ToMetadataReference();

        string message = Assert.Single(new GeneratorProject(many) { Name = "App", Libraries = [library] }.Run().Printed);

        Assert.Contains("SchemaSdk.Models.M5Request and 3 more;", message, StringComparison.Ordinal);
    }

    public static TheoryData<string> Silent => ["one library", "internal requests", "another namespace", "an alias", "no requests"];

    [Theory]
    [MemberData(nameof(Silent))]
    public void Nothing_is_reported_where_names_do_not_conflict(string libraries)
    {
        GeneratorRun app = libraries switch
        {
            "one library" => new GeneratorProject { Libraries = [Library("Video")], Code = Use }.Run(),
            "internal requests" => App(Library("Video", visibility: "internal")),
            "another namespace" => App(Library("Video", space: "Acme.Video")),
            "an alias" => App(Library("Video").WithAliases(["video"])),
            _ => App(new GeneratorProject { Name = "Other" }.Run().Compilation.ToMetadataReference()),
        };

        Assert.Empty(app.Printed);
    }

    [Fact]
    public void A_referenced_assembly_is_recognized_after_an_edit()
    {
        var project = new GeneratorProject(Documents()) { Name = "App", Libraries = [Library("Video")] };
        GeneratorDriver driver = project.Driver().RunGenerators(project.Compilation(), TestContext.Current.CancellationToken);
        Compilation edited = project.Compilation().RemoveReferences(project.Libraries);

        GeneratorRun before = new(driver, project.Compilation());
        GeneratorRun after = new(driver.RunGenerators(edited, TestContext.Current.CancellationToken), edited);

        Assert.Single(before.Printed);
        Assert.Empty(after.Printed);
    }

    private static GeneratorRun App(params MetadataReference[] libraries) =>
        new GeneratorProject(Documents()) { Name = "App", Code = Use, Libraries = [.. libraries] }.Run();

    private static void AssertReported(GeneratorRun app, string assemblies)
    {
        Diagnostic found = Assert.Single(app.Diagnostics);

        Assert.Equal(("SSDK2008", DiagnosticSeverity.Warning, Location.None), (found.Id, found.Severity, found.Location));
        Assert.Equal(
            $"warning SSDK2008: {assemblies} define the same requests, because each was built with the same documents:"
            + " SchemaSdk.Models.Kling3_0TurboRequest and SchemaSdk.Models.KlingO3Request;"
            + " keep each document in one project and reference that project from the others, or set a different SchemaSdkNamespace in each",
            found.ToString());
    }

    private static MetadataReference Library(string name, string? visibility = null, string? space = null)
    {
        using var image = new MemoryStream();
        SchemaText[] texts = [.. Documents().Select(text => new SchemaText(text.Path, text.Text) { Visibility = visibility })];
        Assert.True(new GeneratorProject(texts) { Name = name, Namespace = space }.Run().Compilation.Emit(image).Success);
        return MetadataReference.CreateFromImage(image.ToArray());
    }

    private static SchemaText[] Documents() => [Document("kling-o3"), Document("kling-3-0-turbo")];

    private static SchemaText Document(string id) => new($"schemas/{id}.json", Repository.Schema(id));
}
