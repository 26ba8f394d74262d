using SchemaSdk.Analyzer.Tests.Support;

namespace SchemaSdk.Analyzer.Tests.Fixes;

/// <summary>The fixes reach what is inside a request.</summary>
public sealed class NestedFixTests
{
    [Theory]
    [InlineData("Scale = 5", "Change to 4", "Scale = 4")]
    [InlineData("Scale = 0.3", "Change to 0.25", "Scale = 0.25")]
    [InlineData("Turns = 10", "Change to 9", "Turns = 9")]
    [InlineData("Turns = -5", "Change to 1", "Turns = 1")]
    [InlineData("Steps = 14.0", "Change to 10", "Steps = 10.0")]
    [InlineData("Mode = (NestedLoraMode)7", "Change to NestedLoraMode.Slow", "Mode = NestedLoraMode.Slow")]
    [InlineData("Weights = [0.5, 2]", "Change to 1", "Weights = [0.5, 1]")]
    [InlineData("Weights = new[] { 2.0 }", "Change to 1", "Weights = new[] { 1.0 }")]
    [InlineData("Weights = [1, 1, 1, 1]", "Remove the item", "Weights = [1, 1, 1]")]
    [InlineData("Weights = [1, 1, 1, 1, number]", "Remove the last 2 items", "Weights = [1, 1, 1]")]
    [InlineData("Weights = new double[] { 1, 1, 1, 1 }", "Remove the item", "Weights = new double[] { 1, 1, 1 }")]
    [InlineData("Weights = new List<double> { 1, 1, 1, 1 }", "Remove the item", "Weights = new List<double> { 1, 1, 1 }")]
    public async Task In_an_object(string before, string title, string after)
    {
        await Fixing.CheckAsync(
            Models.Nested,
            $$"""_ = new NestedLora { Path = "abc", {{before}} };""",
            title,
            $$"""_ = new NestedLora { Path = "abc", {{after}} };""");
        await Fixing.CheckAsync(
            Models.Nested,
            $$"""_ = new NestedRequest { Prompt = "ab", Tags = ["a"], Loras = [new() { Path = "abc", {{before}} }] };""",
            title,
            $$"""_ = new NestedRequest { Prompt = "ab", Tags = ["a"], Loras = [new() { Path = "abc", {{after}} }] };""");
    }

    [Theory]
    [InlineData("Seeds = [1, 2, 1]", "Remove the item", "Seeds = [1, 2]")]
    [InlineData("Seeds = [1, 1, 2]", "Remove the item", "Seeds = [1, 2]")]
    [InlineData("Seeds =\n[\n    1,\n    2,\n    3,\n    4\n]", "Remove the item", "Seeds =\n[\n    1,\n    2,\n    3\n]")]
    [InlineData("Seeds =\n[\n    1,\n    2,\n    1,\n]", "Remove the item", "Seeds =\n[\n    1,\n    2,\n]")]
    [InlineData("Amount = 11", "Change to 10", "Amount = 10")]
    [InlineData("Styles = [(NestedStyle)9]", "Change to NestedStyle.Anime", "Styles = [NestedStyle.Anime]")]
    [InlineData("Tags = [\"a\", \"12345😀7\"]", "Shorten to 5 characters", "Tags = [\"a\", \"12345\"]")]
    [InlineData("Tags = [\"😀😀😀😀😀😀\"]", "Shorten to 5 characters", "Tags = [\"😀😀😀😀😀\"]")]
    [InlineData("Size = NestedSize.Square, Seeds = [1], Tags = []", "Remove Seeds", "Size = NestedSize.Square, Tags = []")]
    [InlineData(
        "Loras = [new() { Path = \"abc\" }]",
        "Set Tags",
        "Loras = [new() { Path = \"abc\" }], Tags = default"
    )]
    public Task In_a_request(string before, string title, string after) => Fixing.CheckAsync(
        Models.Nested,
        $$"""_ = new NestedRequest { Prompt = "ab", {{before}} };""",
        title,
        $$"""_ = new NestedRequest { Prompt = "ab", {{after}} };""");

    [Theory]
    [InlineData("_ = new NestedLora { Path = \"abc\", Share = 0 };")]
    [InlineData("_ = new NestedLora { Path = \"Abc\" };")]
    [InlineData("_ = new NestedLora { Path = \"ab\" };")]
    [InlineData("_ = new NestedLora { Path = null! };")]
    [InlineData("_ = new NestedRequest { Prompt = \"ab\", Seeds = [] };")]
    public async Task Where_nothing_fixes_it_nothing_is_offered(string code) => Assert.Empty(await Fixing.TitlesAsync(Models.Nested, code));

    [Fact]
    public Task All_values_of_a_file_are_fixed_together() => Fixing.CheckAllAsync(
        Models.Nested,
        """
        _ = new NestedLora { Path = "abc", Scale = 5, Weights = [2, 3] };
        _ = new NestedCamera { Lens = new() { Focal = 5 } };
        NestedAmount amount = 11;
        """,
        "Change to 4",
        """
        _ = new NestedLora { Path = "abc", Scale = 4, Weights = [1, 1] };
        _ = new NestedCamera { Lens = new() { Focal = 10 } };
        NestedAmount amount = 10;
        """);
}
