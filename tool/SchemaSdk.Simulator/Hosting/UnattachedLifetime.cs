using Microsoft.Extensions.Hosting;

namespace SchemaSdk.Simulator;

/// <summary>Leaves Ctrl-C and termination signals to the program that contains the host.</summary>
internal sealed class UnattachedLifetime : IHostLifetime
{
    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
