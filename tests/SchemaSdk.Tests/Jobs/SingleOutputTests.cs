using System.Text.Json;

namespace SchemaSdk.Tests;

public class SingleOutputTests
{
    [Fact]
    public void The_one_output_is_given()
    {
        var output = new JobOutput { Base64 = "aGk=" };

        Assert.Same(output, new JobResult { Outputs = [output] }.SingleOutput());
    }

    [Theory]
    [InlineData("""{"text":"hello","usage":{}}""", "no outputs but a JSON object of text, usage")]
    [InlineData("""{}""", "an empty JSON object")]
    [InlineData("""[1,2,3]""", "a JSON array of 3")]
    [InlineData("\"hello\"", "a JSON string")]
    [InlineData("null", "the JSON value null")]
    [InlineData("""{"a":1,"b":1,"c":1,"d":1,"e":1,"f":1,"g":1,"h":1,"i":1}""", "a, b, c, d, e, f, g, h, …")]
    [InlineData("""{"\ud800":1}""", "a JSON object of ?")]
    public void Without_an_output_the_error_says_what_came(string raw, string said)
    {
        var result = new JobResult { Raw = JsonDocument.Parse(raw).RootElement };

        ModelApiException error = Assert.ThrowsAny<ModelApiException>(() => result.SingleOutput());

        Assert.Contains(said, error.Message);
        Assert.Equal(raw, error.ResponseExcerpt);
    }

    [Fact]
    public void Several_outputs_are_counted()
    {
        var result = new JobResult { Outputs = [new JobOutput { ContentType = "video/mp4" }, new JobOutput { Base64 = "aGk=" }] };

        ModelApiException error = Assert.ThrowsAny<ModelApiException>(() => result.SingleOutput());

        Assert.Contains("2 outputs (video/mp4, unknown type)", error.Message);
    }

    [Fact]
    public void Bytes_are_not_an_output()
    {
        var result = new JobResult { Bytes = new byte[12], ContentType = "audio/mpeg" };

        Assert.Contains("12 bytes of audio/mpeg", Assert.ThrowsAny<ModelApiException>(() => result.SingleOutput()).Message);
    }

    [Fact]
    public void Nothing_at_all_is_said_to_be_nothing() =>
        Assert.Contains(
            "no outputs and no JSON",
            Assert.ThrowsAny<ModelApiException>(() => new JobResult().SingleOutput()).Message);
}
