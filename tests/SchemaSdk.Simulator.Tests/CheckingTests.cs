using System.Net;

namespace SchemaSdk.Simulator.Tests;

public sealed class CheckingTests
{
    [Theory]
    [InlineData("\"duration\":2", "duration is 2, outside 3 to 15")]
    [InlineData("\"duration\":15.01", "duration is 15.01, outside 3 to 15")]
    [InlineData("\"duration\":1e400", "duration must be a number; it is 1e400")]
    [InlineData("\"duration\":\"5\"", "duration must be a number; it is \"5\"")]
    [InlineData("\"seed\":-1", "seed is -1, below the minimum of 0")]
    [InlineData("\"seed\":1.5", "seed must be a whole number; it is 1.5")]
    [InlineData("\"resolution\":\"8k\"", "resolution is \"8k\", not one of 720p, 1080p")]
    [InlineData("\"resolution\":720", "resolution is 720, not one of 720p, 1080p")]
    [InlineData("\"resolution\":true", "resolution must be an option; it is true")]
    [InlineData("\"fps\":25", "fps is 25, not one of 24, 29.97")]
    [InlineData("\"sound\":\"yes\"", "sound must be true or false; it is \"yes\"")]
    [InlineData("\"frames\":{}", "frames must be an array; it is {}")]
    [InlineData("\"camera\":[]", "camera must be an object; it is []")]
    [InlineData("\"resolution\":\"\\ud800\"", "resolution must be an option; it is no valid text: a string has half a surrogate pair")]
    [InlineData("\"zoom\":1", "zoom is not a parameter of clip-maker")]
    public async Task A_parameter_that_its_document_does_not_allow_is_refused(string parameter, string message)
    {
        await using TestHost host = await TestHost.StartAsync();

        using HttpResponseMessage response = await host.SubmitAsync($$"""{"model":"clip-maker","prompt":"x",{{parameter}}}""");

        Assert.Equal(message, await response.AssertRefusedAsync(HttpStatusCode.BadRequest, "invalid_request"));
        Assert.Empty(host.Host.Jobs);
    }

    [Theory]
    [InlineData("""{"model":"clip-maker"}""", "prompt is required and must not be empty")]
    [InlineData("""{"model":"clip-maker","prompt":null}""", "prompt is required and must not be empty")]
    [InlineData("""{"model":"clip-maker","prompt":""}""", "prompt is required and must not be empty")]
    [InlineData("""{"model":"clip-maker","prompt":" \t"}""", "prompt is required and must not be empty")]
    [InlineData("""{"model":"clip-maker","prompt":"a sunrise over the ocean"}""", "prompt has 24 characters, above the maximum of 20")]
    [InlineData("""{"model":"clip-maker","prompt":7}""", "prompt must be a string; it is 7")]
    public async Task A_required_text_must_be_there_and_not_too_long(string body, string message)
    {
        await using TestHost host = await TestHost.StartAsync();

        using HttpResponseMessage response = await host.SubmitAsync(body);

        Assert.Equal(message, await response.AssertRefusedAsync(HttpStatusCode.BadRequest, "invalid_request"));
    }

    [Theory]
    [InlineData("""{"model":"clip-maker","prompt":"x","prompt":"y"}""", "prompt")]
    [InlineData("""{"model":"clip-maker","prompt":"x","camera":{"a":1,"\u0061":2}}""", "a")]
    [InlineData("""{"model":"clip-maker","prompt":"x","frames":[{"b":[{"c":1,"c":1}]}]}""", "c")]
    public async Task A_name_that_an_object_has_twice_is_refused_at_any_depth(string body, string name)
    {
        await using TestHost host = await TestHost.StartAsync();

        using HttpResponseMessage response = await host.SubmitAsync(body);

        Assert.Equal(
            $"The body has {name} more than once in one object.",
            await response.AssertRefusedAsync(HttpStatusCode.BadRequest, "invalid_request"));
    }

    [Theory]
    [InlineData("\"loras\":[{\"path\":\"https:a\"},{\"path\":\"https:b\",\"scale\":9}]", "loras[1].scale is 9, outside 0 to 4")]
    [InlineData("\"loras\":[{\"path\":\"a\"}]", "loras[0].path")]
    [InlineData("\"loras\":[{}]", "loras[0].path is required")]
    [InlineData("\"loras\":[{\"path\":\"https:a\",\"pth\":1}]", "loras[0].pth is not a parameter")]
    [InlineData("\"image_size\":{\"width\":1}", "image_size.width is 1, below the minimum of 64")]
    public async Task What_is_wrong_inside_a_parameter_is_refused_by_its_path(string parameter, string message)
    {
        await using TestHost host = await TestHost.StartAsync(new SimulatedHostOptions
        {
            Documents =
            [
                """
                {"id":"nest","supported_endpoints":["POST /v1/videos/generations"],"pricing_rows":[],"supported_parameters":[
                {"name":"loras","type":"array","items":{"type":"object","closed":true,"parameters":[
                {"name":"path","type":"string","required":true,"pattern":"^https:"},{"name":"scale","type":"number","min":0,"max":4}]}},
                {"name":"image_size","type":"one_of","alternatives":[{"type":"enum","options":["square","wide"]},
                {"type":"object","parameters":[{"name":"width","type":"integer","min":64}]}]}]}
                """,
            ],
        });

        using HttpResponseMessage response = await host.SubmitAsync($$"""{"model":"nest",{{parameter}}}""");

        Assert.StartsWith(message, await response.AssertRefusedAsync(HttpStatusCode.BadRequest, "invalid_request"), StringComparison.Ordinal);
        Assert.Empty(host.Host.Jobs);
    }

