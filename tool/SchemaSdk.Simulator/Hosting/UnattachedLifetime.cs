using Microsoft.Extensions.Hosting;

namespace SchemaSdk.Simulator;

/// <summary>Leaves Ctrl-C and termination to the program that the host runs in.</summary>
internal sealed class UnattachedLifetime : IHostLifetime
{
    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
