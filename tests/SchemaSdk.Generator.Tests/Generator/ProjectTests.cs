using Microsoft.CodeAnalysis.CSharp;
using SchemaSdk.Generator.Tests.Schema;
using SchemaSdk.Generator.Tests.Support;

namespace SchemaSdk.Generator.Tests.Generator;

/// <summary>Documents beside each other in one project, and what the project says of them.</summary>
public class ProjectTests
{
    [Fact]
    public void A_project_without_documents_gets_nothing()
    {
        GeneratorRun run = new GeneratorProject().Run().Flawless();

        Assert.Empty(run.HintNames);
    }

    [Theory]
    [InlineData("schemas/model.schema.json")]
    [InlineData("schemas/MODEL.Schema.JSON")]
    public void What_is_no_document_by_its_name_is_not_read_as_one(string path) =>
        Assert.Empty(new GeneratorProject(new SchemaText(path, "{")).Run().Flawless().HintNames);

    [Fact]
    public void A_file_that_the_build_did_not_mark_is_left_alone() =>
        Assert.Empty(new GeneratorProject(new SchemaText("package.json", "{") { Kind = null }).Run().Flawless().HintNames);

    [Fact]
    public void An_empty_file_is_reported_and_does_not_stop_the_others()
    {
        GeneratorRun run = GeneratorProject.Of("", Repository.Schema("kling-o3")).Run().Compiling();

        Assert.Equal(["KlingO3.g.cs", "ModelCatalog.g.cs"], run.HintNames.Order());
        Assert.StartsWith("schemas/document0.json(1,1): error SSDK0001: ", Assert.Single(run.Printed), StringComparison.Ordinal);
    }

