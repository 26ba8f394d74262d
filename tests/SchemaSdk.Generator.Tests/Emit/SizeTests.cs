using System.Globalization;
using System.Text;
using SchemaSdk.Generator.Tests.Schema;
using SchemaSdk.Generator.Tests.Support;

namespace SchemaSdk.Generator.Tests.Emit;

/// <summary>How much is emitted, and that a large model works as well as a small one.</summary>
[Trait("Category", "Slow")]
public class SizeTests
{
    [Fact]
    public void Little_is_emitted_for_a_real_model()
    {
        string source = new GeneratorProject(SchemaText.Real("kling-o3")).Run().Source("KlingO3.g.cs");
        int lines = source.Split('\n').Select(l => l.Trim()).Count(l => l.Length > 0 && !l.StartsWith("//", StringComparison.Ordinal));

        Assert.InRange(lines, 1, 150);
        Assert.InRange(Encoding.UTF8.GetByteCount(source), 1, 16 * 1024);
    }

    [Fact]
    public void Lines_end_alike_and_hold_no_space_before_their_end()
    {
        GeneratorRun run = new GeneratorProject(
            new SchemaText("schemas/odd.json", Repository.Oddities),
            new SchemaText("schemas/o3.json", Repository.Schema("kling-o3")),
            new SchemaText("schemas/a.json", Sample.Document("""{ "name": "p", "type": "string" }"""))).Run();

        Assert.All(run.Result.GeneratedSources, source =>
        {
            string text = source.SourceText.ToString();
            Assert.DoesNotContain('\r', text);
            Assert.DoesNotContain('\t', text);
            Assert.DoesNotContain(" \n", text, StringComparison.Ordinal);
            Assert.Matches("[};]\n\\z", text);
        });
    }

    [Theory]
    [InlineData(64)]
    [InlineData(65)]
    [InlineData(512)]
    public void Many_parameters_are_written_read_and_checked(int count)
    {
        GeneratedAssembly generated = GeneratorProject.Of(Sample.Document(string.Join(",", Enumerable.Range(0, count).Select(
            i => $$"""{ "name": "p{{i}}", "type": "string", "required": {{(i % 2 == 0 ? "true" : "false")}}, "max": 3 }""")))).Load();
        string name = "P" + (count - 1).ToString(CultureInfo.InvariantCulture);
        ModelRequest request = generated.Request("SampleRequest", [.. Enumerable.Range(0, count).Select(i => ($"P{i}", (object?)"abc"))]);

        Assert.True(request.Validate().IsValid);
        Assert.Equal(request, System.Text.Json.JsonSerializer.Deserialize(request.ToJson(), request.GetType()));

        ValidationReport report = generated.Request("SampleRequest", (name, "abcd")).Validate();
        Assert.Equal(count / 2, report.Errors.Count(e => e.Code == "SSDK1004"));
        Assert.Equal(name.ToLowerInvariant(), report.Errors.Single(e => e.Code == "SSDK1002").Parameter);
    }

    [Fact]
    public void One_parameter_more_than_the_maximum_is_a_diagnostic()
    {
        string parameters = string.Join(",", Enumerable.Range(0, 513).Select(i => $$"""{ "name": "p{{i}}", "type": "string" }"""));

        Assert.Equal("SSDK0022", Assert.Single(GeneratorProject.Of(Sample.Document(parameters)).Run().Compiling().Diagnostics).Id);
    }

    [Fact]
    public void As_many_options_as_there_may_be_compile()
    {
        string options = string.Join(",", Enumerable.Range(0, 4096).Select(i => $"\"option {i}\""));
        Type type = GeneratorProject
            .Of(Sample.Document(Sample.Named($""" "type": "enum", "options": [{options}], "default": "option 4095" """)))
            .Load()
            .Type("SampleP");

        Assert.Equal(4096, Enum.GetNames(type).Length);
        Assert.Equal("Option4095", Enum.GetName(type, 4095));
    }

    [Fact]
    public void Long_descriptions_compile()
    {
        string text = string.Concat(Enumerable.Repeat("Says \\\"much\\\" <in> a few words. ", 2000));
        GeneratorRun run = GeneratorProject
            .Of(
                Sample.Document(Sample.Named($""" "type": "string", "description": "{text[..1000]}" """), $""" "description": "{text}", """)
            )
            .Run()
            .Flawless();

        Assert.Equal(text.Replace("\\", "", StringComparison.Ordinal), run.Load().Model("SampleRequest").Description);
    }

    [Fact]
    public void Names_as_long_as_there_may_be_compile()
    {
        string id = new('i', 128);
        string name = new('n', 128);
        string label = new('l', 256);

        GeneratorProject.Of(
            $$"""
            {
              "id": "{{id}}", "endpoint": "POST /v1/x",
              "supported_parameters": [
                { "name": "{{name}}", "type": "enum", "options": ["{{label}}", "{{label[1..]}}+"], "default": "{{label}}" },
                { "name": "{{name[..^1]}}.", "type": "enum", "options": ["x"] }
              ],
              "pricing_rows": [{ "label": "{{label}}", "rate": "$1 - $2" }, { "label": "{{label}}", "rate": "$3" }]
            }
            """,
            Sample.Document().Replace("\"sample\"", $"\"{id[..^1]}-\"", StringComparison.Ordinal)).Load();
    }
}
