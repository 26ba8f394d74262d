namespace SchemaSdk;

/// <summary>Reads the host's list of jobs, page by page.</summary>
internal sealed class JobLister(Transport transport, HostAddress host, TimeSpan timeout)
{
    private const int MostPages = 1000;

    private static readonly Func<Response, JobListPage> s_read = JobListReader.Read;

    public async Task<IReadOnlyList<ListedJob>> ListAsync(DateTimeOffset since, CancellationToken cancellationToken)
    {
        JobListPlace place = host.Protocol.JobList ?? throw new NotSupportedByHostException(
            $"{host.Protocol.Profile.Id} has no list of jobs that the client knows of; nothing was sent.");
        string path = place.Path.Fill(null);
        var jobs = new List<ListedJob>();
        Uri address = host.At(path);
        for (int page = 0; page < MostPages; page++)
        {
            var call = new ReadingCall<JobListPage>(s_read)
            {
                Method = HttpMethod.Get, Address = address, Route = "GET " + path, Timeout = timeout,
            };
            Response response = await transport.SendAsync(call, cancellationToken).ConfigureAwait(false);
            if (!response.IsSuccess)
                throw CallErrors.FromResponse(response);
            JobListPage read = call.Value!;
            List<ListedJob> young = read.Jobs.FindAll(job => job.CreatedAt >= since);
            jobs.AddRange(young);
            // The newest are first, so a page of nothing but older ones is the last that is needed.
            bool isOlder = read.Jobs.Count > 0 && young.Count == 0;
            if (read.Next is not { Length: > 0 } next || isOlder)
                return jobs;
            address = host.Given.OfNextPage(next);
        }

        throw new ProtocolException($"The list of jobs of {host.Protocol.Profile.Id} does not end within {MostPages} pages.");
    }
}
