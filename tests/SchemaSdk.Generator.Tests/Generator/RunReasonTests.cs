using SchemaSdk.Generator.Pipeline;
using SchemaSdk.Generator.Tests.Schema;
using SchemaSdk.Generator.Tests.Support;

namespace SchemaSdk.Generator.Tests.Generator;

/// <summary>What an edit makes run again, stage by stage: never more than it has to.</summary>
public class RunReasonTests
{
    private readonly SchemaText _turbo = new("schemas/kling-3-0-turbo.json", Repository.Schema("kling-3-0-turbo"));
    private readonly SchemaText _o3 = new("schemas/kling-o3.json", Repository.Schema("kling-o3"));
    private readonly SchemaText _overlay = new("schemas/kling-o3.overlay.json", Repository.Schema("kling-o3.overlay"));

    private static readonly (string, int)[] s_bound = [(Stages.Documents, 1), (Stages.Pairs, 1), (Stages.Bound, 1), (Stages.Models, 1)];

    [Fact]
    public void The_first_run_emits_every_document()
    {
        var session = new IncrementalSession(new GeneratorProject(_turbo, _o3, _overlay));

        Assert.Equal(2, session.First.Anew[Stages.Sources]);
        Assert.Equal(1, session.First.Anew[Stages.Catalog]);
    }

    [Fact]
    public void A_run_without_an_edit_does_nothing()
    {
        var session = new IncrementalSession(new GeneratorProject(_turbo, _o3));

        Assert.Equal(0, session.Run().OnlyAnew().OutputsRun);
    }

    [Theory]
    [InlineData("class C { }")]
    [InlineData("class C { SchemaSdk.Models.KlingO3Request R = new() { Prompt = \"x\" }; }")]
    [InlineData("namespace SchemaSdk.Models { public partial record KlingO3Request { public int Mine => 1; } }")]
    [InlineData("this is no C#")]
    public void An_edit_of_code_does_nothing(string code)
    {
        var session = new IncrementalSession(new GeneratorProject(_turbo, _o3));

        Assert.Equal(0, session.AfterEditingCode(code).OnlyAnew().OutputsRun);
    }

    [Fact]
    public void Options_that_are_handed_out_again_and_say_the_same_do_nothing()
    {
        var session = new IncrementalSession(new GeneratorProject(_turbo, _o3) { Namespace = "Studio" });

        Assert.Equal(0, session.AfterReloadingTheProject().OnlyAnew().OutputsRun);
    }

    [Fact]
    public void White_space_in_a_document_is_read_and_goes_no_further()
    {
        var session = new IncrementalSession(new GeneratorProject(_turbo, _o3));

        StepReasons reasons = session.AfterReplacing(_o3, _o3.Edited("\n", "\r\n\n "));

        Assert.Equal(0, reasons.OnlyAnew((Stages.Files, 1)).OutputsRun);
    }

    [Fact]
    public void White_space_before_a_problem_moves_the_problem_and_emits_nothing()
    {
        var text = new SchemaText("schemas/odd.json", Repository.Oddities);
        var session = new IncrementalSession(new GeneratorProject(_turbo, text));
        string before = session.Last.Printed.First();

        StepReasons reasons = session.AfterReplacing(text, text.Edited("\n\n" + text.Text));

        reasons.OnlyAnew((Stages.Files, 1), (Stages.Readings, 1), (Stages.Findings, 1));
        Assert.NotEqual(before, session.Last.Printed.First());
    }

    [Fact]
    public void The_order_of_keys_in_a_document_is_read_and_goes_no_further()
    {
        var text = new SchemaText("schemas/a.json", Sample.Document("""{ "name": "p", "type": "string", "min": 1 }"""));
        var session = new IncrementalSession(new GeneratorProject(text));

        Assert.Equal(
            0,
            session
                .AfterReplacing(text, text.Edited("\"name\": \"p\", \"type\": \"string\"", "\"type\": \"string\", \"name\": \"p\""))
                .OnlyAnew((Stages.Files, 1))
                .OutputsRun);
    }

