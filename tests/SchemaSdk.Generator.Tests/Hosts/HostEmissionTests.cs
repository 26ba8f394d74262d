using System.Reflection;
using SchemaSdk.Generator.Pipeline;
using SchemaSdk.Generator.Tests.Schema;
using SchemaSdk.Generator.Tests.Support;

namespace SchemaSdk.Generator.Tests.Hosts;

/// <summary>The hosts of a project in C#.</summary>
public class HostEmissionTests
{
    private readonly SchemaText _one = new("schemas/one.host.json", HostSample.Of("one", HostSample.Jobs));
    private readonly SchemaText _two = new("schemas/two.host.json", HostSample.Of("two"));
    private readonly SchemaText _model = new("schemas/a.json", Sample.Document("""{ "name": "p", "type": "string" }""", fields: "\"host\": \"one\","));

    [Fact]
    public void A_project_without_hosts_has_no_source_for_them() =>
        Assert.Equal(
            ["ModelCatalog.g.cs", "Sample.g.cs"],
            GeneratorProject.Of(Sample.Document("""{ "name": "p", "type": "string" }""")).Run().Flawless().HintNames.Order());

    [Fact]
    public void Each_host_is_a_property_and_all_are_in_a_list()
    {
        GeneratedAssembly assembly = new GeneratorProject(_two, _one, new SchemaText("schemas/every.host.json", HostSample.Everything)).Load();

        Assert.Equal(["every-thing", "one", "two"], All(assembly).Select(host => host.Name));
        ModelHost every = All(assembly)[0];
        Assert.Same(every, Hosts(assembly).GetProperty("EveryThing")!.GetValue(null));
        Assert.Equal(
            ("https://api.example.com/v1", "EVERY_KEY", "EVERY_THING_LOCAL_ADDRESS"),
            (every.BaseAddress.OriginalString, every.ApiKeyVariable, every.LocalAddressVariable));
    }

    [Theory]
    [InlineData("internal", false)]
    [InlineData("public", true)]
    public void The_list_is_as_visible_as_the_catalog(string visibility, bool isPublic) =>
        Assert.Equal(isPublic, Hosts(new GeneratorProject(_one) { CatalogVisibility = visibility }.Load()).IsPublic);

    [Fact]
    public void Names_that_are_taken_get_a_number()
    {
        GeneratorRun run = new GeneratorProject(
            [.. new[] { "all", "ab", "a-b", "to-string", "model-hosts", "3d" }.Select(id => new SchemaText($"schemas/{id}.host.json", HostSample.Of(id)))])
            .Run().Flawless();

        Assert.Equal(
            ["AB", "Ab_2", "All_2", "ModelHosts_2", "ToStringValue", "_3d"],
            Hosts(run.Load()).GetProperties().Where(p => p.Name != "All").Select(p => p.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_model_may_have_the_names_of_the_hosts()
    {
        var model = new SchemaText("schemas/m.json", Sample.Document(
            """{ "name": "hosts", "type": "enum", "options": ["a"] }""").Replace("\"sample\"", "\"model\""));
        var other = new SchemaText("schemas/n.json", Sample.Document().Replace("\"sample\"", "\"model-hosts\""));

        new GeneratorProject(_one, model, other).Run().Flawless().Load();
    }

    [Fact]
    public void The_second_file_of_a_host_is_reported_at_its_id()
    {
        GeneratorRun run = new GeneratorProject(_one, new SchemaText("schemas/other.host.json", _one.Text)).Run().Compiling();

        Assert.Equal(
            ["schemas/other.host.json(1,9): error SSDK0052: one.host.json already has this host; remove one of the two files"], run.Printed);
    }

    [Fact]
    public void An_unreadable_host_is_reported_and_its_models_are_not() =>
        Assert.Equal(
            ["SSDK0002"],
            new GeneratorProject(_model, _one.Edited("https:", "http:")).Run().Compiling().Diagnostics.Select(d => d.Id));

    [Fact]
    public void A_model_of_an_absent_host_says_which_one_was_meant()
    {
        GeneratorRun run = new GeneratorProject(_model, _one.Edited("\"one\"", "\"ones\"")).Run();

        Assert.Equal(["SSDK0053"], run.Diagnostics.Select(d => d.Id));
        Assert.Contains("the project has no host `one`; did you mean `ones`?", run.Printed.Single());
    }

    [Theory]
    [InlineData("\"done\"", "\"ready\"")]
    [InlineData("https://api.example.com/v1", "https://api.example.com/v2")]
    public void An_edit_of_a_host_emits_that_host_and_nothing_else(string old, string replacement)
    {
        var session = new IncrementalSession(new GeneratorProject(_one, _two, _model));

        StepReasons reasons = session.AfterReplacing(_one, _one.Edited(old, replacement));

        reasons.OnlyAnew((Stages.Files, 1), (Stages.HostReadings, 1), (Stages.Hosts, 1), (Stages.HostUnits, 1), (Stages.HostSources, 1));
        Assert.Equal(1, reasons.OutputsRun);
    }

    [Fact]
    public void White_space_in_a_host_is_read_and_goes_no_further()
    {
        var session = new IncrementalSession(new GeneratorProject(_one, _two, _model));

        Assert.Equal(0, session.AfterReplacing(_one, _one.Edited(" ", "\n ")).OnlyAnew((Stages.Files, 1), (Stages.HostReadings, 1)).OutputsRun);
    }

    [Fact]
    public void Where_a_host_has_the_model_reaches_its_documents()
    {
        var session = new IncrementalSession(new GeneratorProject(_one, _two, _model));

        StepReasons reasons = session.AfterReplacing(
            _one, _one.Edited("\"job\"", "\"model\": { \"in\": \"path\" }, \"submit\": { \"path\": \"/{model}\" }, \"job\""));

        Assert.Equal(1, reasons.Anew[Stages.Placements]);
        Assert.Equal(1, reasons.Anew[Stages.Sources]);
    }

    private static Type Hosts(GeneratedAssembly assembly) => assembly.Type("ModelHosts");

    private static IReadOnlyList<ModelHost> All(GeneratedAssembly assembly) =>
        (IReadOnlyList<ModelHost>)Hosts(assembly).GetProperty("All", BindingFlags.Public | BindingFlags.Static)!.GetValue(null)!;
}
