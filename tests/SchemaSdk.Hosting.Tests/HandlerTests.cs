using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using SchemaSdk.Tests;

namespace SchemaSdk.Hosting.Tests;

/// <summary>What a program does to all its HTTP clients does not reach the ones that carry money and keys.</summary>
public class HandlerTests
{
    [Fact]
    public async Task A_handler_that_repeats_requests_for_the_whole_program_repeats_no_submit()
    {
        await using var server = new HostileServer(Step.Status(500), Step.Json(Programs.Job("queued")));
        using IHost host = Programs.For(server, add: services => services.ConfigureHttpClientDefaults(clients => clients
            .AddHttpMessageHandler(() => new RepeatingHandler())
            .ConfigurePrimaryHttpMessageHandler(() => new HttpClientHandler { AllowAutoRedirect = true })));

        var error = await Assert.ThrowsAsync<OutcomeUnknownException>(() => host.Client().SubmitAsync("kling-o3", []));

        Assert.Equal(500, error.StatusCode);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task A_handler_added_to_the_client_by_name_is_kept()
    {
        await using var server = new HostileServer(Step.Json("""{"data":[]}"""));
        using IHost host = Programs.For(server, add: services => services
            .AddHttpClient("SchemaSdk.Api").AddHttpMessageHandler(() => new MarkingHandler()));

        await host.Client().ListModelsAsync();

        Assert.Equal("yes", server.Requests[0].Header("X-Marked"));
    }

    [Fact]
    public async Task No_redirect_is_followed_with_the_key()
    {
        await using var other = new HostileServer(Step.Json("""{"data":[]}"""));
        await using var server = new HostileServer(Step.Status(307, headers: $"Location: {other.Address}\r\n"));
        using IHost host = Programs.For(server);

        await Assert.ThrowsAsync<ProtocolException>(() => host.Client().GetJobAsync("job_1"));

        Assert.Equal(0, other.Connections);
    }

    [Fact]
    public async Task A_download_holds_no_key_and_no_trace()
    {
        await using var server = new HostileServer(Step.File("video"));
        using IHost host = Programs.For(server);
        string path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());

        await host.Client().DownloadAsync(new JobOutput { Url = new Uri(server.Address, "/a.mp4?sig=1") }, path);

        Assert.Equal("video", await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken));
        File.Delete(path);
        SeenRequest request = Assert.Single(server.Requests);
        Assert.False(request.Holds(Programs.Key));
        Assert.Null(request.Header("traceparent"));
    }

    private sealed class MarkingHandler : DelegatingHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            request.Headers.Add("X-Marked", "yes");
            return base.SendAsync(request, cancellationToken);
        }
    }

    private sealed class RepeatingHandler : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            HttpResponseMessage response = await base.SendAsync(request, cancellationToken);
            return response.IsSuccessStatusCode ? response : await base.SendAsync(request, cancellationToken);
        }
    }
}
