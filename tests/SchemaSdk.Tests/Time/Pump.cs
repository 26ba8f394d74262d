namespace SchemaSdk.Tests;

/// <summary>
/// Runs what asynchronous methods go on with on the thread of the test, when the test says so: a simulation under it
/// has the same steps however busy the machine is. No clock can do that: it sets continuations free, and the thread pool runs them.
/// </summary>
internal sealed class Pump : SynchronizationContext, IDisposable
{
    private readonly Queue<Action> _steps = new();
    private readonly SynchronizationContext? _before = Current;

    public Pump() => SetSynchronizationContext(this);

    public override void Post(SendOrPostCallback d, object? state) => _steps.Enqueue(() => d(state));

    /// <summary>Runs all that can go on.</summary>
    public void Drain()
    {
        while (_steps.TryDequeue(out Action? step))
            step();
    }

    public void Dispose() => SetSynchronizationContext(_before);
}
