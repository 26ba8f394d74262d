using System.Runtime.InteropServices;

namespace SchemaSdk.Tool.Batches.Running;

/// <summary>
/// Ctrl-C, and the signal by which systems ask a program to end: the first stops sending, the next one stops everything.
/// </summary>
internal sealed class Interrupts : IDisposable
{
    private readonly PosixSignalRegistration[] _signals;
    private readonly CancellationTokenSource _stop = new();
    private readonly CancellationTokenSource _now;
    private readonly Action _told;
    private int _count;

    /// <param name="told">Called at the first one.</param>
    /// <param name="cancellationToken">Stops everything too.</param>
    public Interrupts(Action told, CancellationToken cancellationToken)
    {
        _told = told;
        _now = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        _signals =
        [
            PosixSignalRegistration.Create(PosixSignal.SIGINT, Handle),
            PosixSignalRegistration.Create(PosixSignal.SIGTERM, Handle),
        ];
    }

    /// <summary>Stops sending.</summary>
    public CancellationToken Stop => _stop.Token;

    /// <summary>Stops everything.</summary>
    public CancellationToken Now => _now.Token;

    public void Dispose()
    {
        foreach (PosixSignalRegistration signal in _signals)
            signal.Dispose();
        _stop.Dispose();
        _now.Dispose();
    }

    private void Handle(PosixSignalContext signal)
    {
        signal.Cancel = true;
        if (Interlocked.Increment(ref _count) > 1)
        {
            _now.Cancel();
            return;
        }

        _stop.Cancel();
        _told();
    }
}
