using System.Runtime.CompilerServices;

namespace SchemaSdk;

/// <summary>Polls a job until it ends. A wait that ends early loses nothing: the exception carries the job's id.</summary>
internal sealed class JobWaiter(
    JobPoller poller, HostProtocol protocol, ClientEvents events, ClientLifetime lifetime, TimeSpan pollInterval, TimeSpan waitTimeout,
    TimeProvider time)
{
    /// <summary>Polls a job once.</summary>
    /// <param name="job">The job as last seen; at least its id.</param>
    /// <param name="cancellationToken">The caller's token.</param>
    public async Task<Job> GetAsync(Job job, CancellationToken cancellationToken)
    {
        using ClientScope scope = lifetime.Enter(cancellationToken);
        try
        {
            return await poller.PollAsync(poller.CallOf(job, job.Origin, job.Model), scope.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException exception)
        {
            throw new JobWaitCanceledException(job.Id!, scope.CauseOf(exception), cancellationToken);
        }
    }

    /// <summary>Waits for a job and returns its result.</summary>
    /// <param name="known">The job as last seen; at least its id.</param>
    /// <param name="isSeen">Whether the host was just asked; false to poll immediately.</param>
    /// <param name="options">The caller's limits for this wait.</param>
    /// <param name="cancellationToken">The caller's token.</param>
    public async Task<JobResult> WaitAsync(Job known, bool isSeen, WaitOptions? options, CancellationToken cancellationToken)
    {
        string jobId = known.Id!;
        OperationScope operation = events.Start("wait", jobId: jobId);
        try
        {
            Job job = known;
            long began = time.GetTimestamp();
            await foreach (Job seen in FollowAsync(known, isSeen, options, Report, cancellationToken).ConfigureAwait(false))
            {
                job = seen;
                Report(null);
            }

            events.Ended(job);
            JobResult result = job.Status.Kind == JobStatusKind.Completed
                ? job.Result ?? new JobResult()
                : throw new JobFailedException(job);
            operation.Succeeded();
            return result;

            void Report(PollOutage? outage) => JobWaiter.Report(
                options?.Progress,
                jobId,
                new JobProgress { Job = job, Elapsed = time.GetElapsedTime(began), Outage = outage });
        }
        catch (Exception exception)
        {
            operation.Failed(exception);
            throw;
        }
    }

    /// <summary>Returns the job each time its status or progress changes, including when it ends.</summary>
    public async IAsyncEnumerable<Job> WatchAsync(Job known, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        Job? last = null;
        await foreach (Job job in FollowAsync(known, isSeen: false, null, null, cancellationToken).ConfigureAwait(false))
        {
            bool isNews = last is null || last.Progress != job.Progress || last.Status.Text != job.Status.Text;
            last = job;
            if (isNews)
                yield return job;
        }
    }

    private static void Report(IProgress<JobProgress>? receiver, string jobId, JobProgress progress)
    {
        try
        {
            receiver?.Report(progress);
        }
        catch (Exception exception)
        {
            throw new HookFailedException(
                $"The progress receiver threw an exception for job {jobId}. The job continues at the host; wait for it again with its id.",
                new ApiErrorDetails { JobId = jobId }, exception);
        }
    }

    private async IAsyncEnumerable<Job> FollowAsync(
        Job known, bool isSeen, WaitOptions? options, Action<PollOutage>? onOutage,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        string jobId = known.Id!;
        JobOrigin? origin = options?.Request is { } request ? JobOrigin.Of(request) : known.Origin;
        string? model = options?.Model ?? origin?.Wire ?? known.Model;
        TimeSpan longest = options?.Timeout ?? waitTimeout;
        Job? job = isSeen && !protocol.IsResultDue(known) ? known : null;
        var pauses = new PollSchedule(pollInterval);
        using ClientScope scope = lifetime.Enter(cancellationToken);
        using var limit = new WaitLimit(longest, time, scope.Token) { LastSucceeded = job is null ? null : time.GetTimestamp() };
        ReadingCall<Job> call = poller.CallOf(known, origin, model, limit, onOutage);
        while (job is not { Status.IsFinal: true })
        {
            try
            {
                if (job is not null)
                    await Task.Delay(pauses.Next(), time, limit.Token).ConfigureAwait(false);
                job = await poller.PollAsync(call, limit.Token).ConfigureAwait(false);
                limit.LastSucceeded = time.GetTimestamp();
            }
            catch (OperationCanceledException exception)
            {
                throw limit.IsOver
                    ? new WaitTimeoutException(jobId, longest, job)
                    : new JobWaitCanceledException(jobId, scope.CauseOf(exception), cancellationToken);
            }

            yield return job;
        }
    }
}
