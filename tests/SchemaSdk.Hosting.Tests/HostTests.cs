using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using SchemaSdk.Hosts;
using SchemaSdk.Tests;

namespace SchemaSdk.Hosting.Tests;

/// <summary>Each host that a program calls has its own client, options, connections and health check.</summary>
public class HostTests
{
    private static readonly ModelHost s_one = Host("one", "x-one", "");
    private static readonly ModelHost s_two = Host("two", "Authorization", "Token ");

    [Fact]
    public async Task Each_host_has_its_own_client_and_the_first_is_the_default()
    {
        await using var one = new HostileServer(Step.Json("""{"data":[]}"""));
        await using var two = new HostileServer(Step.Json("""{"data":[]}"""));
        using IHost host = Programs.Build(builder => builder.Services
            .AddModelClient(s_one, options => (options.BaseAddress, options.ApiKey) = (one.Address, "key-one-0123456789"))
            .AddModelClient(s_two, Programs.Section(("BaseAddress", two.Address.AbsoluteUri), ("ApiKey", "key-two"), ("RequestsPerMinute", "9"))));
        await host.StartAsync(TestContext.Current.CancellationToken);

        await Client(host, "one").ListModelsAsync();
        await Client(host, "two").ListModelsAsync();

        Assert.Same(Client(host, "one"), host.Client());
        Assert.Equal(("key-one-0123456789", null), Keys(Assert.Single(one.Requests)));
        Assert.Equal((null, "Token key-two"), Keys(Assert.Single(two.Requests)));
        IOptionsMonitor<ModelClientOptions> options = host.Services.GetRequiredService<IOptionsMonitor<ModelClientOptions>>();
        Assert.Equal((s_one, 30), (options.Get("one").Host, options.Get("one").RequestsPerMinute));
        Assert.Equal((s_two, 9), (options.Get("two").Host, options.Get("two").RequestsPerMinute));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_client_without_a_name_stays_the_default_wherever_it_is_registered(bool isFirst)
    {
        await using var server = new HostileServer(Step.Json("""{"data":[]}"""));
        using IHost host = Programs.Build(builder =>
        {
            if (!isFirst)
                builder.Services.AddModelClient(s_one, options => options.ApiKey = "k");
            builder.Services.AddModelClient(options => (options.BaseAddress, options.ApiKey) = (server.Address, Programs.Key));
            if (isFirst)
                builder.Services.AddModelClient(s_one, options => options.ApiKey = "k");
        });

        await host.Client().ListModelsAsync();

        Assert.NotSame(Client(host, "one"), host.Client());
        Assert.Equal((null, "Bearer " + Programs.Key), Keys(Assert.Single(server.Requests)));
    }

    [Fact]
    public async Task Registering_a_host_twice_adds_to_its_options_alone()
    {
        await using var server = new HostileServer(Step.Json("""{"data":[]}"""));
        using IHost host = Programs.Build(builder => builder.Services
            .AddModelClient(s_one, options => options.ApiKey = "first")
            .AddModelClient(s_one, options => (options.BaseAddress, options.ApiKey) = (server.Address, "second")));

        await host.Client().ListModelsAsync();

        Assert.Single(host.Services.GetServices<IModelClient>());
        Assert.Equal(("second", null), Keys(Assert.Single(server.Requests)));
    }

    [Fact]
    public async Task A_missing_key_of_a_host_is_reported_with_its_own_variable_when_the_program_starts()
    {
        using IHost host = Programs.Build(builder => builder.Services.AddModelClient(s_one).AddModelClient(s_two));

        Exception error = await Assert.ThrowsAnyAsync<Exception>(() => host.StartAsync(TestContext.Current.CancellationToken));

        Assert.Contains("one: ApiKey is not set, and neither is SCHEMASDK_TEST_ONE_KEY", error.ToString());
        Assert.Contains("two: ApiKey is not set, and neither is SCHEMASDK_TEST_TWO_KEY", error.ToString());
    }

    [Fact]
    public async Task No_line_of_the_log_holds_the_key_whatever_header_carries_it()
    {
        const string key = "key-of-one-0123456789abcdef";
        await using var server = new HostileServer(Step.Json("""{"data":[]}""", 200));
        await using var echo = new HostileServer(Step.Status(200, """{"data":[]}""", $"X-Request-Id: {key}\r\nRetry-After: {key}\r\n"));
        using IHost host = Programs.Build(builder => builder.Services
            .AddModelClient(s_one, options => (options.BaseAddress, options.ApiKey) = (echo.Address, key))
            .AddModelClient(s_two, options => (options.BaseAddress, options.ApiKey) = (new Uri(echo.Address, "/p"), key)));

        await Client(host, "one").ListModelsAsync();
        await Client(host, "two").ListModelsAsync();

        Assert.Contains(host.Log().Lines, line => line.Text.Contains("/v1/models", StringComparison.Ordinal));
        Assert.All(host.Log().Lines, line => Assert.DoesNotContain(key, line.Text, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Each_host_has_its_own_health_check()
    {
        await using var one = new HostileServer(Step.Json("""{"data":[{"id":"m"}]}"""));
        await using var silent = new HostileServer(Step.Status(503));
        ModelHost listless = Host("listless", "x-key", "", hasList: false);
        using IHost host = Programs.Build(builder => builder.Services
            .AddModelClient(s_one, options => (options.BaseAddress, options.ApiKey) = (one.Address, "k"))
            .AddModelClient(s_two, options => (options.BaseAddress, options.ApiKey, options.MaxRetries) = (silent.Address, "k", 0))
            .AddModelClient(listless, options => (options.BaseAddress, options.ApiKey) = (silent.Address, "k"))
            .AddHealthChecks()
            .AddModelClient(s_one)
            .AddModelClient(s_two, failureStatus: HealthStatus.Degraded)
            .AddModelClient(listless));

        HealthReport report = await host.Services.GetRequiredService<HealthCheckService>().CheckHealthAsync(TestContext.Current.CancellationToken);

        Assert.Equal(
            [("models-listless", HealthStatus.Healthy), ("models-one", HealthStatus.Healthy), ("models-two", HealthStatus.Degraded)],
            report.Entries.Select(entry => (entry.Key, entry.Value.Status)).Order());
        Assert.Contains("no list of models", report.Entries["models-listless"].Description);
        Assert.Single(silent.Requests);
    }

    private static IModelClient Client(IHost host, string name) => host.Services.GetRequiredKeyedService<IModelClient>(name);

    private static (string? One, string? Authorization) Keys(SeenRequest request) =>
        (request.Header("x-one"), request.Header("Authorization"));

    private static ModelHost Host(string id, string header, string prefix, bool hasList = true) => ModelHost.Of(new HostProfile
    {
        Id = id,
        BaseAddress = $"https://{id}.example",
        KeyVariable = $"SCHEMASDK_TEST_{id.ToUpperInvariant()}_KEY",
        KeyHeader = header,
        KeyPrefix = prefix,
        ModelsPath = hasList ? "/v1/models" : null,
        RequestsPerMinute = 30,
    });
}
