using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace SchemaSdk;

/// <summary>Runs a batch in this process, beside any number of others that run the same one.</summary>
internal sealed class BatchRun(BatchClients clients, BatchPlan plan, BatchOptions options)
{
    private static readonly TimeSpan s_idle = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan s_sweep = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan s_lease = TimeSpan.FromSeconds(5);

    private readonly Channel<BatchResult> _results = Channel.CreateUnbounded<BatchResult>(new() { SingleReader = true });
    private readonly HashSet<string> _told = new(StringComparer.Ordinal);
    private readonly JobLedger _ledger = clients.Ledger;
    private readonly TimeProvider _time = clients.Ledger.Options.TimeProvider;
    private readonly object _gate = new();
    private readonly long _began = clients.Ledger.Options.TimeProvider.GetTimestamp();
    private Exception? _fatal;
    private string? _lastProblem;
    private int _active;
    private int _ended;
    private int _unsaved;

    private bool IsStopped => _fatal is not null || options.Stop.IsCancellationRequested;

    public async IAsyncEnumerable<BatchResult> RunAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        // Without a limit of its own, a run keeps that of an earlier one.
        if (options.MaxTotal is { } ceiling)
            await _ledger.OpenBatchAsync(plan.Name, ceiling, cancellationToken).ConfigureAwait(false);
        await _ledger.PlanAsync(plan.Name, plan.Jobs, cancellationToken).ConfigureAwait(false);
        if (options.IsWhole)
            await PlanKeeping.KeepAsync(_ledger, plan, cancellationToken).ConfigureAwait(false);
        if (!IsStopped)
            await PlanKeeping.RetryFailedAsync(_ledger, plan, options.FailedRetries, cancellationToken).ConfigureAwait(false);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        Task running = RunAllAsync(stop.Token);
        try
        {
            await foreach (BatchResult result in _results.Reader.ReadAllAsync(cancellationToken).ConfigureAwait(false))
                yield return result;
            await running.ConfigureAwait(false);
        }
        finally
        {
            // Also when the caller stops reading.
            await stop.CancelAsync().ConfigureAwait(false);
            await running.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        if (_fatal is not null)
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(_fatal);
    }

    private async Task RunAllAsync(CancellationToken cancellationToken)
    {
        Exception? failure = null;
        var slots = new Task[options.Concurrency];
        Array.Fill(slots, Task.CompletedTask);
        Task progress = ReportAsync(cancellationToken);
        try
        {
            await WorkAsync(slots, cancellationToken).ConfigureAwait(false);
            await TellRestAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            failure = exception;
        }

        foreach (Task slot in slots)
            await slot.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _results.Writer.Complete(failure);
        await progress.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    /// <summary>Gives due jobs to free slots until nothing is left that this run can bring forward.</summary>
    private async Task WorkAsync(Task[] slots, CancellationToken cancellationToken)
    {
        long swept = 0;
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (swept == 0 || _time.GetElapsedTime(swept) > s_sweep)
            {
                await _ledger.SweepAsync(cancellationToken).ConfigureAwait(false);
                swept = _time.GetTimestamp();
            }

            int free = slots.Count(slot => slot.IsCompleted);
            IReadOnlyList<LedgerEntry> due = free == 0 ? [] : await TakeAsync(free, cancellationToken).ConfigureAwait(false);
            int next = 0;
            for (int i = 0; i < slots.Length && next < due.Count; i++)
            {
                if (slots[i].IsCompleted)
                {
                    await slots[i].ConfigureAwait(false);
                    slots[i] = RunJobAsync(due[next++], cancellationToken);
                }
            }

            if (due.Count > 0)
                continue;
            if (_active == 0 && await IsOverAsync(cancellationToken).ConfigureAwait(false))
                return;
            await WaitAsync(slots, cancellationToken).ConfigureAwait(false);
        }
    }

