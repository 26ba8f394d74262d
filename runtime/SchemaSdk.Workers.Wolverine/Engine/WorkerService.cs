using Microsoft.Extensions.Hosting;

namespace SchemaSdk;

/// <summary>Runs the worker and the meter with the host. A stop reaches the worker before the engine stops.</summary>
internal sealed class WorkerService(
    JobLedger ledger, LedgerMeter meter, ModelWorkersOptions options, WorkerSlot slot, Func<JobWorker> create) : IHostedLifecycleService
{
    private readonly CancellationTokenSource _stop = new();
    private JobWorker? _worker;
    private Task _running = Task.CompletedTask;

    // Before the engine starts to listen.
    public Task StartingAsync(CancellationToken cancellationToken)
    {
        if (!options.PlansOnly)
            slot.Worker = _worker = create();
        return Task.CompletedTask;
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken)
    {
        Task measuring = meter.RunAsync(ledger, options.MeterInterval, options.Worker.Batch, _stop.Token);
        _running = Task.WhenAll(measuring, _worker?.RunAsync(_stop.Token) ?? Task.CompletedTask);
        return Task.CompletedTask;
    }

    public async Task StoppingAsync(CancellationToken cancellationToken)
    {
        await _stop.CancelAsync().ConfigureAwait(false);
        if (_worker is not null)
            await _worker.StopAsync(cancellationToken).ConfigureAwait(false);
        await _running.ConfigureAwait(false);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken)
    {
        _stop.Dispose();
        return Task.CompletedTask;
    }
}
