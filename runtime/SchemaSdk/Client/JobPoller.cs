namespace SchemaSdk;

/// <summary>Polls the host for the state of a job.</summary>
internal sealed class JobPoller(Transport transport, TimeSpan timeout, TimeSpan maxOutage)
{
    private static readonly Func<Response, Job> s_read = JobReader.ReadPoll;

    /// <summary>Creates the call that polls a job; a wait reuses one for all its polls.</summary>
    /// <param name="jobId">The job.</param>
    /// <param name="address">The address to poll.</param>
    /// <param name="origin">What the job was submitted with, if known.</param>
    /// <param name="waitLimit">The time limit of the wait; <see langword="null"/> for a single poll.</param>
    /// <param name="onOutage">Called after each failed poll of a wait that continues.</param>
    public ReadingCall<Job> CallOf(
        string jobId, Uri address, JobOrigin? origin = null, WaitLimit? waitLimit = null, Action<PollOutage>? onOutage = null) =>
        new(s_read)
        {
            Method = HttpMethod.Get,
            Address = address,
            Route = "GET /v1/jobs/",
            JobId = jobId,
            Origin = origin,
            Timeout = timeout,
            RetryWindow = waitLimit is null ? TimeSpan.Zero : maxOutage,
            WaitLimit = waitLimit,
            OnOutage = onOutage,
        };

    public async ValueTask<Job> PollAsync(ReadingCall<Job> call, CancellationToken cancellationToken)
    {
        Response response = await transport.SendAsync(call, cancellationToken).ConfigureAwait(false);
        return response.IsSuccess ? call.Value! : throw CallErrors.FromResponse(response);
    }
}
