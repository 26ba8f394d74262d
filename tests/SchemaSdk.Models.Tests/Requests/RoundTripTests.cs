using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;

namespace SchemaSdk.Models.Tests.Requests;

public class RoundTripTests
{
    private static readonly KlingO3Request s_full = new()
    {
        Prompt = "5s: a | b",
        ModelTier = KlingO3ModelTier.Standard,
        Workflow = KlingO3Workflow.Reference,
        AspectRatio = KlingO3AspectRatio.Portrait,
        Duration = 6.1,
        Sound = false,
        ReferenceVideos = ["https://host.test/a,b.mp4", "https://host.test/c.mp4"],
        Extra = { ["seed"] = 7, ["camera"] = new JsonObject { ["zoom"] = 1.50m }, ["nothing"] = null },
    };

    [Fact]
    public void A_request_is_one_flat_object_with_the_model_first() => Assert.Equal(
        """{"model":"kling-o3","prompt":"5s: a | b","model_tier":"standard","workflow":"reference","aspect_ratio":"9:16","duration":6.1,"sound":false,"reference_videos":"https://host.test/a%2Cb.mp4,https://host.test/c.mp4","camera":{"zoom":1.50},"nothing":null,"seed":7}""",
        s_full.ToJson());

    [Fact]
    public void Every_way_of_writing_gives_the_same_json_and_reads_the_same_request()
    {
        var options = new JsonSerializerOptions { TypeInfoResolver = JsonTypeInfoResolver.Combine() };
        JsonTypeInfo<KlingO3Request> info = ModelJson.TypeInfo<KlingO3Request>(options);
        string json = s_full.ToJson();

        Assert.Equal(json, JsonSerializer.Serialize(s_full));
        Assert.Equal(json, JsonSerializer.Serialize(s_full, info));
        Assert.Equal(json, JsonSerializer.Serialize(s_full, ModelJson.TypeInfo<KlingO3Request>()));
        Assert.Equal(s_full, JsonSerializer.Deserialize<KlingO3Request>(json));
        Assert.Equal(s_full, JsonSerializer.Deserialize(json, info));
        Assert.Equal(s_full, ModelJson.Read<KlingO3Request>(json));
    }

    [Fact]
    public void A_request_inside_another_object_and_in_a_list_is_read_and_written()
    {
        var batch = new Dictionary<string, List<Kling3_0TurboRequest>> { ["all"] = [new() { Prompt = "a" }, new() { Prompt = "b", Image = "c" }] };

        string json = JsonSerializer.Serialize(batch);

        Assert.Equal(batch["all"], JsonSerializer.Deserialize<Dictionary<string, List<Kling3_0TurboRequest>>>(json)!["all"]);
    }

    [Fact]
    public void An_enum_by_itself_is_its_option()
    {
        Assert.Equal("\"4k\"", JsonSerializer.Serialize(KlingO3ModelTier._4k));
        Assert.Equal(KlingO3AspectRatio.Landscape, JsonSerializer.Deserialize<KlingO3AspectRatio>("\"16:9\""));
        Assert.Equal("720", JsonSerializer.Serialize(SamplerSize._720));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<KlingO3ModelTier>("\"8k\""));
    }

    [Fact]
    public void What_the_document_does_not_know_is_kept_and_written_again()
    {
        const string Json = """{"model":"kling-o3","prompt":"a","model_tier":"8k","duration":"long","new_thing":[1,{"a":null}]}""";

        KlingO3Request read = ModelJson.Read<KlingO3Request>(Json);

        Assert.Null(read.ModelTier);
        Assert.Equal("8k", (string?)read.Extra["model_tier"]);
        Assert.Equal(JsonNode.Parse(Json)!.ToJsonString(), read.ToJson());
        Assert.Equal(["duration", "model_tier"], read.Validate().Warnings.Select(w => w.Parameter));
        Assert.True(read.Validate().IsValid);
    }

    [Theory]
    [InlineData("""{"model":"kling-o1","prompt":"a"}""")]
    [InlineData("""{"model":"kling-o3"}""")]
    [InlineData("""{"prompt":null}""")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{")]
    public void What_is_no_request_to_the_model_is_refused(string json) =>
        Assert.ThrowsAny<JsonException>(() => ModelJson.Read<KlingO3Request>(json));

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void A_number_that_json_cannot_say_is_refused_and_written_for_people_only(double duration)
    {
        var request = new KlingO3Request { Prompt = "a", Duration = duration };

        Assert.Equal("SSDK1001", Assert.Single(request.Validate().Errors).Code);
        Assert.Contains("duration", Assert.Throws<ArgumentException>(request.ToJson).Message, StringComparison.Ordinal);
        Assert.Contains("duration", request.ToString(), StringComparison.Ordinal);
        Assert.False(request.EstimatePrice().IsExact);
    }

    [Fact]
    public void A_number_that_is_no_option_is_refused()
    {
        int none = Enum.GetValues<KlingO3ModelTier>().Length;
        var request = new KlingO3Request { Prompt = "a", ModelTier = (KlingO3ModelTier)none };

        Assert.Equal("SSDK1003", Assert.Single(request.Validate().Errors).Code);
        Assert.Throws<ArgumentException>(request.ToJson);
        Assert.False(request.EstimatePrice().IsExact);
    }
}
