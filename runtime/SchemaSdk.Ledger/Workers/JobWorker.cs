using System.Collections.Concurrent;

namespace SchemaSdk;

/// <summary>
/// Brings the jobs of a ledger forward in this process, beside any number of others: sends, polls and saves what an engine wakes it for, and
/// what is overdue. Without an engine it does the same, a little later.
/// </summary>
public sealed class JobWorker : IAsyncDisposable
{
    private readonly JobLedger _ledger;
    private readonly JobWorkerOptions _options;
    private readonly JobWork _work;
    private readonly SemaphoreSlim _slots;
    private readonly CancellationTokenSource _stop = new();
    private readonly ConcurrentDictionary<Task, bool> _running = new();
    private readonly TimeProvider _time;
    private readonly LedgerState[] _states;
    private long _wakes;

    /// <summary>Creates a worker; <see cref="RunAsync"/> starts it.</summary>
    /// <param name="client">The client, whose ledger it is.</param>
    /// <param name="ledger">The ledger.</param>
    /// <param name="options">How it works; <see langword="null"/> for the defaults.</param>
    /// <param name="alarm">The engine; <see langword="null"/> for none.</param>
    /// <exception cref="ArgumentOutOfRangeException">An option is invalid.</exception>
    public JobWorker(IModelClient client, JobLedger ledger, JobWorkerOptions? options = null, IJobAlarm? alarm = null)
    {
        ArgumentNullException.ThrowIfNull(client);
        ArgumentNullException.ThrowIfNull(ledger);
        _ledger = ledger;
        _options = options ?? new JobWorkerOptions();
        _options.Check();
        _work = new JobWork(client, ledger, _options, alarm, _stop.Token);
        _slots = new SemaphoreSlim(_options.Concurrency, _options.Concurrency);
        _time = ledger.Options.TimeProvider;
        _states = _options.Folder is null
            ? [LedgerState.Planned, LedgerState.Submitted]
            : [LedgerState.Planned, LedgerState.Submitted, LedgerState.Completed];
    }

    /// <summary>Takes the next step of a job, if it still is at the version; called by an engine, and completed with the step.</summary>
    /// <param name="key">The key.</param>
    /// <param name="version">The version that <see cref="IJobAlarm.SetAsync"/> was given.</param>
    public async Task WakeAsync(string key, long version)
    {
        Interlocked.Increment(ref _wakes);
        try
        {
            await _slots.WaitAsync(_stop.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            await _work.GiveBackAsync(key, version).ConfigureAwait(false);
            return;
        }

        try
        {
            if (await _work.TakeAsync(key, version).ConfigureAwait(false) is { } entry)
                await _work.DoAsync(entry).ConfigureAwait(false);
        }
        finally
        {
            _slots.Release();
        }
    }

    /// <summary>Looks for what is overdue until the worker is stopped.</summary>
    /// <param name="cancellationToken">Stops the worker, as <see cref="StopAsync"/> does.</param>
    public async Task RunAsync(CancellationToken cancellationToken = default)
    {
        using CancellationTokenRegistration stop = cancellationToken.Register(_stop.Cancel);
        try
        {
            while (true)
            {
                await LookAsync().ConfigureAwait(false);
                await Task.Delay(_options.SweepInterval * (0.75 + (Random.Shared.NextDouble() / 2)), _time, _stop.Token).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException)
        {
            await Task.WhenAll(_running.Keys).ConfigureAwait(false);
        }
    }

    /// <summary>Takes nothing more, finishes what is being sent, and gives everything else back for others to take at once.</summary>
    /// <param name="cancellationToken">Stops waiting; what is being sent may be unknown then.</param>
    public async Task StopAsync(CancellationToken cancellationToken = default)
    {
        if (!_stop.IsCancellationRequested)
            await _stop.CancelAsync().ConfigureAwait(false);
        for (int i = 0; i < _options.Concurrency; i++)
            await _slots.WaitAsync(cancellationToken).ConfigureAwait(false);
        _slots.Release(_options.Concurrency);
    }

    /// <summary>Stops the worker.</summary>
    public async ValueTask DisposeAsync() => await StopAsync().ConfigureAwait(false);

    private async Task LookAsync()
    {
        try
        {
            int unknown = await _ledger.SweepAsync(_stop.Token).ConfigureAwait(false);
            if (unknown > 0)
                _work.Say(JobWorkerNoticeKind.Swept, $"{unknown} jobs are unknown, because the processes that were sending them are gone.");
            await TakeOverdueAsync().ConfigureAwait(false);
        }
        catch (LedgerException exception)
        {
            _work.Say(JobWorkerNoticeKind.Problem, exception.Message, null, exception);
        }
    }

    /// <summary>Takes as much as there is room for. While the engine is silent, more is taken as soon as there is room again.</summary>
    private async Task TakeOverdueAsync()
    {
        long wakes = Interlocked.Read(ref _wakes);
        int free = 0;
        while (_slots.Wait(0, CancellationToken.None))
            free++;
        while (free > 0)
        {
            IReadOnlyList<LedgerEntry> due = [];
            try
            {
                due = await _ledger.TakeDueAsync(
                    new LedgerTake
                    {
                        Batch = _options.Batch, States = _states, Models = _work.Models, Hosts = _work.Hosts, Most = free, Lease = _options.Lease,
                    },
                    _stop.Token).ConfigureAwait(false);
            }
            finally
            {
                foreach (LedgerEntry entry in due)
                    Start(entry);
                if (free > due.Count)
                    _slots.Release(free - due.Count);
            }

            if (due.Count < free || Interlocked.Read(ref _wakes) != wakes)
                return;
            await _slots.WaitAsync(_stop.Token).ConfigureAwait(false);
            free = 1;
            while (_slots.Wait(0, CancellationToken.None))
                free++;
        }
    }

    private void Start(LedgerEntry entry)
    {
        Task task = DoAsync();
        _running.TryAdd(task, true);
        _ = task.ContinueWith(done => _running.TryRemove(done, out _), TaskScheduler.Default);

        async Task DoAsync()
        {
            try
            {
                await _work.DoAsync(entry).ConfigureAwait(false);
            }
            finally
            {
                _slots.Release();
            }
        }
    }
}
