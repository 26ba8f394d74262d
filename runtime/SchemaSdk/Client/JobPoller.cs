namespace SchemaSdk;

/// <summary>Asks the host how a job is.</summary>
internal sealed class JobPoller(Transport transport, TimeSpan timeout, TimeSpan maxOutage)
{
    private static readonly Func<Response, Job> s_read = JobReader.ReadPoll;

    /// <summary>The call that asks for a job; a wait uses one for all its polls.</summary>
    /// <param name="jobId">The job.</param>
    /// <param name="address">Where it is asked for.</param>
    /// <param name="waitLimit">The time limit of the wait that asks; <see langword="null"/> for a single look.</param>
    public ReadingCall<Job> CallOf(string jobId, Uri address, WaitLimit? waitLimit) => new(s_read)
    {
        Method = HttpMethod.Get,
        Address = address,
        Route = "GET /v1/jobs/",
        JobId = jobId,
        Timeout = timeout,
        RetryWindow = waitLimit is null ? TimeSpan.Zero : maxOutage,
        WaitLimit = waitLimit,
    };

    public async ValueTask<Job> PollAsync(ReadingCall<Job> call, CancellationToken cancellationToken)
    {
        Response answer = await transport.SendAsync(call, cancellationToken).ConfigureAwait(false);
        return answer.IsSuccess ? call.Value! : throw CallErrors.FromAnswer(answer);
    }
}