    [Theory]
    [InlineData("\"max\": 15", "\"max\": 20")]
    [InlineData("Length of each scene in seconds.", "How long a scene is.")]
    [InlineData("\"default\": \"pro\"", "\"default\": \"standard\"")]
    [InlineData("$0.525", "$0.526")]
    [InlineData("\"display_name\": \"Kling O3\"", "\"display_name\": \"Kling O3 Pro\"")]
    public void What_has_no_name_of_its_own_emits_its_model_anew_and_nothing_else(string old, string replacement)
    {
        var session = new IncrementalSession(new GeneratorProject(_turbo, _o3));

        StepReasons reasons = session.AfterReplacing(_o3, _o3.Edited(old, replacement));

        reasons.OnlyAnew([(Stages.Files, 1), (Stages.Readings, 1), .. s_bound, (Stages.Units, 1), (Stages.Sources, 1)]);
        Assert.Equal(1, reasons.OutputsRun);
    }

    [Theory]
    [InlineData("\"9:16\"]", "\"9:16\", \"4:5\"]")]
    [InlineData("\"name\": \"image_end\"", "\"name\": \"last_image\"")]
    [InlineData("\"label\": \"Pro Video Input\"", "\"label\": \"Pro Input\"")]
    public void A_name_that_changes_is_looked_at_beside_the_others_and_emits_its_model_anew(string old, string replacement)
    {
        var session = new IncrementalSession(new GeneratorProject(_turbo, _o3));

        StepReasons reasons = session.AfterReplacing(_o3, _o3.Edited(old, replacement));

        reasons.OnlyAnew([
            (Stages.Files, 1), (Stages.Readings, 1), .. s_bound, (Stages.Names, 1), (Stages.TypeNameTable, 1), (Stages.Units, 1), (Stages.Sources, 1)]);
        Assert.Equal(1, reasons.OutputsRun);
    }

    [Theory]
    [InlineData("\"max_items\": 6", "\"max_items\": 5")]
    [InlineData("leave out the media", "take the media away")]
    [InlineData("\"Landscape\"", "\"Wide\"")]
    public void An_edit_of_an_overlay_emits_its_model_anew_and_nothing_else(string old, string replacement)
    {
        var session = new IncrementalSession(new GeneratorProject(_turbo, _o3, _overlay));

        StepReasons reasons = session.AfterReplacing(_overlay, _overlay.Edited(old, replacement));

        Assert.Equal(1, reasons.Anew[Stages.Sources]);
        Assert.Equal(1, reasons.Anew[Stages.Bound]);
        Assert.DoesNotContain(Stages.Readings, reasons.Anew.Keys);
        Assert.DoesNotContain(Stages.Catalog, reasons.Anew.Keys);
        Assert.Equal(1, reasons.OutputsRun);
    }

    [Fact]
    public void White_space_in_an_overlay_is_bound_again_and_emits_nothing()
    {
        var session = new IncrementalSession(new GeneratorProject(_turbo, _o3, _overlay));

        StepReasons reasons = session.AfterReplacing(_overlay, _overlay.Edited("\n", "\n\n"));

        Assert.DoesNotContain(Stages.Models, reasons.Anew.Keys);
        Assert.Equal(0, reasons.OutputsRun);
    }

    [Fact]
    public void An_overlay_that_goes_leaves_the_document_as_it_is_by_itself()
    {
        var session = new IncrementalSession(new GeneratorProject(_turbo, _o3, _overlay));

        StepReasons reasons = session.AfterRemoving(_overlay);

        Assert.Equal(1, reasons.Anew[Stages.Sources]);
        Assert.Equal(new GeneratorProject(_o3).Run().Source("KlingO3.g.cs"), session.Last.Source("KlingO3.g.cs"));
    }

