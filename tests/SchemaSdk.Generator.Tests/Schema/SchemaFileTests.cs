using NJsonSchema;

namespace SchemaSdk.Generator.Tests.Schema;

/// <summary>The JSON Schema that editors check documents with.</summary>
public class SchemaFileTests
{
    public static TheoryData<string> Documents => [.. Directory
        .EnumerateFiles(Path.Combine(Repository.Root, "schemas"), "*.json")
        .Select(path => Path.GetFileName(path))
        .Where(name => !name.EndsWith(".schema.json", StringComparison.Ordinal) && !name.EndsWith(".overlay.json", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(Documents))]
    public async Task Every_document_of_the_repository_keeps_it(string file)
    {
        JsonSchema schema = await LoadAsync();

        Assert.Empty(schema.Validate(Repository.Read("schemas", file)));
    }

    [Fact]
    public async Task The_document_with_every_oddity_keeps_it()
    {
        Assert.Empty((await LoadAsync()).Validate(Repository.Oddities));
    }

    [Fact]
    public async Task The_document_with_values_of_every_kind_inside_values_keeps_it()
    {
        Assert.Empty((await LoadAsync()).Validate(Repository.Nested));
    }

    [Theory]
    [InlineData("\"id\": \"kling-o3\",", "")]
    [InlineData("\"kling-o3\"", "\"kling o3\"")]
    [InlineData("\"kling-o3\"", "5")]
    [InlineData("\"supported_endpoints\"", "\"supported_endpoint\"")]
    [InlineData("POST /v1/videos/generations", "/v1/videos/generations")]
    [InlineData("POST /v1/videos/generations", "POST https://elsewhere.example/v1")]
    [InlineData("\"supported_parameters\"", "\"parameters\"")]
    [InlineData("\"name\": \"prompt\",", "")]
    [InlineData("\"name\": \"prompt\"", "\"name\": \"\"")]
    [InlineData("\"type\": \"string\"", "\"type\": null")]
    [InlineData("\"required\": true", "\"required\": \"perhaps\"")]
    [InlineData("\"min\": 3", "\"min\": \"three\"")]
    [InlineData("\"max\": 15", "\"max\": true")]
    [InlineData("\"options\": [\"standard\", \"pro\", \"4k\"]", "\"options\": \"standard\"")]
    [InlineData("\"options\": [\"standard\", \"pro\", \"4k\"]", "\"options\": [[]]")]
    [InlineData("\"type\": \"string\"", "\"type\": \"array\", \"items\": []")]
    [InlineData("\"type\": \"string\"", "\"type\": \"array\", \"items\": { \"type\": null }")]
    [InlineData("\"type\": \"string\"", "\"type\": \"array\", \"min_items\": -1")]
    [InlineData("\"type\": \"string\"", "\"type\": \"object\", \"parameters\": [{ \"type\": \"string\" }]")]
    [InlineData("\"type\": \"string\"", "\"type\": \"one_of\", \"alternatives\": [{ \"type\": \"string\" }]")]
    [InlineData("\"type\": \"string\"", "\"type\": \"string\", \"deprecated\": 1")]
    [InlineData("\"rate\": \"$0.168\"", "\"rate\": true")]
    [InlineData("\"label\": \"Pro T2V/I2V\"", "\"label\": []")]
    [InlineData("\"Kling AI\"", "5")]
    [InlineData("\"id\": \"kling-o3\",", "\"id\": \"kling-o3\", \"host\": 5,")]
    [InlineData("\"id\": \"kling-o3\",", "\"id\": \"kling-o3\", \"wire\": \"a/../b\",")]
    [InlineData("\"required\": true", "\"required\": true, \"in\": \"query\"")]
    public async Task A_broken_document_breaks_it(string before, string after)
    {
        string text = Repository.Schema("kling-o3");
        string broken = text.Replace(before, after);

        Assert.NotEqual(text, broken);
        Assert.NotEmpty((await LoadAsync()).Validate(broken));
    }

    private static Task<JsonSchema> LoadAsync() => JsonSchema.FromJsonAsync(Repository.Read("schemas", "model.schema.json"));
}
