using System.Text.Json;
using SchemaSdk.Generator.Tests.Schema;
using SchemaSdk.Generator.Tests.Support;

namespace SchemaSdk.Generator.Tests.Emit;

/// <summary>An array of which the overlay says no more than how many items it may hold.</summary>
public class ArrayTests
{
    private static readonly GeneratedAssembly s_counted = new GeneratorProject(
        new SchemaText("schemas/sample.json", Sample.Document("""{ "name": "seeds", "type": "array" }""")),
        new SchemaText("schemas/sample.overlay.json", """{ "model": "sample", "parameters": { "seeds": { "max_items": 2 } } }""")).Load();

    [Theory]
    [InlineData("[]", null)]
    [InlineData("[1, 2]", null)]
    [InlineData("[1, 2, 3]", "seeds has 3 items, more than 2 (sample)")]
    public void Its_items_are_counted(string items, string? expected)
    {
        ValidationReport report = Request(items).Validate();

        Assert.Equal(expected, report.Errors.SingleOrDefault()?.Message);
        Assert.Equal(expected is null ? null : "SSDK1005", report.Errors.SingleOrDefault()?.Code);
    }

    [Fact]
    public void It_is_written_and_read_as_the_array_that_it_is()
    {
        ModelRequest request = Request("""["a", "b"]""");

        Assert.Equal("""{"model":"sample","seeds":["a","b"]}""", request.ToJson());
        Assert.Equal(request, JsonSerializer.Deserialize(request.ToJson(), request.GetType()));
        Assert.Empty(((ModelRequest)JsonSerializer.Deserialize(request.ToJson(), request.GetType())!).Extra);
    }

    [Fact]
    public void The_exported_schema_limits_the_number_of_items() =>
        Assert.Contains("\"maxItems\": 2", s_counted.Model("SampleRequest").JsonSchema);

    private static ModelRequest Request(string seeds) =>
        s_counted.Request("SampleRequest", ("Seeds", JsonDocument.Parse(seeds).RootElement));
}
