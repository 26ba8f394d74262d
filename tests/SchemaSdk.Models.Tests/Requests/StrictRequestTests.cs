using System.Text.Json;

namespace SchemaSdk.Models.Tests.Requests;

/// <summary>Read strictly, a request is exactly what its document allows, or an exception that lists what is wrong.</summary>
public class StrictRequestTests
{
    private static readonly JsonSerializerOptions s_strict = new() { Converters = { new StrictRequestConverter() } };

    [Theory]
    [InlineData("""{"prompt":"rain","format":"mp4"}""")]
    [InlineData("""{"format":"16:9","model":"sampler","prompt":"rain","tier":"4k","image":"https://a.example/1.png","duration":3.5,"count":2,"sound":false}""")]
    [InlineData("""{"prompt":"rain","format":"24","size":480,"steps":20.5,"frames":["https://a.example/1.png"],"camera":{"x":1},"style":"film"}""")]
    [InlineData("""{"prompt":"rain","format":"mp4","duration":null,"count":2.0}""")]
    public void What_the_document_allows_is_read_as_without_it(string json)
    {
        SamplerRequest? read = JsonSerializer.Deserialize<SamplerRequest>(json, s_strict);

        Assert.Equal(ModelJson.Read<SamplerRequest>(json), read);
        Assert.Empty(read!.Extra);
        Assert.True(read.Validate().IsValid);
    }

    [Theory]
    [InlineData("""{"prompt":"rain","format":"mp4","Tier":"pro"}""", "Tier SSDK1030")]
    [InlineData("""{"prompt":"rain","format":"mp4","tier":"Pro"}""", "tier SSDK1003")]
    [InlineData("""{"prompt":"rain","format":24}""", "format SSDK1003")]
    [InlineData("""{"prompt":"rain","format":"mp4","size":"480"}""", "size SSDK1003")]
    [InlineData("""{"prompt":"rain","format":"mp4","size":500}""", "size SSDK1003")]
    [InlineData("""{"prompt":"rain","format":"mp4","steps":15}""", "steps SSDK1003")]
    [InlineData("""{"prompt":"rain","format":"mp4","count":1.5}""", "count SSDK1003")]
    [InlineData("""{"prompt":"rain","format":"mp4","count":9}""", "count SSDK1001")]
    [InlineData("""{"prompt":"rain","format":"mp4","frames":{"a":1}}""", "frames SSDK1003")]
    [InlineData("""{"prompt":"rain","format":"mp4","camera":[1]}""", "camera SSDK1003")]
    [InlineData("""{"prompt":"rain","format":"mp4","tier":"pro","tier":"4k"}""", "tier SSDK1003")]
    [InlineData("""{"prompt":"rain","format":"mp4","model":"other"}""", "model SSDK1003")]
    [InlineData("""{"count":2}""", "prompt SSDK1004 format SSDK1004")]
    [InlineData("""{"a":{"b":[{}]},"prompt":"r","format":"mp4"}""", "a SSDK1030 prompt SSDK1002")]
    [InlineData("""{"prompt":"rain","format":"mp4","style":"oil"}""", "style SSDK1003")]
    [InlineData("[1]", " SSDK1003")]
    [InlineData("""{"prompt":"\udc00","format":"mp4"}""", " SSDK1003")]
    public void Anything_else_is_an_error_by_name_with_its_code(string json, string found)
    {
        RequestJsonException error =
            Assert.Throws<RequestJsonException>(() => JsonSerializer.Deserialize<SamplerRequest>(json, s_strict));

        Assert.Equal(found, string.Join(' ', error.Report.Errors.Select(one => $"{one.Parameter} {one.Code}")));
    }

    [Fact]
    public void A_request_inside_another_type_is_read_strictly_too()
    {
        RequestJsonException error = Assert.Throws<RequestJsonException>(() =>
            JsonSerializer.Deserialize<Dictionary<string, SamplerRequest[]>>("""{"all":[{"prompt":"rain","format":"mp4"},{}]}""", s_strict));

        Assert.Equal("$.all[1]", error.Path);
        Assert.StartsWith("The request for sampler is not valid: SSDK1004 ", error.Message);
    }

    [Fact]
    public void It_writes_what_is_written_without_it()
    {
        var request = new SamplerRequest { Prompt = "rain", Format = SamplerFormat.Mp4, Extra = { ["more"] = 1 } };

        Assert.Equal(request.ToJson(), JsonSerializer.Serialize(request, s_strict));
    }
}
