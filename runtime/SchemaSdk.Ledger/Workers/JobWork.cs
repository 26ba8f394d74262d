using System.Collections.Concurrent;
using System.Diagnostics;

namespace SchemaSdk;

/// <summary>What a worker does with a job that it was given.</summary>
internal sealed class JobWork
{
    private static readonly TimeSpan s_again = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan s_longAgain = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan s_longestAgain = TimeSpan.FromMinutes(10);

    private readonly JobLedger _ledger;
    private readonly JobWorkerOptions _options;
    private readonly IJobAlarm? _alarm;
    private readonly CancellationToken _stop;
    private readonly JobSteps _steps;
    private readonly ConcurrentDictionary<string, bool> _strangers = new(StringComparer.Ordinal);

    public JobWork(IModelClient client, JobLedger ledger, JobWorkerOptions options, IJobAlarm? alarm, CancellationToken stop)
    {
        (_ledger, _options, _alarm, _stop) = (ledger, options, alarm, stop);
        _steps = new JobSteps(client, ledger, new JobStepOptions
        {
            Folder = options.Folder, PollInterval = options.PollInterval, Lease = options.Lease, Stop = stop,
        });
        Models = [.. ledger.Options.Models.Select(model => model.Id).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>The hosts whose jobs are done here.</summary>
    public IReadOnlyList<string> Hosts => _steps.Hosts;

    /// <summary>The models that are known here.</summary>
    public IReadOnlyList<string> Models { get; }

    public void Say(JobWorkerNoticeKind kind, string message, string? key = null, Exception? exception = null, long? version = null) =>
        _options.OnNotice?.Invoke(new JobWorkerNotice(kind, message, key, exception, version));

    /// <summary>Returns the job that the engine called for; <see langword="null"/> if it has changed since, or is not for this
    /// process.</summary>
    public async Task<LedgerEntry?> FindAsync(string key, long version)
    {
        Say(JobWorkerNoticeKind.Woken, $"'{key}' is due at version {version}.", key, null, version);
        try
        {
            LedgerEntry? entry = await _ledger.FindAsync(key).ConfigureAwait(false);
            if (entry?.Version == version)
                return IsMine(entry) ? entry : null;
            SayStale(key, version);
        }
        catch (Exception exception)
        {
            Say(JobWorkerNoticeKind.Problem, exception.Message, key, exception);
        }

        return null;
    }

    /// <summary>Keeps a job for this process, and returns it; <see langword="null"/> if it has changed since.</summary>
    public async Task<LedgerEntry?> TakeAsync(LedgerEntry entry)
    {
        try
        {
            if (await _ledger.TryPostponeAsync(entry.Key, entry.Version, _options.Lease).ConfigureAwait(false) is { } next)
                return entry with { Version = next };
            SayStale(entry.Key, entry.Version);
        }
        catch (Exception exception)
        {
            Say(JobWorkerNoticeKind.Problem, exception.Message, entry.Key, exception);
        }

        return null;
    }

    /// <summary>Takes the steps of a job that can be taken now, and sets the alarm for the next one. Never throws.</summary>
    public async Task DoAsync(LedgerEntry entry)
    {
        try
        {
            if (IsMine(entry))
                await StepAsync(entry).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            await GiveBackAsync(entry.Key, null).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            // Whatever it was, the job is due again when its lease ends.
            Say(JobWorkerNoticeKind.Problem, exception.Message, entry.Key, exception);
        }
    }

    /// <summary>Makes a job due at once, for others; at any version if none is given.</summary>
    public async Task GiveBackAsync(string key, long? version)
    {
        try
        {
            version ??= (await _ledger.FindAsync(key).ConfigureAwait(false))?.Version;
            if (version is { } last)
                await _ledger.TryPostponeAsync(key, last, TimeSpan.Zero).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            Say(JobWorkerNoticeKind.Problem, exception.Message, key, exception);
        }
    }

    private void SayStale(string key, long version) =>
        Say(JobWorkerNoticeKind.Stale, $"'{key}' has changed since version {version}; nothing was done.", key, null, version);

    private void SayStep(LedgerState from, LedgerEntry entry, Exception? failure)
    {
        if (failure is not null)
            Say(JobWorkerNoticeKind.Problem, $"'{entry.Key}' is {entry.State}: {failure.Message}", entry.Key, failure);
        else if (entry.State is LedgerState.Refused or LedgerState.Failed or LedgerState.Expired or LedgerState.Unknown)
            Say(JobWorkerNoticeKind.Problem, $"'{entry.Key}' is {entry.State}: {entry.Error ?? "no reason is known"}", entry.Key);
        else
            Say(JobWorkerNoticeKind.Step, $"'{entry.Key}' was {from} and is {entry.State}.", entry.Key);
    }

    private bool IsMine(LedgerEntry entry)
    {
        if (_options.Batch is { } batch && entry.Batch != batch)
            return false;
        if (_steps.Knows(entry))
            return true;
        if (_strangers.TryAdd(entry.ModelId, true))
        {
            Say(
                JobWorkerNoticeKind.UnknownModel,
                $"Jobs of {entry.ModelId}, such as '{entry.Key}', are left to workers that know the model; JobLedgerOptions.Models has"
                + (Models.Count == 0 ? " none. Set it to ModelCatalog.All." : " none that reads them."),
                entry.Key);
        }

        return false;
    }

    private async Task StepAsync(LedgerEntry entry)
    {
        JobResult? result = null;
        while (true)
        {
            LedgerState from = entry.State;
            JobStep step;
            using (Activity? activity = StepActivity.Start(entry, _ledger.Worker))
            {
                step = from switch
                {
                    LedgerState.Planned => await _steps.SubmitAsync(entry).ConfigureAwait(false),
                    LedgerState.Submitted => await _steps.PollAsync(entry, null, _stop).ConfigureAwait(false),
                    _ => await _steps.DownloadAsync(entry, result, _stop).ConfigureAwait(false),
                };
                StepActivity.End(activity, step);
            }

            result ??= step.Job?.Result;
            entry = step.Entry;
            if (step.IsLost || step.Failure is AlreadySubmittedException)
            {
                Say(JobWorkerNoticeKind.Refused, $"'{entry.Key}' is another's ({entry.State}).", entry.Key, step.Failure);
                return;
            }

            SayStep(from, entry, step.Failure is OperationCanceledException ? null : step.Failure);
            bool goesOn = await NextAsync(entry, step).ConfigureAwait(false);
            if (!goesOn)
                return;
        }
    }

    /// <summary>Sets the alarm for the next step; true if it can be taken now.</summary>
    private async Task<bool> NextAsync(LedgerEntry entry, JobStep step)
    {
        switch (entry.State)
        {
            case LedgerState.Planned or LedgerState.Submitted or LedgerState.Completed when _stop.IsCancellationRequested:
                if (entry.State != LedgerState.Completed || _options.Folder is not null)
                    await GiveBackAsync(entry.Key, entry.Version).ConfigureAwait(false);
                return false;
            case LedgerState.Planned when step.Failure is BudgetException:
                // It is taken as soon as there is room for it; no alarm can know when.
                return false;
            case LedgerState.Planned:
                await PostponeAsync(entry, PauseAfter(step.Failure)).ConfigureAwait(false);
                return false;
            case LedgerState.Submitted:
                await SetAlarmAsync(entry, step.Pause).ConfigureAwait(false);
                return false;
            case LedgerState.Completed when _options.Folder is not null:
                if (step.Failure is null)
                    return true;
                DateTimeOffset now = _ledger.Options.TimeProvider.GetUtcNow();
                TimeSpan pause = PollPause.After(now - (entry.EndedAt ?? now), s_longestAgain);
                await PostponeAsync(entry, pause < s_again ? s_again : pause).ConfigureAwait(false);
                return false;
            case LedgerState.Failed when entry.MayBeRetried && entry.Retries < _options.FailedRetries && !_stop.IsCancellationRequested:
                if (await _steps.RetryAsync(entry).ConfigureAwait(false))
                {
                    LedgerEntry planned = entry with { State = LedgerState.Planned, Version = entry.Version + 1 };
                    await SetAlarmAsync(planned, TimeSpan.Zero).ConfigureAwait(false);
                }

                return false;
            default:
                return false;
        }
    }

    private static TimeSpan PauseAfter(Exception? failure) => failure switch
    {
        RateLimitException { RetryAfter: { } pause } => pause,
        ApiKeyException or InsufficientCreditsException => s_longAgain,
        _ => s_again,
    };

    private async Task PostponeAsync(LedgerEntry entry, TimeSpan pause)
    {
        TimeSpan due = _alarm is null ? pause : pause + _options.Lease;
        if (await _ledger.TryPostponeAsync(entry.Key, entry.Version, due).ConfigureAwait(false) is { } next)
            await SetAlarmAsync(entry with { Version = next }, pause).ConfigureAwait(false);
    }

    private ValueTask SetAlarmAsync(LedgerEntry entry, TimeSpan delay) =>
        _alarm?.SetAsync(new JobAlarm(entry.Key, entry.Version, entry.State == LedgerState.Planned), delay) ?? ValueTask.CompletedTask;
}
