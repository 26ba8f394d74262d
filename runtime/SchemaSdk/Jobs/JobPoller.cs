namespace SchemaSdk;

/// <summary>Asks the host how a job is.</summary>
internal sealed class JobPoller(ClientCore core, Transport transport)
{
    private static readonly Func<Answer, Job> s_read = static answer => JobReader.ReadPoll(answer, answer.Call.JobId!);

    /// <summary>The call that asks for a job; a wait uses one for all its polls.</summary>
    /// <param name="jobId">The job.</param>
    /// <param name="address">Where it is asked for.</param>
    /// <param name="waitLimit">The time limit of the wait that asks; <see langword="null"/> for a single look.</param>
    public ReadingCall<Job> CallOf(string jobId, Uri address, WaitLimit? waitLimit) => new(s_read)
    {
        Method = HttpMethod.Get,
        Address = address,
        Name = "GET /v1/jobs/" + jobId,
        JobId = jobId,
        Timeout = core.RequestTimeout,
        Patience = waitLimit is null ? TimeSpan.Zero : core.MaxOutage,
        WaitLimit = waitLimit,
    };

    public async Task<Job> PollAsync(ReadingCall<Job> call, CancellationToken cancellationToken)
    {
        Answer answer = await transport.SendAsync(call, cancellationToken).ConfigureAwait(false);
        return answer.IsSuccess ? call.Value! : throw CallErrors.FromAnswer(answer);
    }
}
