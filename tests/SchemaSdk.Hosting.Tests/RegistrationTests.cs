using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using SchemaSdk.Tests;

namespace SchemaSdk.Hosting.Tests;

public class RegistrationTests
{
    [Fact]
    public async Task A_started_host_gives_one_client_that_runs_a_job()
    {
        await using var server = new HostileServer(
            Step.Json(Programs.Job("queued")), Step.Json(Programs.Job("completed", ""","result":{"text":"done"}""")));
        using IHost host = Programs.For(server);
        await host.StartAsync(TestContext.Current.CancellationToken);

        Job job = await host.Client().SubmitAsync("kling-o3", []);
        JobResult result = await host.Client().WaitAsync(job);

        Assert.Empty(result.Outputs);
        Assert.Same(host.Client(), host.Client());
        Assert.All(server.Requests, request => Assert.Equal("Bearer " + Programs.Key, request.Header("Authorization")));
        await host.StopAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task The_client_ends_with_the_host()
    {
        await using var server = new HostileServer(Step.Json("""{"data":[]}"""));
        IHost host = Programs.For(server);
        IModelClient client = host.Client();

        host.Dispose();

        await Assert.ThrowsAsync<ObjectDisposedException>(() => client.ListModelsAsync());
    }

    [Fact]
    public async Task Named_clients_go_each_to_its_own_host_with_its_own_key()
    {
        await using var first = new HostileServer(Step.Json("""{"data":[]}"""));
        await using var second = new HostileServer(Step.Json("""{"data":[]}"""));
        using IHost host = Programs.Build(builder => builder.Services
            .AddModelClient("first", options => (options.BaseAddress, options.ApiKey) = (first.Address, "key-1"))
            .AddModelClient("second", Programs.Section(("BaseAddress", second.Address.AbsoluteUri), ("ApiKey", "key-2"))));
        await host.StartAsync(TestContext.Current.CancellationToken);

        await host.Services.GetRequiredKeyedService<IModelClient>("first").ListModelsAsync();
        await host.Services.GetRequiredKeyedService<IModelClient>("second").ListModelsAsync();

        Assert.Equal("Bearer key-1", Assert.Single(first.Requests).Header("Authorization"));
        Assert.Equal("Bearer key-2", Assert.Single(second.Requests).Header("Authorization"));
        Assert.Null(host.Services.GetService<IModelClient>());
    }

    [Fact]
    public async Task Registering_twice_adds_to_the_options_alone()
    {
        await using var server = new HostileServer(Step.Status(404));
        using IHost host = Programs.For(server, add: services => services.AddModelClient(options => options.ApiKey = "later"));

        await Record.ExceptionAsync(() => host.Client().ListModelsAsync());

        Assert.Single(host.Services.GetServices<IModelClient>());
        Assert.Equal("Bearer later", Assert.Single(server.Requests).Header("Authorization"));
        Assert.Single(host.Log().Of(ModelClientEvents.HttpAnswered));
    }

    [Fact]
    public async Task The_hosts_clock_and_the_programs_own_observer_are_used()
    {
        await using var server = new HostileServer(Step.Json(Programs.Job("queued")));
        var observer = new CountingObserver();
        var clock = new CountingClock();
        using IHost host = Programs.For(
            server,
            options => options.Observer = observer,
            services => services.AddSingleton<TimeProvider>(clock));

        await host.Client().SubmitAsync("kling-o3", []);

        Assert.Equal(1, observer.Submitted);
        Assert.True(clock.Asked > 0);
        Assert.Single(host.Log().Of(ModelClientEvents.JobSubmitted));
    }

    private sealed class CountingObserver : ModelClientObserver
    {
        public int Submitted { get; private set; }

        public override void OnJobSubmitted(JobSubmitted submitted) => Submitted++;
    }

    private sealed class CountingClock : TimeProvider
    {
        public int Asked { get; private set; }

        public override long GetTimestamp()
        {
            Asked++;
            return base.GetTimestamp();
        }
    }
}