    [Fact]
    public void A_document_that_comes_is_emitted_with_the_catalogue_and_nothing_else()
    {
        var session = new IncrementalSession(new GeneratorProject(_turbo));

        StepReasons reasons = session.AfterAdding(_o3);

        Assert.Equal(1, reasons.Anew[Stages.Sources]);
        Assert.Equal(1, reasons.Anew[Stages.Catalog]);
        Assert.Contains("KlingO3Request.Model", session.Last.Source("ModelCatalog.g.cs"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_document_that_goes_takes_its_source_with_it_and_emits_the_catalogue_anew()
    {
        var session = new IncrementalSession(new GeneratorProject(_turbo, _o3));

        StepReasons reasons = session.AfterRemoving(_turbo);

        Assert.Equal(["KlingO3.g.cs", "ModelCatalog.g.cs"], session.Last.HintNames.Order());
        Assert.Equal(1, reasons.Anew[Stages.Sources]);
        Assert.Equal(1, reasons.Anew[Stages.Catalog]);
        session.Last.Flawless();
    }

    [Fact]
    public void A_document_that_breaks_takes_its_source_with_it_and_comes_back_when_it_is_mended()
    {
        var session = new IncrementalSession(new GeneratorProject(_turbo, _o3));
        SchemaText broken = _o3.Edited(_o3.Text[..^10]);

        session.AfterReplacing(_o3, broken);
        Assert.Equal(["Kling3_0Turbo.g.cs", "ModelCatalog.g.cs"], session.Last.HintNames.Order());
        Assert.Equal("SSDK0001", Assert.Single(session.Last.Diagnostics).Id);

        session.AfterReplacing(broken, _o3);
        Assert.Equal(3, session.Last.HintNames.Count());
        session.Last.Flawless();
    }

    [Fact]
    public void An_edit_of_one_of_a_hundred_documents_emits_one_source()
    {
        SchemaText[] texts = [.. Enumerable.Range(0, 100).Select(i => new SchemaText(
            $"schemas/model-{i}.json",
            _o3.Text.Replace("\"id\": \"kling-o3\"", $"\"id\": \"model-{i}\"", StringComparison.Ordinal)))];
        var session = new IncrementalSession(new GeneratorProject(texts));

        StepReasons reasons = session.AfterReplacing(texts[42], texts[42].Edited("\"max\": 15", "\"max\": 20"));

        reasons.OnlyAnew([(Stages.Files, 1), (Stages.Readings, 1), .. s_bound, (Stages.Units, 1), (Stages.Sources, 1)]);
        Assert.Equal(1, reasons.OutputsRun);
        Assert.Contains("Range(3d, 20d)", session.Last.Source("Model42.g.cs"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_second_document_of_one_model_emits_nothing_and_reports_once()
    {
        SchemaText copy = new("schemas/copy.json", _o3.Text);
        var session = new IncrementalSession(new GeneratorProject(_turbo, _o3, copy));

        Assert.Equal("SSDK0009", Assert.Single(session.Last.Diagnostics).Id);
        Assert.Equal(0, session.AfterEditingCode("class C { }").OnlyAnew().OutputsRun);
    }

    [Fact]
    public void Another_namespace_emits_every_source_anew()
    {
        var session = new IncrementalSession(new GeneratorProject(_turbo, _o3));

        StepReasons reasons = session.AfterSettingNamespace("Studio");

        Assert.Equal(2, reasons.Anew[Stages.Sources]);
        Assert.Equal(1, reasons.Anew[Stages.Catalog]);
    }

    [Fact]
    public void A_file_that_is_none_of_ours_is_not_looked_at()
    {
        var other = new SchemaText("notes.json", "{}") { Kind = null };
        var session = new IncrementalSession(new GeneratorProject(_o3, other));

        Assert.Equal(0, session.AfterReplacing(other, other.Edited("[]")).OnlyAnew().OutputsRun);
    }
}
