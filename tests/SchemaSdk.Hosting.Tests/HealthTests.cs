using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using SchemaSdk.Tests;

namespace SchemaSdk.Hosting.Tests;

public class HealthTests
{
    [Theory]
    [InlineData(200, """{"data":[{"id":"kling-o3"},{"id":"wan"}]}""", HealthStatus.Healthy)]
    [InlineData(200, """{"detail":"x"}""", HealthStatus.Unhealthy)]
    [InlineData(200, "[]", HealthStatus.Unhealthy)]
    [InlineData(200, "<html>", HealthStatus.Unhealthy)]
    [InlineData(429, "", HealthStatus.Degraded)]
    [InlineData(401, "", HealthStatus.Unhealthy)]
    [InlineData(503, "", HealthStatus.Unhealthy)]
    public async Task The_answer_of_the_host_decides(int status, string body, HealthStatus expected)
    {
        await using var server = new HostileServer(Step.Status(status, body));
        using IHost host = Programs.For(
            server, options => options.MaxRetries = 0, services => services.AddHealthChecks().AddModelClient());

        HealthReport report = await host
            .Services.GetRequiredService<HealthCheckService>()
            .CheckHealthAsync(TestContext.Current.CancellationToken);

        Assert.Equal(expected, report.Entries["models"].Status);
        Assert.Equal("/v1/models", Assert.Single(server.Requests).Target);
        Assert.Equal(
            expected == HealthStatus.Healthy ? "The host serves 2 models." : report.Entries["models"].Description,
            report.Entries["models"].Description);
    }

    [Fact]
    public async Task A_host_that_is_not_there_is_what_the_program_says_it_is()
    {
        await using var server = new HostileServer(new Step.ResetAtOnce());
        using IHost host = Programs.Build(builder => builder.Services
            .AddModelClient("second", options => (options.BaseAddress, options.MaxRetries, options.ApiKey) = (server.Address, 0, Programs.Key))
            .AddHealthChecks()
            .AddModelClient("host", clientName: "second", failureStatus: HealthStatus.Degraded, tags: ["ready"]));

        HealthReport report = await host.Services.GetRequiredService<HealthCheckService>()
            .CheckHealthAsync(check => check.Tags.Contains("ready"), TestContext.Current.CancellationToken);

        Assert.Equal(HealthStatus.Degraded, report.Entries["host"].Status);
        Assert.IsType<ServiceUnavailableException>(report.Entries["host"].Exception);
    }
}