    private Task<IReadOnlyList<LedgerEntry>> TakeAsync(int most, CancellationToken cancellationToken)
    {
        List<LedgerState> states = [LedgerState.Submitted];
        if (options.Folder is not null)
            states.Add(LedgerState.Completed);
        if (!IsStopped)
            states.Add(LedgerState.Planned);
        return _ledger.TakeDueAsync(
            new LedgerTake { Batch = plan.Name, Hosts = clients.HostIds, States = states, Most = most, Lease = s_lease },
            cancellationToken);
    }

    /// <summary>True if no job can go on: what is left is over, unknown, over the budget, or must not be sent any more.</summary>
    private async Task<bool> IsOverAsync(CancellationToken cancellationToken)
    {
        LedgerTotals totals = await _ledger.TotalsAsync(plan.Name, cancellationToken).ConfigureAwait(false);
        bool isUnderWay = totals[LedgerState.Sending] + totals[LedgerState.Submitted] > 0
            || (options.Folder is not null && totals[LedgerState.Completed] > _unsaved);
        if (isUnderWay)
            return await IsOthersAsync(cancellationToken).ConfigureAwait(false);
        return totals[LedgerState.Planned] == 0 || IsStopped || !totals.HasRoom
            || await IsOthersAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>True if nothing of this run's hosts is open; jobs of others are brought forward by runs that have their clients.</summary>
    private async Task<bool> IsOthersAsync(CancellationToken cancellationToken)
    {
        List<LedgerState> open = [LedgerState.Planned, LedgerState.Sending, LedgerState.Submitted];
        if (options.Folder is not null)
            open.Add(LedgerState.Completed);
        var query = new LedgerQuery { Batch = plan.Name, Hosts = clients.HostIds, States = open, Limit = 1 };
        await foreach (LedgerEntry _ in _ledger.ReadAsync(query, cancellationToken).ConfigureAwait(false))
            return false;
        return true;
    }

    private async Task WaitAsync(Task[] slots, CancellationToken cancellationToken)
    {
        Task[] busy = [.. slots.Where(slot => !slot.IsCompleted)];
        Task pause = Task.Delay(s_idle, _time, cancellationToken);
        await Task.WhenAny([.. busy, pause]).ConfigureAwait(false);
    }

    private async Task RunJobAsync(LedgerEntry entry, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _active);
        try
        {
            await BringForwardAsync(entry, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            Interlocked.Decrement(ref _active);
        }
    }

    private async Task BringForwardAsync(LedgerEntry entry, CancellationToken cancellationToken)
    {
        ModelRequest? request = plan.Requests.GetValueOrDefault(entry.Key);
        JobSteps steps = clients.StepsOf(entry);
        JobResult? result = null;
        while (true)
        {
            if (entry.State == LedgerState.Planned && IsStopped)
                return;
            JobStep step = entry.State switch
            {
                LedgerState.Planned => await steps.SubmitAsync(entry, request, cancellationToken).ConfigureAwait(false),
                LedgerState.Submitted => await steps.PollAsync(entry, request, cancellationToken).ConfigureAwait(false),
                _ => await steps.DownloadAsync(entry, result, cancellationToken).ConfigureAwait(false),
            };
            result ??= step.Job?.Result;
            bool wasPlanned = entry.State == LedgerState.Planned;
            entry = step.Entry;
            if (step.Failure is not null)
                Note(step.Failure);
            if (step.IsLost || step.Failure is AlreadySubmittedException)
                return;
            switch (entry.State)
            {
                case LedgerState.Planned:
                    // Nothing was sent; it is due again after a while, here or elsewhere.
                    await _ledger.TryPostponeAsync(entry.Key, entry.Version, PauseOf(step), CancellationToken.None).ConfigureAwait(false);
                    return;
                case LedgerState.Sending:
                    return;
                case LedgerState.Submitted:
                    await Task.Delay(step.Pause, _time, cancellationToken).ConfigureAwait(false);
                    break;
                case LedgerState.Completed when options.Folder is not null && (wasPlanned || step.Failure is null):
                    break;
                case LedgerState.Completed when options.Folder is not null:
                    Interlocked.Increment(ref _unsaved);
                    Tell(entry, request, step.Failure, result);
                    return;
                case LedgerState.Failed when entry.Retries < options.FailedRetries && !IsStopped:
                    await steps.RetryAsync(entry).ConfigureAwait(false);
                    return;
                default:
                    Tell(entry, request, step.Failure ?? FailureOf(entry, step.Job), result);
                    return;
            }
        }
    }

    private void Note(Exception failure)
    {
        _lastProblem = failure.Message;
        if (failure is ApiKeyException or InsufficientCreditsException)
            _fatal ??= failure;
    }

    private static TimeSpan PauseOf(JobStep step) => step.Failure switch
    {
        RateLimitException { RetryAfter: { } pause } => pause,
        // It is taken again as soon as there is room for it.
        BudgetException => TimeSpan.Zero,
        _ => s_lease,
    };

    private static Exception? FailureOf(LedgerEntry entry, Job? job) => entry.State switch
    {
        LedgerState.Completed or LedgerState.Downloaded => null,
        LedgerState.Failed or LedgerState.Cancelled when job is not null => new JobFailedException(job),
        _ => new LedgerException(
            $"The job '{entry.Key}' is {entry.State}: {entry.Error ?? "no reason is known"}", new ApiErrorDetails { JobId = entry.JobId }),
    };

    private void Tell(LedgerEntry entry, ModelRequest? request, Exception? error, JobResult? result)
    {
        // Others may have planned more jobs in the same batch; their results are not this caller's.
        if (request is null)
            return;
        lock (_gate)
        {
            if (!_told.Add(entry.Key))
                return;
        }

        Interlocked.Increment(ref _ended);
        _results.Writer.TryWrite(new BatchResult(entry, request, error) { Result = result });
    }

    /// <summary>Tells what ended elsewhere or in an earlier run, and what is not sent.</summary>
    private async Task TellRestAsync(CancellationToken cancellationToken)
    {
        LedgerTotals totals = await _ledger.TotalsAsync(plan.Name, cancellationToken).ConfigureAwait(false);
        var query = new LedgerQuery { Batch = plan.Name };
        await foreach (LedgerEntry entry in _ledger.ReadAsync(query, cancellationToken).ConfigureAwait(false))
        {
            Exception? error = entry.State != LedgerState.Planned ? null
                : totals.HasRoom ? _fatal
                : new BudgetException(
                    plan.Name, entry.EstimateMaximum, totals.Ceiling ?? 0, totals.Held + totals.Spent, totals.Currency);
            Tell(entry, plan.Requests.GetValueOrDefault(entry.Key), error ?? FailureOf(entry, null), null);
        }
    }

    private async Task ReportAsync(CancellationToken cancellationToken)
    {
        if (options.Progress is not { } receiver)
            return;
        LedgerTotals? last = null;
        while (true)
        {
            bool isEnd = _results.Reader.Completion.IsCompleted || cancellationToken.IsCancellationRequested;
            LedgerTotals totals = await _ledger.TotalsAsync(plan.Name, CancellationToken.None).ConfigureAwait(false);
            if (last != totals || isEnd)
                receiver.Report(new BatchProgress(totals, _time.GetElapsedTime(_began), TimeLeft(totals), _lastProblem));
            last = totals;
            if (isEnd)
                return;
            Task pause = Task.Delay(TimeSpan.FromSeconds(1), _time, CancellationToken.None);
            await Task.WhenAny(pause, _results.Reader.Completion).ConfigureAwait(false);
        }
    }

    private TimeSpan? TimeLeft(LedgerTotals totals) => _ended == 0
        ? null
        : _time.GetElapsedTime(_began) * ((double)(totals.Count - totals.Ended - totals[LedgerState.Unknown]) / _ended);
}