    [Fact]
    public void A_broken_document_is_reported_at_its_place_and_does_not_stop_the_others()
    {
        const string Broken = """
            {
              "id": "broken",
              "endpoint": "POST /v1/x",
              "supported_parameters": [
                { "name": "duration", "type": "number", "min": 15, "max": 3 },
                { "name": "duration", "type": "number" },
              ]
            }
            """;
        GeneratorRun run = GeneratorProject
            .Of(Repository.Schema("kling-o3"), Broken, Repository.Schema("kling-3-0-turbo"))
            .Run()
            .Compiling();

        Assert.Equal(["Kling3_0Turbo.g.cs", "KlingO3.g.cs", "ModelCatalog.g.cs"], run.HintNames.Order());
        Assert.StartsWith("schemas/document1.json(7,3): error SSDK0001: not JSON: ", Assert.Single(run.Printed), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_problem_of_a_document_is_reported_at_once_as_the_compiler_prints_it()
    {
        const string Text = """
            {
              "id": "odd",
              "endpoint": "POST /v1/x",
              "supported_parameters": [
                { "name": "duration", "type": "number", "min": 15, "max": 3 },
                { "name": "duration", "type": "image" },
                { "name": "size", "type": "image" }
              ]
            }
            """;

        Assert.Equal(
            [
                "schemas/document0.json(5,52): error SSDK0007: min 15 of duration is above its max 3",
                "schemas/document0.json(6,15): error SSDK0006: the parameter duration is duplicated",
                "schemas/document0.json(7,31): warning SSDK0011: the type `image` of size is not known; it is treated as a string",
            ],
            GeneratorProject.Of(Text).Run().Compiling().Printed);
    }

    [Fact]
    public void Two_documents_of_one_id_are_one_model_and_an_error_at_the_second_id()
    {
        string text = Repository.Schema("kling-o3");
        GeneratorRun run = new GeneratorProject(
            new SchemaText("schemas/a.json", text),
            new SchemaText("schemas/b.json", text),
            new SchemaText("schemas/c.json", text))
            .Run()
            .Compiling();

        Assert.Equal(["KlingO3.g.cs", "ModelCatalog.g.cs"], run.HintNames.Order());
        Assert.Equal(
            [
                "schemas/b.json(3,9): error SSDK0009: a.json already has this model; remove one of the two files",
                "schemas/c.json(3,9): error SSDK0009: a.json already has this model; remove one of the two files",
            ],
            run.Printed.Order());
    }

    [Fact]
    public void A_file_that_is_listed_twice_is_read_once()
    {
        var once = new SchemaText("schemas/kling-o3.json", Repository.Schema("kling-o3"));
        var again = new SchemaText("schemas/kling-o3.json", Repository.Schema("kling-o3"));
        GeneratorRun run = new GeneratorProject(once, again, new SchemaText("schemas/odd.json", Repository.Oddities)).Run().Compiling();

        Assert.Equal(["AceStep1_5XlEuX.g.cs", "KlingO3.g.cs", "ModelCatalog.g.cs"], run.HintNames.Order());
        Assert.DoesNotContain(run.Diagnostics, d => d.Id == "SSDK0009");
    }

    [Fact]
    public void A_broken_file_that_is_listed_twice_is_reported_once()
    {
        GeneratorRun run = new GeneratorProject(new SchemaText("schemas/a.json", "{"), new SchemaText("schemas/a.json", "{")).Run();

        Assert.Equal("SSDK0001", Assert.Single(run.Diagnostics).Id);
    }

    [Fact]
    public void Two_ids_of_one_name_are_two_types_and_two_files_in_the_order_of_the_ids()
    {
        GeneratorRun run = GeneratorProject.Of(WithId("a_b"), WithId("a-b"), WithId("A-B"), WithId("a.b")).Run().Flawless();

        Assert.Equal(["AB.g.cs", "AB_2.g.cs", "AB_3.g.cs", "AB_4.g.cs", "ModelCatalog.g.cs"], run.HintNames.Order(StringComparer.Ordinal));
        Assert.Equal(
            ["A-B", "a-b", "a.b", "a_b"],
            ((string[])["ABRequest", "AB_2Request", "AB_3Request", "AB_4Request"]).Select(name =>
                (string?)run.Load().Constant(name + ".ModelId")));
    }

    [Fact]
    public void Names_that_differ_in_case_only_are_files_that_differ_in_more()
    {
        GeneratorRun run = GeneratorProject
            .Of(WithId("ab"), WithId("aB"), WithId("modelcatalog"), WithId("model-catalog"))
            .Run()
            .Flawless();

        Assert.Equal(run.HintNames.Count(), run.HintNames.Distinct(StringComparer.OrdinalIgnoreCase).Count());
    }

    [Fact]
    public void A_file_name_is_ASCII_and_at_most_a_hundred_characters()
    {
        string[] ids = [new('a', 128), new string('a', 127) + "b", new('1', 128), "x:y/z"];
        GeneratorRun run = GeneratorProject.Of([.. ids.Select(WithId)]).Run().Flawless();

        Assert.Equal(5, run.HintNames.Count());
        Assert.All(run.HintNames, name => Assert.Matches(@"^[A-Za-z0-9_]{1,95}\.g\.cs$", name));
    }

    [Fact]
    public void Models_whose_enums_and_requests_would_be_called_alike_compile_beside_each_other()
    {
        GeneratorRun run = GeneratorProject.Of(
            WithId("a", """{ "name": "b-request", "type": "enum", "options": ["x"] }, { "name": "b", "type": "enum", "options": ["x"] }"""),
            WithId("a-b", """{ "name": "request", "type": "enum", "options": ["x"] }"""),
            WithId("a-b-request")).Run().Flawless();

        Assert.Equal(3, run.HintNames.Count(h => h != "ModelCatalog.g.cs"));
    }

    [Theory]
    [InlineData("My Namespace")]
    [InlineData("1st")]
    [InlineData("A..B")]
    [InlineData("A.class.B")]
    [InlineData("A;B")]
    [InlineData("A{")]
    [InlineData("@A")]
    [InlineData("A\u200DB")]
    [InlineData("A\u203FB")]
    public void A_namespace_that_is_none_is_reported_and_nothing_is_emitted(string value)
    {
        GeneratorRun run = new GeneratorProject(new SchemaText("schemas/a.json", WithId("a"))) { Namespace = value }.Run().Compiling();

        Assert.Empty(run.HintNames);
        Assert.Equal(
            $"schemas/a.json(1,1): error SSDK2001: '{value}' is not a valid C# namespace; set the property SchemaSdkNamespace, or Namespace of the ModelSchema item, to a namespace such as SchemaSdk.Models",
            Assert.Single(run.Printed));
    }

    [Theory]
    [InlineData("Studio", null, "Studio")]
    [InlineData("Studio", "Studio.Video", "Studio.Video")]
    [InlineData("", null, "SchemaSdk.Models")]
    [InlineData("  Studio.Größe ", null, "Studio.Größe")]
    [InlineData("System", null, "System")]
    [InlineData("SchemaSdk", null, "SchemaSdk")]
    [InlineData("A.System.SchemaSdk.B", null, "A.System.SchemaSdk.B")]
    public void Code_is_put_into_the_namespace_of_the_item_or_the_project(string project, string? item, string expected)
    {
        GeneratorRun run = new GeneratorProject(new SchemaText("schemas/a.json", Repository.Schema("kling-o3")) { Namespace = item }) { Namespace = project }.Run().Flawless();

        Assert.Equal(expected, run.Load().Type($"{expected}.KlingO3Request").Namespace);
    }

    [Fact]
    public void One_model_in_each_of_two_namespaces_may_have_one_name()
    {
        GeneratorRun run = new GeneratorProject(
            new SchemaText("schemas/a.json", WithId("a-b")) { Namespace = "One" },
            new SchemaText("schemas/b.json", WithId("a_b")) { Namespace = "Two" }).Run().Flawless();

        Assert.Contains("global::One.ABRequest.Model,", run.Source("ModelCatalog.g.cs"), StringComparison.Ordinal);
        Assert.Contains("global::Two.ABRequest.Model,", run.Source("ModelCatalog.g.cs"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(LanguageVersion.CSharp10, 1)]
    [InlineData(LanguageVersion.CSharp7_3, 1)]
    [InlineData(LanguageVersion.CSharp11, 0)]
    [InlineData(LanguageVersion.Latest, 0)]
    [InlineData(LanguageVersion.Preview, 0)]
    public void A_language_that_is_too_old_is_reported_once_and_nothing_is_generated(LanguageVersion language, int expected)
    {
        GeneratorRun run = new GeneratorProject(
            new SchemaText("schemas/a.json", WithId("a")), new SchemaText("schemas/b.json", WithId("b"))) { Language = language }.Run();

        Assert.Equal(expected, run.Diagnostics.Count(d => d.Id == "SSDK2002"));
        Assert.Equal(expected, run.Diagnostics.Length);
        Assert.Equal(expected == 0, run.Result.GeneratedSources.Any());
    }

    [Fact]
    public void A_language_that_is_too_old_does_not_matter_without_documents() =>
        Assert.Empty(new GeneratorProject { Language = LanguageVersion.CSharp8 }.Run().Printed);

    [Fact]
    public void What_is_emitted_does_not_depend_on_the_order_of_the_files()
    {
        SchemaText[] texts = [.. ((string[])["b", "a", "a_b", "a-b", "C"]).Select((id, i) => new SchemaText($"schemas/{i}.json", WithId(id)))];

        Assert.Equal(new GeneratorProject(texts).Run().AllSources, new GeneratorProject([.. texts.Reverse()]).Run().AllSources);
    }

    private static string WithId(string id) => WithId(id, """{ "name": "size", "type": "enum", "options": ["x"] }""");

    private static string WithId(string id, string parameters) =>
        Sample.Document(parameters).Replace("\"sample\"", $"\"{id}\"", StringComparison.Ordinal);
}
