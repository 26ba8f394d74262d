using System.Collections.Concurrent;
using System.Runtime.CompilerServices;

namespace SchemaSdk;

/// <summary>Runs a batch in this process, beside any number of others that run the same one.</summary>
internal sealed class BatchRun(BatchClients clients, BatchPlan planned, BatchOptions options)
{
    private static readonly TimeSpan s_idle = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan s_sweep = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan s_lease = TimeSpan.FromSeconds(5);

    private readonly BatchResults _results = new();
    private readonly JobLedger _ledger = clients.Ledger;
    private readonly TimeProvider _time = clients.Ledger.Options.TimeProvider;
    private readonly List<ModelInfo> _models = [.. planned.Models.UnionBy(clients.Ledger.Options.Models, model => model.Id)];

    /// <summary>What this run can't bring forward, and leaves to others or to the next run, and why.</summary>
    private readonly ConcurrentDictionary<string, Exception> _left = new(StringComparer.Ordinal);

    private BatchPlan _plan = planned;
    private Exception? _fatal;
    private string? _lastProblem;
    private int _active;

    private IReadOnlyList<string> ModelIds => field ??= [.. _models.Select(model => model.Id)];

    private bool IsStopped => _fatal is not null || options.Stop.IsCancellationRequested;

    public async IAsyncEnumerable<BatchResult> RunAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        IReadOnlyList<BatchResult> conflicts =
            await BatchOpening.OpenAsync(_ledger, _plan, options, cancellationToken).ConfigureAwait(false);
        _plan = _plan.Without(conflicts.Select(conflict => conflict.Entry.Key));
        foreach (BatchResult conflict in conflicts)
            _results.Tell(conflict);
        if (options.IsWhole)
            await WithdrawnJobs.UpdateAsync(_ledger, _plan, cancellationToken).ConfigureAwait(false);
        if (!IsStopped)
            await FailedJobs.RetryAsync(_ledger, _plan, options.FailedRetries, cancellationToken).ConfigureAwait(false);
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
        Task progress = options.Progress is { } receiver
            ? new BatchReporter(_ledger, _plan.Name, receiver)
                .RunAsync(() => (_results.Count, _lastProblem), _results.Reader.Completion, cancellationToken)
            : Task.CompletedTask;
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
        _results.Complete(failure);
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
            new LedgerTake
            {
                Batch = _plan.Name, Hosts = clients.HostIds, Models = ModelIds, States = states, Most = most, Lease = s_lease,
            },
            cancellationToken);
    }

    /// <summary>
    /// True if this run can bring nothing forward: what is open is of other hosts or models, over the budget, or must not be sent any more.
    /// </summary>
    private async Task<bool> IsOverAsync(CancellationToken cancellationToken)
    {
        LedgerTotals totals = await _ledger.TotalsAsync(_plan.Name, cancellationToken).ConfigureAwait(false);
        List<LedgerState> open = [LedgerState.Sending, LedgerState.Submitted];
        if (options.Folder is not null)
            open.Add(LedgerState.Completed);
        if (!IsStopped && totals.HasRoom)
            open.Add(LedgerState.Planned);
        var query = new LedgerQuery { Batch = _plan.Name, Hosts = clients.HostIds, Models = ModelIds, States = open };
        await foreach (LedgerEntry entry in _ledger.ReadAsync(query, cancellationToken).ConfigureAwait(false))
        {
            bool fits = entry.State != LedgerState.Planned || totals.HasRoomFor(entry);
            if (fits && !_left.ContainsKey(entry.Key))
                return false;
        }

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
        catch (Exception exception) when (exception is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            // Whatever it was, it must not stop the others.
            Leave(entry, exception);
        }
        finally
        {
            Interlocked.Decrement(ref _active);
        }
    }

    private async Task BringForwardAsync(LedgerEntry entry, CancellationToken cancellationToken)
    {
        ModelRequest? request = _plan.Requests.GetValueOrDefault(entry.Key) ?? LedgerRequest.Of(entry, _models);
        if (entry.State == LedgerState.Planned && request is null && entry.SchemaHash is not null)
        {
            Leave(entry, new LedgerException(
                $"The request '{entry.Key}' can't be read with the document of {entry.ModelId} that is known here."));
            return;
        }

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
                case LedgerState.Planned when step.Failure is PriceLimitException or InvalidRequestException:
                    // This process would refuse it each time; another one may have another limit or document.
                    Leave(entry, step.Failure);
                    return;
                case LedgerState.Planned:
                    // Nothing was sent; it is due again after a while, here or elsewhere.
                    await _ledger.TryPostponeAsync(entry.Key, entry.Version, PauseOf(step), CancellationToken.None).ConfigureAwait(false);
                    return;
                case LedgerState.Sending:
                    return;
                case LedgerState.Submitted when step.Failure is ApiKeyException or InsufficientCreditsException:
                    // Nothing is known of the job until somebody sets another key; it goes on at the host.
                    Leave(entry, step.Failure);
                    return;
                case LedgerState.Submitted:
                    await Task.Delay(step.Pause, _time, cancellationToken).ConfigureAwait(false);
                    break;
                case LedgerState.Completed when options.Folder is not null && (wasPlanned || step.Failure is null):
                    break;
                case LedgerState.Completed when options.Folder is not null:
                    // It is due again after a while; only if it is not saved until the end is it told as not saved.
                    Leave(entry, step.Failure!);
                    return;
                case LedgerState.Failed when entry.MayBeRetried && entry.Retries < options.FailedRetries && !IsStopped:
                    await steps.RetryAsync(entry).ConfigureAwait(false);
                    return;
                default:
                    _results.Tell(_plan, entry, step.Failure ?? BatchResults.FailureOf(entry, step.Job), result);
                    return;
            }
        }
    }

    private void Leave(LedgerEntry entry, Exception failure)
    {
        _left[entry.Key] = failure;
        Note(failure);
    }

    private void Note(Exception failure)
    {
        _lastProblem = failure.Message;
        if (failure is ApiKeyException or InsufficientCreditsException)
            _fatal ??= failure;
    }

    private static TimeSpan PauseOf(JobStep step) => step.Failure switch
    {
        RateLimitException { RetryAfter: { } pause } => pause < Backoff.Longest ? pause : Backoff.Longest,
        // It is taken again as soon as there is room for it.
        BudgetException => TimeSpan.Zero,
        _ => s_lease,
    };

    /// <summary>Tells what ended elsewhere or in an earlier run, and what is not sent, not known or not saved.</summary>
    private async Task TellRestAsync(CancellationToken cancellationToken)
    {
        LedgerTotals totals = await _ledger.TotalsAsync(_plan.Name, cancellationToken).ConfigureAwait(false);
        var query = new LedgerQuery { Batch = _plan.Name };
        await foreach (LedgerEntry entry in _ledger.ReadAsync(query, cancellationToken).ConfigureAwait(false))
        {
            Exception? error = entry.State switch
            {
                LedgerState.Planned => WhyNotSent(entry, totals),
                LedgerState.Completed when options.Folder is null => null,
                LedgerState.Sending or LedgerState.Submitted or LedgerState.Completed => _left.GetValueOrDefault(entry.Key),
                _ => null,
            };
            _results.Tell(_plan, entry, error ?? BatchResults.FailureOf(entry, null), null);
        }
    }

    private Exception WhyNotSent(LedgerEntry entry, LedgerTotals totals)
    {
        if (_left.TryGetValue(entry.Key, out Exception? problem))
            return problem;
        if (!totals.HasRoomFor(entry))
        {
            return new BudgetException(
                _plan.Name, entry.EstimateMaximum, totals.Ceiling ?? 0, totals.Held + totals.Spent, totals.Currency);
        }

        return _fatal ?? new LedgerException(options.Stop.IsCancellationRequested
            ? "The job was not sent, because the run was stopped."
            : "The job was not sent; the same batch again sends it.");
    }
}