    [Fact]
    public async Task All_errors_are_reported_at_once()
    {
        await using TestHost host = await TestHost.StartAsync();

        using HttpResponseMessage response = await host.SubmitAsync("""{"model":"clip-maker","duration":20,"resolution":"8k","zoom":1}""");

        Assert.Equal(
            "prompt is required and must not be empty; resolution is \"8k\", not one of 720p, 1080p; duration is 20, outside 3 to 15; zoom is not a parameter of clip-maker",
            await response.AssertRefusedAsync(HttpStatusCode.BadRequest, "invalid_request"));
    }

    [Fact]
    public async Task A_request_with_every_parameter_at_its_limits_is_accepted()
    {
        await using TestHost host = await TestHost.StartAsync();

        using HttpResponseMessage response = await host.SubmitAsync(
            """
            {"model":"clip-maker","prompt":"😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀","resolution":"1080p","duration":15.0,"seed":0,
             "fps":29.970,"sound":false,"frames":[1,2],"camera":{}}
            """);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task Null_for_an_optional_parameter_is_as_if_it_were_not_there()
    {
        await using TestHost host = await TestHost.StartAsync();

        Assert.Equal(HttpStatusCode.OK, (await host.SubmitAsync("""{"model":"clip-maker","prompt":"x","duration":null}""")).StatusCode);
    }

    [Fact]
    public async Task Unknown_parameters_can_be_accepted()
    {
        await using TestHost host = await TestHost.StartAsync(
            new SimulatedHostOptions { Documents = Documents.All, AcceptUnknownParameters = true });

        Assert.Equal(HttpStatusCode.OK, (await host.SubmitAsync("""{"model":"clip-maker","prompt":"x","zoom":1}""")).StatusCode);
    }

    [Theory]
    [InlineData("", "The body is empty; it must be a JSON object.")]
    [InlineData(" \n", "The body is empty; it must be a JSON object.")]
    [InlineData("{\n  \"model\": x", "The body is not JSON, at line 2, column 12: ")]
    [InlineData("model=clip-maker&prompt=x", "The body is not JSON, at line 1, column 1: ")]
    [InlineData("[]", "The body must be a JSON object; it is an array.")]
    [InlineData("\"model\"", "The body must be a JSON object; it is a string.")]
    [InlineData("null", "The body must be a JSON object; it is null.")]
    [InlineData("""{"prompt":"x"}""", "model is required; set it to the id of a model, such as \"clip-maker\".")]
    [InlineData("""{"model":7,"prompt":"x"}""", "model must be a string; it is a number.")]
    [InlineData("""{"model":"\ud800"}""", "model must be a string; it is half a surrogate pair.")]
    [InlineData("""{"model":"clip-maker","prompt":"x","prompt":"y"}""", "The body has prompt more than once in one object.")]
    public async Task A_body_that_is_not_an_object_with_a_model_is_refused_with_what_it_is(string body, string message)
    {
        await using TestHost host = await TestHost.StartAsync();

        using HttpResponseMessage response = await host.SubmitAsync(body);

        Assert.StartsWith(message, await response.AssertRefusedAsync(HttpStatusCode.BadRequest, "invalid_request"));
    }

    [Theory]
    [InlineData(new byte[] { 0xFF, 0xFE, 0x7B }, "The body is not JSON: it is not encoded as UTF-8.")]
    [InlineData(new byte[] { 0xEF, 0xBB, 0xBF, 0x7B, 0x7D }, "The body is not JSON: it starts with a byte order mark.")]
    public async Task A_body_in_another_encoding_is_refused(byte[] content, string message)
    {
        await using TestHost host = await TestHost.StartAsync();
        using var body = new ByteArrayContent(content);
        body.Headers.ContentType = new("application/json");

        using HttpResponseMessage response = await host.Client.PostAsync("/v1/videos/generations", body);

        Assert.Equal(message, await response.AssertRefusedAsync(HttpStatusCode.BadRequest, "invalid_request"));
    }

    [Fact]
    public async Task A_body_that_is_not_sent_as_JSON_is_refused()
    {
        await using TestHost host = await TestHost.StartAsync();

        using HttpResponseMessage response = await host.PostAsync("/v1/videos/generations", TestHost.GoodRequest, "text/plain");

        Assert.Equal(
            "The content type must be application/json; it is text/plain; charset=utf-8.",
            await response.AssertRefusedAsync(HttpStatusCode.UnsupportedMediaType, "invalid_request"));
    }

    [Fact]
    public async Task An_unknown_model_is_refused()
    {
        await using TestHost host = await TestHost.StartAsync();

        using HttpResponseMessage response = await host.SubmitAsync("""{"model":"nobody","prompt":"x"}""");

        await response.AssertRefusedAsync(HttpStatusCode.NotFound, "model_not_found");
    }

    [Fact]
    public async Task A_model_of_another_endpoint_is_refused()
    {
        await using TestHost host = await TestHost.StartAsync();

        using HttpResponseMessage response = await host.SubmitAsync("""{"model":"painter"}""");

        Assert.Equal(
            "painter is served at POST /v1/images/generations, not at POST /v1/videos/generations.",
            await response.AssertRefusedAsync(HttpStatusCode.BadRequest, "invalid_request"));
    }
}
