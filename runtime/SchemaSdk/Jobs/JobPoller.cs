namespace SchemaSdk;

/// <summary>Asks the host how a job is.</summary>
internal sealed class JobPoller(ClientCore core, Transport transport)
{
    private static readonly Func<Answer, Job> s_read = static answer => JobReader.ReadPoll(answer, answer.Call.JobId!);

    /// <summary>The job as it is now.</summary>
    /// <param name="jobId">The job.</param>
    /// <param name="address">Where it is asked for.</param>
    /// <param name="waitLimit">The time limit of the wait that asks; <see langword="null"/> for a single look.</param>
    /// <param name="lastAnswered">The time stamp of the last answer about the job; <see langword="null"/> when there was none.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public async Task<Job> PollAsync(
        string jobId, Uri address, TimeLimit? waitLimit, long? lastAnswered, CancellationToken cancellationToken)
    {
        var call = new ReadingCall<Job>(s_read)
        {
            Method = HttpMethod.Get,
            Address = address,
            Name = "GET /v1/jobs/" + jobId,
            JobId = jobId,
            Timeout = core.RequestTimeout,
            Patience = waitLimit is null ? TimeSpan.Zero : core.MaxOutage,
            LastAnswered = lastAnswered,
            WaitLimit = waitLimit,
        };
        Answer answer = await transport.SendAsync(call, cancellationToken).ConfigureAwait(false);
        return answer.IsSuccess ? call.Value! : throw CallErrors.FromAnswer(answer);
    }
}
