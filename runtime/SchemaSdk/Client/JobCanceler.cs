using System.Text.Json;

namespace SchemaSdk;

/// <summary>Asks the host to cancel a job. The request is not billed, and is retried like a poll.</summary>
internal sealed class JobCanceler(
    Transport transport, HostAddress host, JobWaiter waiter, ClientEvents events, LedgerEvents ledger, TimeSpan timeout)
{
    /// <param name="job">The job as last seen; at least its id.</param>
    /// <param name="cancellationToken">The caller's token.</param>
    /// <exception cref="NotSupportedByHostException">The host can't cancel.</exception>
    public async Task<JobCancellation> CancelAsync(Job job, CancellationToken cancellationToken)
    {
        OperationScope operation = events.Start("cancel", jobId: job.Id);
        try
        {
            JobCancellation outcome = await AskAsync(job, cancellationToken).ConfigureAwait(false);
            if (outcome == JobCancellation.Cancelled)
            {
                var ended = new Job { Id = job.Id, Status = JobStatus.Cancelled };
                await ledger.EndedAsync(job.Origin, ended, cancellationToken).ConfigureAwait(false);
            }

            operation.Succeeded();
            return outcome;
        }
        catch (Exception exception)
        {
            operation.Failed(exception);
            throw;
        }
    }

    private async Task<JobCancellation> AskAsync(Job job, CancellationToken cancellationToken)
    {
        if (!host.Protocol.CanCancel)
        {
            throw new NotSupportedByHostException(
                $"{host.Protocol.Profile.Id} has no way to cancel a job, so nothing was sent and the job continues.",
                new ApiErrorDetails { JobId = job.Id });
        }

        string method = host.Protocol.Profile.CancelMethod;
        // A DELETE of a job that has ended would delete its result, which is paid for.
        if (method == HttpMethod.Delete.Method && !job.Status.IsFinal)
            job = await waiter.GetAsync(job, cancellationToken).ConfigureAwait(false);
        if (job.Status.IsFinal)
            return OutcomeOf(job.Status.Kind);
        var call = new ApiCall
        {
            Method = new HttpMethod(method),
            Address = host.Given.OfCancel(job),
            Route = method + " cancellation of job ",
            JobId = job.Id,
            Known = job,
            Timeout = timeout,
        };
        Response response = await transport.SendAsync(call, cancellationToken).ConfigureAwait(false);
        return response.IsSuccess ? Read(response) : await JudgeAsync(job, response, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Finds out whether a refusal means that the job has ended: hosts have many words and statuses for that.</summary>
    private async Task<JobCancellation> JudgeAsync(Job job, Response refusal, CancellationToken cancellationToken)
    {
        ModelApiException error = CallErrors.FromResponse(refusal);
        if (error.Kind != ModelApiErrorKind.RequestRefused)
            throw error;
        Job seen;
        try
        {
            seen = await waiter.GetAsync(job, cancellationToken).ConfigureAwait(false);
        }
        catch (ModelApiException)
        {
            throw error;
        }

        return seen.Status.IsFinal ? OutcomeOf(seen.Status.Kind) : throw error;
    }

    private JobCancellation Read(Response response)
    {
        JobCancellation unsaid = response.StatusCode == 202 ? JobCancellation.Requested : JobCancellation.Cancelled;
        try
        {
            string? word = HostPointer.FirstText(host.Protocol.Job.Status, JsonBody.Parse(response.Body.Span));
            if (word is null)
                return unsaid;
            JobStatus status = host.Protocol.StatusOf(word);
            return status.IsFinal ? OutcomeOf(status.Kind) : JobCancellation.Requested;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // Many hosts answer with nothing at all.
            return unsaid;
        }
    }

    private static JobCancellation OutcomeOf(JobStatusKind kind) =>
        kind == JobStatusKind.Cancelled ? JobCancellation.Cancelled : JobCancellation.TooLate;
}
