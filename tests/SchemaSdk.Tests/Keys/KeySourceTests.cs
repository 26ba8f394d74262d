namespace SchemaSdk.Tests;

public class KeySourceTests
{
    [Fact]
    public async Task A_provider_is_asked_for_each_request()
    {
        await using var server = new HostileServer(Step.Status(503, headers: "Retry-After: 1\r\n"), Step.Json(Clients.Job("queued")));
        int asked = 0;
        using ModelClient client = Clients.For(server, change: options =>
        {
            options.ApiKey = null;
            options.ApiKeyProvider = _ => ValueTask.FromResult($"key-{++asked}");
        });

        await client.SubmitAsync(new TestRequest());
        await client.GetJobAsync("job_1");

        Assert.Equal(["Bearer key-1", "Bearer key-2", "Bearer key-3"], server.Requests.Select(request => request.Header("Authorization")));
    }

    [Fact]
    public async Task A_provider_that_fails_or_gives_no_key_is_an_error_with_the_job()
    {
        await using var server = new HostileServer(Step.Json(Clients.Job("queued")));
        using ModelClient failing = Provided(server, _ => throw new InvalidOperationException("vault"));
        using ModelClient empty = Provided(server, _ => ValueTask.FromResult(" "));
        using ModelClient broken = Provided(server, _ => ValueTask.FromResult("secret\r\nX-Extra: 1"));

        var failed = await Assert.ThrowsAsync<ApiKeyException>(() => failing.GetJobAsync("job_1"));
        await Assert.ThrowsAsync<ApiKeyException>(() => empty.SubmitAsync(new TestRequest()));
        var refused = await Assert.ThrowsAsync<ApiKeyException>(() => broken.SubmitAsync(new TestRequest()));

        Assert.Equal("job_1", failed.JobId);
        Assert.DoesNotContain("secret", refused.ToString());
        Assert.Equal(0, server.Connections);
    }

    [Fact]
    public async Task White_space_around_a_key_is_dropped()
    {
        await using var server = new HostileServer(Step.Json(Clients.Job("queued")));
        using ModelClient client = Clients.For(server, change: options => options.ApiKey = " " + Clients.Key + "\n");

        await client.SubmitAsync(new TestRequest());

        Assert.Equal("Bearer " + Clients.Key, server.Requests[0].Header("Authorization"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("a b")]
    [InlineData("a\nb")]
    [InlineData("schlüssel")]
    public void A_key_that_can_not_be_sent_is_refused_without_showing_it(string key)
    {
        var options = Clients.Options(new Uri("https://api.example"));
        options.ApiKey = key;

        var error = Assert.Throws<ArgumentException>(() => new ModelClient(options));

        Assert.Contains("ApiKey", error.Message);
        if (key.Trim().Length > 0)
            Assert.DoesNotContain(key, error.ToString());
    }

    [Fact]
    public async Task The_list_of_models_needs_no_key_and_a_document_takes_one_along()
    {
        await using var server = new HostileServer(Step.Json("""{"data":[]}"""));
        using ModelClient client = Clients.For(server);

        await client.ListModelsAsync();
        await client.GetModelAsync("kling-o3");

        Assert.Equal(["/v1/models", "/v1/models/kling-o3"], server.Requests.Select(request => request.Target));
    }

    private static ModelClient Provided(HostileServer server, Func<CancellationToken, ValueTask<string>> provider) =>
        Clients.For(server, change: options =>
        {
            options.ApiKey = null;
            options.ApiKeyProvider = provider;
        });
}
