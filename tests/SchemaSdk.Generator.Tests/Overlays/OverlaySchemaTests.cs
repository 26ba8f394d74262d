using NJsonSchema;
using SchemaSdk.Generator.Tests.Schema;

namespace SchemaSdk.Generator.Tests.Overlays;

/// <summary>The JSON Schema that editors check and complete overlays with.</summary>
public class OverlaySchemaTests
{
    [Theory]
    [InlineData("kling-o3")]
    [InlineData("kling-3-0-turbo")]
    public async Task Every_overlay_of_the_repository_keeps_it(string id)
    {
        Assert.Empty((await LoadAsync()).Validate(Repository.Read("schemas", id + ".overlay.json")));
    }

    [Fact]
    public async Task An_overlay_with_every_member_satisfies_the_schema()
    {
        Assert.Empty((await LoadAsync()).Validate(OverlaySample.Everything));
    }

    [Theory]
    [InlineData("\"model\": \"kling-o3\",", "")]
    [InlineData("\"kling-o3\"", "\"kling o3\"")]
    [InlineData("\"kling-o3\"", "5")]
    [InlineData("\"rules\": [", "\"rule\": [")]
    [InlineData("\"Landscape\"", "\"16 to 9\"")]
    [InlineData("\"Landscape\"", "16")]
    [InlineData("\"scenes\"", "\"scene\"")]
    [InlineData("\"max_items\": 6", "\"max_items\": 0")]
    [InlineData("\"max_items\": 6", "\"max_item\": 6")]
    [InlineData("\"id\": \"4k-takes-no-video\",", "")]
    [InlineData("\"4k-takes-no-video\"", "\"4K takes no video\"")]
    [InlineData("\"forbid\": [\"video\", \"reference_videos\"],", "")]
    [InlineData("\"forbid\": [\"video\", \"reference_videos\"]", "\"forbid\": []")]
    [InlineData("\"forbid\": [\"video\", \"reference_videos\"]", "\"forbid\": [5]")]
    [InlineData("\"forbid\": [\"video\", \"reference_videos\"]", "\"forbid\": \"video\", \"require\": \"image\"")]
    [InlineData("\"when\": { \"model_tier\": \"4k\" }", "\"when\": \"4k\"")]
    [InlineData("\"when\": { \"model_tier\": \"4k\" }", "\"when\": { \"model_tier\": [] }")]
    [InlineData("{ \"present\": true }", "{ \"present\": \"yes\" }")]
    [InlineData("{ \"present\": true }", "{ \"presents\": true }")]
    [InlineData("{ \"present\": true }", "{}")]
    [InlineData("\"because\": \"i2v", "\"severity\": \"fatal\", \"because\": \"i2v")]
    [InlineData("\"because\": \"4K", "\"why\": \"4K")]
    [InlineData("\"USD\"", "\"dollars\"")]
    [InlineData("\"row\": \"4K T2V/I2V/Ref\",", "")]
    [InlineData("\"row\": \"4K T2V/I2V/Ref\"", "\"row\": []")]
    [InlineData("{ \"min\": 0, \"max\": 10 }", "{ \"min\": 0 }")]
    [InlineData("{ \"min\": 0, \"max\": 10 }", "{ \"min\": -1, \"max\": 10 }")]
    public async Task A_broken_overlay_breaks_it(string before, string after)
    {
        string text = Repository.Read("schemas", "kling-o3.overlay.json");
        string broken = text.Replace(before, after);

        Assert.NotEqual(text, broken);
        Assert.NotEmpty((await LoadAsync()).Validate(broken));
    }

    private static Task<JsonSchema> LoadAsync() => JsonSchema.FromJsonAsync(Repository.Read("schemas", "overlay.schema.json"));
}
