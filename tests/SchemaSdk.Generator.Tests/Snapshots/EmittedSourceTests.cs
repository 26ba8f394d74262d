using SchemaSdk.Generator.Tests.Schema;
using SchemaSdk.Generator.Tests.Support;

namespace SchemaSdk.Generator.Tests.Snapshots;

/// <summary>What is emitted, to be read by a person whenever it changes.</summary>
public class EmittedSourceTests
{
    [Fact]
    public void Kling_O3() => Snapshot.Matches(Emitted("kling-o3", "KlingO3.g.cs"));

    [Fact]
    public void Kling_3_0_Turbo() => Snapshot.Matches(Emitted("kling-3-0-turbo", "Kling3_0Turbo.g.cs"));

    [Fact]
    public void A_document_with_every_oddity()
    {
        GeneratorRun run = new GeneratorProject(new SchemaText("schemas/oddities.json", Repository.Oddities)).Run().Compiling();

        Snapshot.Matches(string.Join("\n", run.Printed) + "\n\n" + run.Source("AceStep1_5XlEuX.g.cs"));
    }

    [Fact]
    public void A_document_with_values_of_every_kind_inside_values()
    {
        GeneratorRun run = new GeneratorProject(new SchemaText("schemas/nested.json", Repository.Nested)).Run().Compiling();

        Snapshot.Matches(string.Join("\n", run.Printed) + "\n\n" + run.Source("FluxDev.g.cs"));
    }

    [Fact]
    public void The_catalogue()
    {
        GeneratorRun run = GeneratorProject.Of(Repository.Schema("kling-o3"), Repository.Schema("kling-3-0-turbo")).Run().Flawless();

        Snapshot.Matches(run.Source("ModelCatalog.g.cs"));
    }

    [Fact]
    public void Internal_types_in_a_namespace_of_their_own()
    {
        var text = new SchemaText("schemas/sample.json", Sample.Document("""
            { "name": "prompt", "type": "string", "required": true },
            { "name": "size", "type": "enum", "options": ["1k", "2k"], "default": "1k" }
            """, """ "pricing_rows": [{ "label": "1k", "spec": "per image", "rate": "$0.02" }], """)) { Namespace = "Studio.Video", Visibility = "Internal" };
        GeneratorRun run = new GeneratorProject(text) { Namespace = "Studio" }.Run().Flawless();

        Snapshot.Matches(run.AllSources);
    }

    private static string Emitted(string id, string hintName) =>
        new GeneratorProject(SchemaText.Real(id)).Run().Flawless().Source(hintName);
}
