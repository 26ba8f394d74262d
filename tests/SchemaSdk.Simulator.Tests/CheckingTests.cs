using System.Net;

namespace SchemaSdk.Simulator.Tests;

public sealed class CheckingTests
{
    [Theory]
    [InlineData("\"duration\":2", "duration is 2, outside 3 to 15")]
    [InlineData("\"duration\":15.01", "duration is 15.01, outside 3 to 15")]
    [InlineData("\"duration\":1e400", "duration is 1e400, not a number")]
    [InlineData("\"duration\":\"5\"", "duration is \"5\", not a number")]
    [InlineData("\"seed\":-1", "seed is -1, below the least, 0")]
    [InlineData("\"seed\":1.5", "seed is 1.5, not a whole number")]
    [InlineData("\"resolution\":\"8k\"", "resolution is \"8k\", not one of 720p, 1080p")]
    [InlineData("\"resolution\":720", "resolution is 720, not one of 720p, 1080p")]
    [InlineData("\"resolution\":true", "resolution is true, not an option")]
    [InlineData("\"fps\":25", "fps is 25, not one of 24, 29.97")]
    [InlineData("\"sound\":\"yes\"", "sound is \"yes\", not true or false")]
    [InlineData("\"frames\":{}", "frames is {}, not an array")]
    [InlineData("\"camera\":[]", "camera is [], not an object")]
    [InlineData("\"resolution\":\"\\ud800\"", "resolution is \"\\ud800\", not one of 720p, 1080p")]
    [InlineData("\"zoom\":1", "zoom is no parameter of clip-maker")]
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
    [InlineData("""{"model":"clip-maker","prompt":"a sunrise over the ocean"}""", "prompt has 24 characters, above the most, 20")]
    [InlineData("""{"model":"clip-maker","prompt":7}""", "prompt is 7, not a string")]
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

    [Fact]
    public async Task All_faults_are_told_at_once()
    {
        await using TestHost host = await TestHost.StartAsync();

        using HttpResponseMessage response = await host.SubmitAsync("""{"model":"clip-maker","duration":20,"resolution":"8k","zoom":1}""");

        Assert.Equal(
            "prompt is required and must not be empty; resolution is \"8k\", not one of 720p, 1080p; duration is 20, outside 3 to 15; zoom is no parameter of clip-maker",
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
    public async Task Unknown_parameters_pass_when_told_so()
    {
        await using TestHost host = await TestHost.StartAsync(
            new SimulatedHostOptions { Documents = Documents.All, AcceptUnknownParameters = true });

        Assert.Equal(HttpStatusCode.OK, (await host.SubmitAsync("""{"model":"clip-maker","prompt":"x","zoom":1}""")).StatusCode);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("\"model\"")]
    [InlineData("""{"prompt":"x"}""")]
    [InlineData("""{"model":7,"prompt":"x"}""")]
    [InlineData("""{"model":"clip-maker","prompt":"x","prompt":"y"}""")]
    public async Task A_body_that_is_no_object_with_a_model_is_refused(string body)
    {
        await using TestHost host = await TestHost.StartAsync();

        using HttpResponseMessage response = await host.SubmitAsync(body);

        await response.AssertRefusedAsync(HttpStatusCode.BadRequest, "invalid_request");
    }

    [Fact]
    public async Task A_body_that_is_not_sent_as_JSON_is_refused()
    {
        await using TestHost host = await TestHost.StartAsync();

        using HttpResponseMessage response = await host.PostAsync("/v1/videos/generations", TestHost.GoodRequest, "text/plain");

        await response.AssertRefusedAsync(HttpStatusCode.UnsupportedMediaType, "invalid_request");
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
            "painter is not served at POST /v1/videos/generations, but at POST /v1/images/generations.",
            await response.AssertRefusedAsync(HttpStatusCode.BadRequest, "invalid_request"));
    }
}
