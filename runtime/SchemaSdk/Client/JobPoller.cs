namespace SchemaSdk;

/// <summary>Polls the host for the state of a job, and gets the result where the host serves it apart.</summary>
internal sealed class JobPoller(
    Transport transport, HostAddress host, LedgerEvents ledger, TimeSpan timeout, TimeSpan maxOutage)
{
    private static readonly Func<Response, Job> s_read = JobReader.ReadPoll;
    private static readonly Func<Response, Job> s_readResult = JobReader.ReadResult;

    private readonly string _route = "GET " + (host.Protocol.PollPath?.BeforeId ?? "job ");

    /// <summary>Creates the call that polls a job; a wait reuses one for all its polls.</summary>
    /// <param name="known">The job as last seen; at least its id.</param>
    /// <param name="origin">What the job was submitted with, if known.</param>
    /// <param name="model">The model's name on the wire, if known.</param>
    /// <param name="waitLimit">The time limit of the wait; <see langword="null"/> for a single poll.</param>
    /// <param name="onOutage">Called after each failed poll of a wait that continues.</param>
    /// <exception cref="ForeignAddressException">The poll address is on another host.</exception>
    public ReadingCall<Job> CallOf(
        Job known, JobOrigin? origin, string? model, WaitLimit? waitLimit = null, Action<PollOutage>? onOutage = null) =>
        new(s_read)
        {
            Method = HttpMethod.Get,
            Address = host.Given.OfPoll(known, model),
            Route = _route,
            JobId = known.Id,
            Known = known,
            Origin = origin,
            Model = model,
            Timeout = timeout,
            RetryWindow = waitLimit is null ? TimeSpan.Zero : maxOutage,
            WaitLimit = waitLimit,
            OnOutage = onOutage,
        };

    public async ValueTask<Job> PollAsync(ReadingCall<Job> call, CancellationToken cancellationToken)
    {
        Response response = await transport.SendAsync(call, cancellationToken).ConfigureAwait(false);
        if (!response.IsSuccess)
            throw CallErrors.FromResponse(response);
        Job job = call.Value!;
        call.Known = job;
        if (host.Protocol.IsResultDue(job))
            job = await GetResultAsync(call, job, cancellationToken).ConfigureAwait(false);
        if (job.Status.IsFinal)
            await ledger.EndedAsync(call.Origin, job, cancellationToken).ConfigureAwait(false);
        return job;
    }

    private async ValueTask<Job> GetResultAsync(ReadingCall<Job> poll, Job job, CancellationToken cancellationToken)
    {
        var call = new ReadingCall<Job>(s_readResult)
        {
            Method = HttpMethod.Get,
            Address = host.Given.OfResult(job, poll.Model),
            Route = "GET result of job ",
            JobId = job.Id,
            Known = job,
            Origin = poll.Origin,
            Model = poll.Model,
            IsForResult = true,
            Timeout = timeout,
            RetryWindow = poll.RetryWindow,
            WaitLimit = poll.WaitLimit,
            OnOutage = poll.OnOutage,
        };
        Response response = await transport.SendAsync(call, cancellationToken).ConfigureAwait(false);
        return response.IsSuccess ? call.Value!
            : host.Protocol.Profile.ResultTellsFailure && TellsFailure(response.StatusCode) ? JobReader.ReadFailure(response)
            : throw CallErrors.FromResponse(response);
    }

    // These are about the key, the account's rate or the address, and not about the job.
    private static bool TellsFailure(int status) => status is >= 400 and <= 499 and not (401 or 404 or 408 or 425 or 429);
}
