using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using SchemaSdk.Tests;

namespace SchemaSdk.Hosting.Tests;

public class KeyProviderTests
{
    [Fact]
    public async Task A_key_that_rotates_is_asked_for_before_each_request()
    {
        await using var server = new HostileServer(Step.Json("""{"data":[]}"""));
        using IHost host = Programs.For(
            server, options => options.ApiKey = null, services => services.AddSingleton<IApiKeyProvider>(new RotatingKeys("key")));

        await host.Client().ListModelsAsync();
        await host.Client().ListModelsAsync();

        Assert.Equal(["Bearer key-1", "Bearer key-2"], server.Requests.Select(request => request.Header("Authorization")));
    }

    [Fact]
    public async Task A_key_in_the_options_goes_before_the_provider()
    {
        await using var server = new HostileServer(Step.Json("""{"data":[]}"""));
        using IHost host = Programs.For(server, add: services => services.AddSingleton<IApiKeyProvider>(new RotatingKeys("key")));

        await host.Client().ListModelsAsync();

        Assert.Equal("Bearer " + Programs.Key, server.Requests[0].Header("Authorization"));
    }

    [Fact]
    public async Task A_named_client_takes_the_provider_of_its_name()
    {
        await using var server = new HostileServer(Step.Json("""{"data":[]}"""));
        using IHost host = Programs.Build(builder => builder.Services
            .AddModelClient("own", options => options.BaseAddress = server.Address)
            .AddModelClient("shared", options => options.BaseAddress = server.Address)
            .AddKeyedSingleton<IApiKeyProvider>("own", new RotatingKeys("own"))
            .AddSingleton<IApiKeyProvider>(new RotatingKeys("shared")));

        await host.Services.GetRequiredKeyedService<IModelClient>("own").ListModelsAsync();
        await host.Services.GetRequiredKeyedService<IModelClient>("shared").ListModelsAsync();

        Assert.Equal(["Bearer own-1", "Bearer shared-1"], server.Requests.Select(request => request.Header("Authorization")));
    }

    private sealed class RotatingKeys(string name) : IApiKeyProvider
    {
        private int _asked;

        public ValueTask<string> GetApiKeyAsync(CancellationToken cancellationToken) => new($"{name}-{++_asked}");
    }
}
