using System.Collections.Concurrent;
using SchemaSdk.Tool.Context;
using SchemaSdk.Tool.Studio.Jobs;
using SchemaSdk.Tool.Studio.Security;

namespace SchemaSdk.Tool.Studio.Running;

/// <summary>
/// Brings jobs to their end, whether a page is open or not: polls them, and saves their outputs once. What is not at its end when the
/// studio stops is in the ledger, and is taken up by the next start.
/// </summary>
internal sealed class RunFollower(
    ToolContext context, StudioLedgers ledgers, StudioClients clients, ProgressBoard progress, string folder, TextWriter log)
    : IAsyncDisposable
{
    /// <summary>How long after a failed download it is tried again, the first and any further time.</summary>
    private static readonly TimeSpan[] s_again = [TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(10), TimeSpan.FromMinutes(1)];
    private static readonly TimeSpan s_crashed = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan s_grace = TimeSpan.FromSeconds(10);

    private readonly ConcurrentDictionary<string, Task> _running = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<Task, bool> _sending = new();
    private readonly CancellationTokenSource _stop = new();
    private readonly CancellationTokenSource _endSending = new();

    private JobLedger Ledger => ledgers.Runs.Ledger;

    /// <summary>Takes up the jobs that an earlier start left.</summary>
    public async Task ResumeAsync(CancellationToken cancellationToken)
    {
        await Ledger.SweepAsync(cancellationToken);
        var open = new LedgerQuery
        {
            Batch = StudioLedgers.Batch, States = [LedgerState.Planned, LedgerState.Submitted, LedgerState.Completed],
        };
        await foreach (LedgerEntry entry in Ledger.ReadAsync(open, cancellationToken))
        {
            if (entry.State == LedgerState.Planned)
                await GiveUpAsync(entry, cancellationToken);
            else
                Follow(entry.Key, entry.HostId);
        }
    }

    /// <summary>Sends a request and follows its job. When the studio stops, a request under way has ten seconds to be answered.</summary>
    public Task SendAsync(ModelClient client, ModelRequest request, SubmitOptions options)
    {
        Task sending = SubmitAsync();
        _sending.TryAdd(sending, true);
        _ = sending.ContinueWith(done => _sending.TryRemove(done, out _), TaskScheduler.Default);
        return sending;

        async Task SubmitAsync()
        {
            if (_stop.IsCancellationRequested)
                throw new StudioException(503, "stopping", "The studio is stopping. Nothing was sent.");
            // From here on, so that whoever watches the job does not take it for one that nobody follows.
            progress.Set(options.Key!, null);
            try
            {
                await client.SubmitAsync(request, options, _endSending.Token);
            }
            catch
            {
                progress.Remove(options.Key!);
                throw;
            }

            Follow(options.Key!, request.Describe().Metadata.HostId);
        }
    }

    /// <summary>Follows a job that the host has; one that is followed already is left to that.</summary>
    public void Follow(string key, string hostId)
    {
        if (_stop.IsCancellationRequested)
            return;
        var begin = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Task task = RunAsync(begin.Task);
        if (_running.TryAdd(key, task))
            begin.SetResult();
        else
            begin.SetCanceled();

        async Task RunAsync(Task allowed)
        {
            try
            {
                await allowed;
            }
            catch (OperationCanceledException)
            {
                return;
            }

            try
            {
                progress.Set(key, null);
                await FollowAsync(key, hostId);
            }
            finally
            {
                progress.Remove(key);
                _running.TryRemove(key, out _);
            }
        }
    }

    /// <summary>Stops, and waits until no step is under way any more.</summary>
    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        using ITimer grace = context.Time.CreateTimer(_ => _endSending.Cancel(), null, s_grace, Timeout.InfiniteTimeSpan);
        foreach (Task task in _sending.Keys)
            await task.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await Task.WhenAll(_running.Values);
        _stop.Dispose();
    }

    private async Task FollowAsync(string key, string hostId)
    {
        try
        {
            ModelClient client = await clients.OfAsync(hostId, _stop.Token);
            await BringToEndAsync(key, new JobSteps(client, Ledger, new JobStepOptions { Folder = folder, Stop = _stop.Token }));
        }
        catch (OperationCanceledException)
        {
            // The next start takes it up.
        }
        catch (Exception e) when (e is ModelApiException or StudioException or ToolException or IOException or UnauthorizedAccessException)
        {
            await log.WriteLineAsync($"{key}: {e.Message}");
        }
    }

    private async Task BringToEndAsync(string key, JobSteps steps)
    {
        JobResult? result = null;
        int failures = 0;
        while (await Ledger.FindAsync(key, _stop.Token) is { } entry)
        {
            TimeSpan pause;
            if (entry.State == LedgerState.Submitted)
            {
                JobStep step = await steps.PollAsync(entry, null, _stop.Token);
                progress.Set(key, step.Job?.Progress);
                result ??= step.Job?.Result;
                pause = step.Entry.State == LedgerState.Submitted ? step.Pause : TimeSpan.Zero;
            }
            else if (entry.State == LedgerState.Completed)
            {
                JobStep step = await steps.DownloadAsync(entry, result, _stop.Token);
                if (step.Failure is null)
                    return;
                if (failures == s_again.Length)
                    throw step.Failure;
                // The addresses of outputs are valid for a limited time.
                (result, pause) = (null, s_again[failures++]);
            }
            else
            {
                return;
            }

            if (pause > TimeSpan.Zero)
                await Task.Delay(pause, context.Time, _stop.Token);
        }
    }

    /// <summary>Cancels what a studio that crashed had planned and not sent: nobody waits for it any more.</summary>
    private Task<bool> GiveUpAsync(LedgerEntry entry, CancellationToken cancellationToken) => Ledger.TryMoveAsync(
        new LedgerMove
        {
            Key = entry.Key,
            To = LedgerState.Cancelled,
            From = [LedgerState.Planned],
            MinimumAge = s_crashed,
            Note = "the studio ended before it was sent",
        },
        cancellationToken);
}
