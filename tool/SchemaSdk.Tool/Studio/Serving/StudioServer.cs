using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using SchemaSdk.Tool.Context;
using SchemaSdk.Tool.Studio.Security;

namespace SchemaSdk.Tool.Studio.Serving;

/// <summary>Kestrel on a port of this machine that no other machine reaches.</summary>
internal sealed class StudioServer : IAsyncDisposable
{
    private readonly WebApplication _application;

    private StudioServer(WebApplication application, Uri address) => (_application, Address) = (application, address);

    public Uri Address { get; }

    /// <param name="port">The port; 0 for any free one.</param>
    /// <param name="token">The token that each request needs.</param>
    /// <param name="map">Adds the routes.</param>
    /// <param name="log">Receives defects.</param>
    /// <param name="cancellationToken">Cancels the start.</param>
    /// <exception cref="ToolException">The port can't be opened.</exception>
    public static async Task<StudioServer> StartAsync(
        int port, StudioToken token, Action<WebApplication> map, TextWriter log, CancellationToken cancellationToken)
    {
        ListenOptions? listen = null;

        // The empty builder reads no environment variables or settings files, so nothing can open it to others.
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Services.AddSingleton<IHostLifetime, NoLifetime>();
        builder.Services.AddRoutingCore();
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = ContentGuard.LargestBody;
            kestrel.Listen(IPAddress.Loopback, port, options => (listen = options).Protocols = HttpProtocols.Http1);
        });
        WebApplication application = builder.Build();
        StudioPipeline.Use(application, token, log);
        map(application);
        try
        {
            await application.StartAsync(cancellationToken);
        }
        catch (Exception e)
        {
            await application.DisposeAsync();
            if (e is IOException { InnerException: AddressInUseException } or System.Net.Sockets.SocketException)
                throw new ToolException($"port {port} can't be opened; --port 0 takes any free port", e);
            throw;
        }

        return new StudioServer(application, new Uri($"http://{listen!.IPEndPoint}/"));
    }

    public async ValueTask DisposeAsync()
    {
        // Pages that watch jobs would keep it open for ever.
        await _application.StopAsync(new CancellationToken(canceled: true));
        await _application.DisposeAsync();
    }

    /// <summary>Leaves Ctrl-C to the command.</summary>
    private sealed class NoLifetime : IHostLifetime
    {
        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
