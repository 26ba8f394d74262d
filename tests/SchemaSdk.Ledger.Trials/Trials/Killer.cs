namespace SchemaSdk.Ledger.Trials;

/// <summary>
/// Kills processes in turn, and every third time another before, from a random moment on as soon as it is sending, and starts them again
/// after a while.
/// </summary>
internal sealed class Killer(Arena arena, Func<Child> start, int processes, TimeSpan between, double shortestPause, double longestPause)
{
    private static readonly TimeSpan s_longestWatch = TimeSpan.FromSeconds(1);

    private readonly Random _random = new(1);
    private readonly Child?[] _children = [.. Enumerable.Range(0, processes).Select(_ => start())];
    private readonly List<Task> _restarts = [];

    /// <summary>The number of kills.</summary>
    public int Kills { get; private set; }

    /// <summary>The kills of processes that were sending something.</summary>
    public int KillsWhileSending { get; private set; }

    /// <summary>The jobs that killed processes were sending.</summary>
    public int JobsInSending { get; private set; }

    /// <summary>Kills until cancelled, or until it was enough.</summary>
    public async Task RunAsync(int most, CancellationToken cancellationToken)
    {
        for (int turn = 0; Kills < most; turn++)
        {
            TimeSpan chance = between * _random.NextDouble();
            if (!await PauseAsync(chance, cancellationToken))
                return;
            if (turn % 3 == 2)
                await KillAsync(await SenderAsync(cancellationToken), cancellationToken);
            if (!await PauseAsync(between - chance, cancellationToken))
                return;
            if (Kills < most)
                await KillAsync(turn % processes, cancellationToken);
        }
    }

    public async Task EndAsync()
    {
        await Task.WhenAll(_restarts);
        foreach (Child? child in _children)
            child?.Dispose();
    }

    /// <summary>Returns a process that is sending, or any if there is none within a second.</summary>
    private async Task<int> SenderAsync(CancellationToken cancellationToken)
    {
        long began = TimeProvider.System.GetTimestamp();
        while (TimeProvider.System.GetElapsedTime(began) < s_longestWatch)
        {
            for (int i = 0; i < processes; i++)
            {
                if (_children[i] is { } child && await arena.SendingOfAsync(child.Id) > 0)
                    return i;
            }

            if (!await PauseAsync(TimeSpan.FromMilliseconds(10), cancellationToken))
                break;
        }

        return _random.Next(processes);
    }

    private async Task KillAsync(int index, CancellationToken cancellationToken)
    {
        if (_children[index] is not { Process.HasExited: false } child)
            return;
        _children[index] = null;
        child.Kill();
        int sending = await arena.SendingOfAsync(child.Id);
        Kills++;
        KillsWhileSending += sending > 0 ? 1 : 0;
        JobsInSending += sending;
        child.Dispose();
        double pause = shortestPause + (_random.NextDouble() * (longestPause - shortestPause));
        _restarts.Add(RestartAsync(index, TimeSpan.FromSeconds(pause), cancellationToken));
    }

    private async Task RestartAsync(int index, TimeSpan pause, CancellationToken cancellationToken)
    {
        if (await PauseAsync(pause, cancellationToken))
            _children[index] = start();
    }

    private static async Task<bool> PauseAsync(TimeSpan pause, CancellationToken cancellationToken)
    {
        await Task.Delay(pause, TimeProvider.System, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return !cancellationToken.IsCancellationRequested;
    }
}
