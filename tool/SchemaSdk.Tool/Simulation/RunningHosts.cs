using Microsoft.AspNetCore.Connections;
using SchemaSdk.Simulator;
using SchemaSdk.Tool.Context;

namespace SchemaSdk.Tool.Simulation;

/// <summary>A host and the local one that plays it.</summary>
internal sealed record RunningHost(ModelHost Host, SimulatedHost Local)
{
    /// <summary>The address without a slash at its end.</summary>
    public string Address => Local.BaseAddress.ToString().TrimEnd('/');
}

/// <summary>The local hosts of one command, which end together.</summary>
internal sealed class RunningHosts : IAsyncDisposable
{
    private readonly List<RunningHost> _all = [];

    public IReadOnlyList<RunningHost> All => _all;

    /// <exception cref="ToolException">The host can't be played, or its port can't be opened.</exception>
    public async Task StartAsync(ModelHost host, SimulatedHostOptions options, CancellationToken cancellationToken)
    {
        try
        {
            _all.Add(new RunningHost(host, await SimulatedHost.StartAsync(options, cancellationToken)));
        }
        catch (IOException e) when (e.InnerException is AddressInUseException)
        {
            throw new ToolException($"port {options.Port} is in use; --port 0 takes any free port", e);
        }
        catch (System.Net.Sockets.SocketException e)
        {
            throw new ToolException($"port {options.Port} can't be opened ({e.SocketErrorCode}); --port 0 takes any free port", e);
        }
        catch (ArgumentException e)
        {
            throw new ToolException(e.Message, e);
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (RunningHost host in _all)
            await host.Local.DisposeAsync();
    }
}
