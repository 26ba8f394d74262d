namespace SchemaSdk;

/// <summary>Asks the host how a job is.</summary>
internal sealed class JobPoller(ClientCore core, Transport transport)
{
    public async Task<Job> PollAsync(string jobId, Uri address, TimeSpan patience, CancellationToken cancellationToken)
    {
        var call = new ApiCall
        {
            Method = HttpMethod.Get,
            Address = address,
            Name = "GET /v1/jobs/" + jobId,
            JobId = jobId,
            Timeout = core.RequestTimeout,
            Patience = patience,
        };
        Answer answer = await transport.SendAsync(call, cancellationToken).ConfigureAwait(false);
        return answer.IsSuccess ? JobReader.ReadPoll(answer, jobId) : throw CallErrors.FromAnswer(answer);
    }
}
