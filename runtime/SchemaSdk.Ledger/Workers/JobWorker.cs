using System.Collections.Concurrent;

namespace SchemaSdk;

/// <summary>
/// Brings the jobs of a ledger forward in this process, beside any number of others: sends, polls and saves what an engine wakes it for,
/// and what is overdue. Without an engine it does the same, a little later.
/// </summary>
public sealed class JobWorker : IAsyncDisposable
{
    private readonly JobLedger _ledger;
    private readonly JobWorkerOptions _options;
    private readonly JobWork _work;
    private readonly StepSlots _sending;
    private readonly StepSlots _following;
    private readonly CancellationTokenSource _stop = new();
    private readonly ConcurrentDictionary<Task, bool> _running = new();
    private readonly TimeProvider _time;
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
        _sending = new StepSlots([LedgerState.Planned], _options.Concurrency);
        _following = new StepSlots(
            _options.Folder is null ? [LedgerState.Submitted] : [LedgerState.Submitted, LedgerState.Completed], _options.Concurrency);
        _time = ledger.Options.TimeProvider;
    }

    /// <summary>Takes the next step of a job, if it still is at the version; called by an engine, and completed with the step.</summary>
    /// <param name="key">The key.</param>
    /// <param name="version">The version of the <see cref="JobAlarm"/>.</param>
    public async Task WakeAsync(string key, long version)
    {
        Interlocked.Increment(ref _wakes);
        if (await _work.FindAsync(key, version).ConfigureAwait(false) is not { } entry)
            return;
        StepSlots slots = _sending.States.Contains(entry.State) ? _sending : _following;
        try
        {
            await slots.EnterAsync(_stop.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            await _work.GiveBackAsync(key, version).ConfigureAwait(false);
            return;
        }

        try
        {
            if (await _work.TakeAsync(entry).ConfigureAwait(false) is { } taken)
                await _work.DoAsync(taken).ConfigureAwait(false);
        }
        finally
        {
            slots.Leave();
        }
    }

    /// <summary>Looks for what is overdue until the worker is stopped.</summary>
    /// <param name="cancellationToken">Stops the worker, as <see cref="StopAsync"/> does.</param>
    public async Task RunAsync(CancellationToken cancellationToken = default)
    {
        using CancellationTokenRegistration stop = cancellationToken.Register(_stop.Cancel);
        // Apart from each other: one that waits for room must not keep another from looking.
        await Task.WhenAll(
            AgainAndAgainAsync(SweepAsync), AgainAndAgainAsync(() => TakeOverdueAsync(_sending)),
            AgainAndAgainAsync(() => TakeOverdueAsync(_following))).ConfigureAwait(false);
        await Task.WhenAll(_running.Keys).ConfigureAwait(false);
    }

    /// <summary>Takes nothing more, finishes what is being sent, and gives everything else back for others to take at once.</summary>
    /// <param name="cancellationToken">Stops waiting; what is being sent may be unknown then.</param>
    public async Task StopAsync(CancellationToken cancellationToken = default)
    {
        if (!_stop.IsCancellationRequested)
            await _stop.CancelAsync().ConfigureAwait(false);
        await _sending.DrainAsync(cancellationToken).ConfigureAwait(false);
        await _following.DrainAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Stops the worker.</summary>
    public async ValueTask DisposeAsync() => await StopAsync().ConfigureAwait(false);

    private async Task AgainAndAgainAsync(Func<Task> look)
    {
        try
        {
            while (true)
            {
                try
                {
                    await look().ConfigureAwait(false);
                }
                catch (Exception exception) when (exception is not OperationCanceledException || !_stop.IsCancellationRequested)
                {
                    _work.Say(JobWorkerNoticeKind.Problem, exception.Message, null, exception);
                }

                TimeSpan pause = _options.SweepInterval * (0.75 + (Random.Shared.NextDouble() / 2));
                await Task.Delay(pause, _time, _stop.Token).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException)
        {
            // The worker is stopped.
        }
    }

    private async Task SweepAsync()
    {
        int unknown = await _ledger.SweepAsync(_stop.Token).ConfigureAwait(false);
        if (unknown > 0)
            _work.Say(JobWorkerNoticeKind.Swept, $"{unknown} jobs are unknown, because the processes that were sending them are gone.");
    }

    /// <summary>
    /// Takes as much as there is room for, the longest overdue first. Jobs at the host are taken until none is overdue; those to be sent,
    /// which can wait, are left to the engine unless it is silent.
    /// </summary>
    private async Task TakeOverdueAsync(StepSlots slots)
    {
        long wakes = Interlocked.Read(ref _wakes);
        bool isFull = true;
        while (isFull && (slots == _following || Interlocked.Read(ref _wakes) == wakes))
        {
            await slots.EnterAsync(_stop.Token).ConfigureAwait(false);
            int free = 1 + slots.EnterFree();
            IReadOnlyList<LedgerEntry> due = [];
            try
            {
                due = await _ledger.TakeDueAsync(
                    new LedgerTake
                    {
                        Batch = _options.Batch, States = slots.States, Models = _work.Models, Hosts = _work.Hosts, Most = free,
                        Lease = _options.Lease,
                    },
                    _stop.Token).ConfigureAwait(false);
                isFull = due.Count == free;
            }
            finally
            {
                foreach (LedgerEntry entry in due)
                    Start(entry, slots);
                slots.Leave(free - due.Count);
            }
        }
    }

    private void Start(LedgerEntry entry, StepSlots slots)
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
                slots.Leave();
            }
        }
    }
}
