using SchemaSdk.Hosts;

namespace SchemaSdk.Tests.Requests;

/// <summary>Parameters that go into the path of the endpoint, and not into the body.</summary>
public sealed class RequestPathTests
{
    [Fact]
    public async Task A_submit_fills_the_places_of_its_endpoint_and_leaves_them_out_of_the_body()
    {
        await using var server = new HostileServer(Step.Json(Clients.Job("queued")));
        using ModelClient client = Clients.For(server);

        await client.SubmitAsync(new PathRequest());

        Assert.Equal("/v1/speech/amy/low", server.Requests[0].Target);
        Assert.Equal("""{"model":"speaker","prompt":"hello"}""", server.Requests[0].Text);
    }

    [Theory]
    [InlineData("amy", "POST /v1/speech/amy/very%20high")]
    [InlineData("a/..b", "POST /v1/speech/a%2F..b/very%20high")]
    [InlineData("a?b#c", "POST /v1/speech/a%3Fb%23c/very%20high")]
    [InlineData("{quality}", "POST /v1/speech/%7Bquality%7D/very%20high")]
    [InlineData("%2e%2e", "POST /v1/speech/%252e%252e/very%20high")]
    public void A_value_does_not_leave_its_place(string voice, string endpoint) =>
        Assert.Equal(endpoint, RequestPath.Fill(PathRequest.Model.Endpoint, new PathRequest { Voice = voice, Quality = 1 }));

    [Theory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("..")]
    [InlineData("a/../b")]
    [InlineData("a/..")]
    [InlineData("./a")]
    [InlineData("x\\..\\y")]
    [InlineData("x\\../y")]
    public async Task A_value_that_would_lead_to_another_endpoint_is_refused_and_nothing_is_sent(string voice)
    {
        await using var server = new HostileServer(Step.Json(Clients.Job("queued")));
        using ModelClient client = Clients.For(server);

        await Assert.ThrowsAnyAsync<Exception>(() => client.SubmitAsync(new PathRequest { Voice = voice }));

        Assert.Empty(server.Requests);
    }

    [Theory]
    [InlineData("/v1/speech/{quality}", "voice")]
    [InlineData("/v1/speech/{voice}", "quality")]
    [InlineData("/v1/speech", "voice")]
    public async Task A_value_without_a_place_in_the_endpoint_is_refused_and_nothing_is_sent(string endpoint, string parameter)
    {
        await using var server = new HostileServer(Step.Json(Clients.Job("queued")));
        using ModelClient client = Clients.For(server);

        var error = await Assert.ThrowsAsync<ArgumentException>(
            () => client.SubmitAsync(new PathRequest(), new SubmitOptions { Endpoint = endpoint }));

        Assert.Contains($"has no place for {parameter}", error.Message);
        Assert.Empty(server.Requests);
    }

    [Fact]
    public void A_host_with_one_path_for_all_models_has_no_place_for_a_value_either()
    {
        var host = new HostAddress(new Uri("https://api.example.com"), new HostProtocol(new HostProfile { BaseAddress = "https://api.example.com", SubmitPath = "/run" }));

        var error = Assert.Throws<ArgumentException>(() => new EndpointTargets(host).Of(null, new PathRequest()));

        Assert.Contains("The endpoint /run has no place for voice", error.Message);
    }

    [Fact]
    public async Task A_message_names_the_endpoint_without_the_values_in_it()
    {
        await using var server = new HostileServer(Step.Status(400));
        using ModelClient client = Clients.For(server);

        var error = await Assert.ThrowsAsync<RequestRefusedException>(() => client.SubmitAsync(new PathRequest { Voice = "secret-name" }));

        Assert.StartsWith("POST /v1/speech/{voice}/{quality} returned 400", error.Message);
    }

    [Fact]
    public void What_Extra_says_of_a_parameter_goes_into_the_path_too() =>
        Assert.Equal(
            "POST /v1/speech/b%2Fc/low",
            RequestPath.Fill(PathRequest.Model.Endpoint, new PathRequest { Extra = new() { ["voice"] = "b/c" } }));

    [Fact]
    public void The_request_as_JSON_has_them_all() =>
        Assert.Equal("""{"model":"speaker","voice":"amy","prompt":"hello","quality":"low"}""", new PathRequest().ToJson());
}
