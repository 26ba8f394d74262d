using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace SchemaSdk.Simulator;

/// <summary>Kestrel on two loopback ports: one for the API, one for output files.</summary>
internal sealed class LoopbackServer : IAsyncDisposable
{
    public const long LargestBody = 64 * 1024 * 1024;
    private const int Backlog = 4096;

    private readonly WebApplication _application;

    private LoopbackServer(WebApplication application, Uri apiAddress, Uri filesAddress)
    {
        _application = application;
        ApiAddress = apiAddress;
        FilesAddress = filesAddress;
    }

    public Uri ApiAddress { get; }

    public Uri FilesAddress { get; }

    public static async Task<LoopbackServer> StartAsync(
        SimulatedHostOptions options,
        HostPipeline pipeline,
        CancellationToken cancellationToken)
    {
        ListenOptions? api = null;
        ListenOptions? files = null;

        // The empty builder reads no environment variables or settings files, so only the options apply.
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Services.AddSingleton<IHostLifetime, UnattachedLifetime>();
        builder.Services.Configure<SocketTransportOptions>(transport => transport.Backlog = Backlog);
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = LargestBody;
            kestrel.Limits.MinRequestBodyDataRate = null;
            kestrel.Limits.MinResponseDataRate = null;
            kestrel.Listen(IPAddress.Loopback, options.Port, listen => (api = listen).Protocols = HttpProtocols.Http1);
            kestrel.Listen(IPAddress.Loopback, options.FilesPort, listen => (files = listen).Protocols = HttpProtocols.Http1);
        });
        WebApplication application = builder.Build();
        application.Run(context => context.Connection.LocalPort == files!.IPEndPoint!.Port
            ? pipeline.RespondToFilesAsync(context)
            : pipeline.RespondToApiAsync(context));
        try
        {
            await application.StartAsync(cancellationToken);
        }
        catch
        {
            await application.DisposeAsync();
            throw;
        }

        return new LoopbackServer(application, AddressOf(api!), AddressOf(files!));
    }

    public async ValueTask DisposeAsync()
    {
        // Abort requests in progress: shutdown must not wait for deliberately slow responses.
        await _application.StopAsync(new CancellationToken(canceled: true));
        await _application.DisposeAsync();
    }

    private static Uri AddressOf(ListenOptions listen) => new($"http://{listen.IPEndPoint}/");
}
