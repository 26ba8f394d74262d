using System.Text.Json;
using System.Text.Json.Nodes;
using SchemaSdk.Arguments;
using SchemaSdk.Schemas;

namespace SchemaSdk.Extensions.AI.Tests;

/// <summary>Functions as the providers of chat models take them.</summary>
public sealed class FunctionShapeTests
{
    [Fact]
    public async Task A_function_has_the_parameters_without_what_providers_refuse()
    {
        await using AgentHost at = await AgentHost.StartAsync();
        foreach (AIFunction function in at.Client().AsAIFunctions(ModelCatalog.All))
        {
            Assert.Matches("^[a-zA-Z0-9_-]{1,64}$", function.Name);
            Assert.InRange(function.Description.Length, 10, 1024);
            Assert.Equal("object", function.JsonSchema.GetProperty("type").GetString());
            Assert.All(
                (string[])["$schema", "oneOf", "anyOf", "allOf", "not"],
                word => Assert.False(function.JsonSchema.TryGetProperty(word, out _), $"{function.Name} has {word}"));
            Assert.False(function.JsonSchema.GetProperty("properties").TryGetProperty("model", out _));
        }
    }

    [Fact]
    public async Task The_description_says_the_price_and_the_schema_says_every_rule()
    {
        await using AgentHost at = await AgentHost.StartAsync();
        AIFunction function = AgentHost.Function(at.Client());
        Assert.Contains("$0.280 per second", function.Description, StringComparison.Ordinal);
        string words = function.JsonSchema.GetProperty("description").GetString()!;
        string[] rules = [.. FunctionText.RulesOf(KlingO3Request.Model)];
        Assert.NotEmpty(rules);
        Assert.All(rules, rule => Assert.Contains(rule, words, StringComparison.Ordinal));
    }

    [Fact]
    public void Names_that_become_the_same_get_a_number_and_long_ones_are_cut()
    {
        var names = new FunctionNames("get_job");
        string longest = new('x', 70);
        string[] found =
        [
            names.Of("ace-step-1.5-xl"), names.Of("ace-step-1_5-xl"), names.Of("ACE-step-1/5-xl"), names.Of("get_job"), names.Of("é:ü"),
            names.Of(longest), names.Of(longest + "y"), names.Of(longest, "_with_approval"),
        ];
        Assert.Equal(
            [
                "ace-step-1_5-xl", "ace-step-1_5-xl_2", "ACE-step-1_5-xl_3", "get_job_2", "___", new string('x', 64), new string('x', 62) + "_2",
                new string('x', 50) + "_with_approval",
            ],
            found);
    }

    public static TheoryData<object?, string> Values => new()
    {
        { "text", "\"text\"" },
        { 5, "5" },
        { 5.5, "5.5" },
        { 1.10m, "1.10" },
        { true, "true" },
        { AgentHost.Json("1.50"), "1.50" },
        { AgentHost.Json("""{"a":[1]}"""), """{"a":[1]}""" },
        { JsonNode.Parse("[1,2]"), "[1,2]" },
        { new[] { "a", "b" }, """["a","b"]""" },
        { new List<object?> { 1, "b", null }, """[1,"b",null]""" },
        { new Dictionary<string, object?> { ["width"] = 4 }, """{"width":4}""" },
        { new UriContent("https://example.com/a.png", "image/png"), "\"https://example.com/a.png\"" },
        { new DataContent(new byte[] { 1 }, "image/png"), "\"data:image/png;base64,AQ==\"" },
    };

    [Theory]
    [MemberData(nameof(Values), DisableDiscoveryEnumeration = true)]
    public void Arguments_of_every_kind_become_json(object? value, string expected)
    {
        string json = ArgumentJson.Write(KlingO3Request.Model, new Dictionary<string, object?> { ["x"] = value });
        Assert.Equal(expected, JsonDocument.Parse(json).RootElement.GetProperty("x").GetRawText());
    }

    [Fact]
    public void A_null_for_what_is_not_set_is_left_out_and_one_that_nobody_knows_is_not()
    {
        string json = ArgumentJson.Write(
            KlingO3Request.Model, new Dictionary<string, object?> { ["sound"] = null, ["image"] = AgentHost.Json("null"), ["other"] = null });
        Assert.Equal("""{"other":null}""", json);
    }

    [Fact]
    public async Task Options_out_of_range_are_refused_at_once()
    {
        await using AgentHost at = await AgentHost.StartAsync();
        ModelClient client = at.Client();
        ModelFunctionOptions[] wrong =
        [
            new() { MaxPrice = -1 }, new() { ApprovalAbove = -1 }, new() { WaitLimit = TimeSpan.Zero },
        ];
        Assert.All(wrong, options => Assert.Throws<ArgumentOutOfRangeException>(() => client.AsAIFunctions([KlingO3Request.Model], options)));
    }
}
