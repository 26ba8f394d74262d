using System.Text.Json;
using System.Text.Json.Nodes;

namespace SchemaSdk;

/// <summary>
/// The steps that bring a job of the ledger forward: send, poll, save. Each may be tried by any number of processes at any time, and is
/// taken only once.
/// </summary>
/// <param name="client">The client, whose ledger it is.</param>
/// <param name="ledger">The ledger.</param>
/// <param name="options">How the steps are taken.</param>
public sealed class JobSteps(IModelClient client, JobLedger ledger, JobStepOptions options)
{
    private static readonly TimeSpan s_unreachable = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan s_grace = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan s_young = TimeSpan.FromMinutes(1);

    /// <summary>Sends a planned job.</summary>
    /// <param name="entry">The job, as last read.</param>
    /// <param name="request">The request, if the caller has it; otherwise it is read from the ledger.</param>
    /// <param name="cancellationToken">Cancels the call before it is sent; a request under way has ten seconds to be answered.</param>
    public async Task<JobStep> SubmitAsync(LedgerEntry entry, ModelRequest? request = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(entry);
        using var end = new CancellationTokenSource();
        using CancellationTokenRegistration grace = cancellationToken.Register(() => end.CancelAfter(s_grace));
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(options.Stop, cancellationToken);
        using var record = new StoppableRecord(ledger.RecordOf(entry), stop.Token, end.Token);
        // It may wait long for its turn, in which nobody else should wait for the same.
        await using var lease = new JobLease(ledger, entry, options.Lease);
        var submit = new SubmitOptions
        {
            Record = record,
            Tag = entry.Tag,
            Endpoint = options.Endpoint,
            AllowUnboundedPrice = true,
        };
        try
        {
            request ??= RequestOf(entry);
            Job job = request is not null ? await client.SubmitAsync(request, submit, record.Token).ConfigureAwait(false)
                : IsUntyped(entry) ? await client
                    .SubmitAsync(entry.ModelId, ParametersOf(entry), submit with { Endpoint = entry.Endpoint }, record.Token)
                    .ConfigureAwait(false)
                : throw new LedgerException($"The model {entry.ModelId} is not known here; set JobLedgerOptions.Models.");
            return await ReadAsync(entry, job, null).ConfigureAwait(false);
        }
        catch (ModelApiException exception) when (IsForGood(entry, request, exception))
        {
            // It would be refused again each time.
            await ledger.TryMoveAsync(
                new LedgerMove
                {
                    Key = entry.Key,
                    To = LedgerState.Refused,
                    From = [LedgerState.Planned],
                    ErrorCode = exception.Kind.ToString(),
                    Error = exception.Message,
                    Note = exception.Message,
                },
                CancellationToken.None).ConfigureAwait(false);
            return await ReadAsync(entry, null, exception).ConfigureAwait(false);
        }
        catch (Exception exception)
            when (exception is ModelApiException || (exception is SubmitCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return await ReadAsync(entry, null, exception).ConfigureAwait(false);
        }
    }

    /// <summary>Polls a submitted job once, and says when the next poll is due.</summary>
    /// <param name="entry">The job, as last read.</param>
    /// <param name="request">The request, if the caller has it; otherwise it is read from the ledger.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public async Task<JobStep> PollAsync(LedgerEntry entry, ModelRequest? request = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(entry);
        await using var lease = new JobLease(ledger, entry, options.Lease);
        try
        {
            Job job = await client.GetJobAsync(JobOf(entry, request ?? RequestOf(entry)), cancellationToken).ConfigureAwait(false);
            if (job.Status.IsFinal)
                return await ReadAsync(entry, job, null).ConfigureAwait(false);
            return await PostponeAsync(entry with { Version = await lease.EndAsync().ConfigureAwait(false) }, job, null)
                .ConfigureAwait(false);
        }
        catch (JobNotFoundException exception) when (!IsYoung(entry))
        {
            await ledger.TryMoveAsync(
                new LedgerMove
                {
                    Key = entry.Key,
                    To = LedgerState.Expired,
                    Attempt = entry.Attempt,
                    ErrorCode = exception.ErrorCode,
                    Error = exception.Message,
                    Note = exception.Message,
                },
                CancellationToken.None).ConfigureAwait(false);
            return await ReadAsync(entry, null, exception).ConfigureAwait(false);
        }
        catch (ModelApiException exception)
        {
            return await PostponeAsync(entry with { Version = await lease.EndAsync().ConfigureAwait(false) }, null, exception)
                .ConfigureAwait(false);
        }
    }

    /// <summary>Saves the outputs of a completed job.</summary>
    /// <param name="entry">The job, as last read.</param>
    /// <param name="result">The result, if the caller has it; otherwise the host is asked again.</param>
    /// <param name="cancellationToken">Cancels the call; no file is left half-written.</param>
    public async Task<JobStep> DownloadAsync(LedgerEntry entry, JobResult? result = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(entry);
        string folder = options.Folder ?? throw new InvalidOperationException("There is no folder to save outputs in.");
        await using var lease = new JobLease(ledger, entry, options.Lease);
        try
        {
            result ??= await ResultOfAsync(entry, cancellationToken).ConfigureAwait(false);
            var replace = new DownloadOptions { Overwrite = true };
            await client.DownloadAllAsync(result, folder, replace, cancellationToken).ConfigureAwait(false);
            return await ReadAsync(entry, null, null).ConfigureAwait(false);
        }
        catch (ModelApiException exception)
        {
            return await ReadAsync(entry, null, exception).ConfigureAwait(false);
        }
    }

    /// <summary>Cancels a job: one that was not sent, or, if the host can, one that it works on.</summary>
    /// <param name="entry">The job, as last read.</param>
    /// <param name="cancellationToken">Cancels the call, so that it is unknown whether the job was cancelled.</param>
    /// <returns>Whether the job is cancelled, is being cancelled, or has ended or is being sent.</returns>
    /// <exception cref="NotSupportedByHostException">The host can't cancel; the job continues.</exception>
    public async Task<JobCancellation> CancelAsync(LedgerEntry entry, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(entry);
        if (entry.State == LedgerState.Submitted)
            return await client.CancelAsync(JobOf(entry, RequestOf(entry)), cancellationToken).ConfigureAwait(false);
        var move = new LedgerMove
        {
            Key = entry.Key, To = LedgerState.Cancelled, From = [LedgerState.Planned], Note = "it was cancelled before it was sent",
        };
        return entry.State == LedgerState.Planned && await ledger.TryMoveAsync(move, cancellationToken).ConfigureAwait(false)
            ? JobCancellation.Cancelled
            : JobCancellation.TooLate;
    }

    /// <summary>Plans a failed job again, to be sent once more.</summary>
    /// <param name="entry">The job, as last read.</param>
    /// <returns>False if another changed it meanwhile.</returns>
    public Task<bool> RetryAsync(LedgerEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return entry.MayBeRetried ? ledger.TryMoveAsync(LedgerMove.Retry(entry), CancellationToken.None) : Task.FromResult(false);
    }

    /// <summary>The hosts whose jobs the client can take forward.</summary>
    internal IReadOnlyList<string> Hosts { get; } = client is ModelClient { HostId: var host } ? [host] : [];

    /// <summary>Whether the client is of the job's host, and this process knows its model and understands its request.</summary>
    /// <param name="entry">The job.</param>
    public bool Knows(LedgerEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return (Hosts.Count == 0 || Hosts.Contains(entry.HostId)) && (IsUntyped(entry) || RequestOf(entry) is not null);
    }

    private async Task<JobResult> ResultOfAsync(LedgerEntry entry, CancellationToken cancellationToken)
    {
        if (entry.JobId is null)
        {
            JobResult answer = DirectAnswer.Read(entry, client);
            answer.Attach(OriginOf(entry, RequestOf(entry)), null);
            return answer;
        }

        // The addresses of outputs are valid for a limited time, so they are asked for when they are needed.
        Job job = await client.GetJobAsync(JobOf(entry, RequestOf(entry)), cancellationToken).ConfigureAwait(false);
        return job.Result ?? throw new JobFailedException(job);
    }

    private async Task<JobStep> PostponeAsync(LedgerEntry entry, Job? job, Exception? failure)
    {
        DateTimeOffset now = ledger.Options.TimeProvider.GetUtcNow();
        TimeSpan pause = failure is null
            ? PollPause.After(now - (entry.SubmittedAt ?? now), options.PollInterval)
            : PauseAfter(failure);
        // Somebody else takes over if this process has not polled by then.
        long? version = await ledger.TryPostponeAsync(entry.Key, entry.Version, pause + options.Lease).ConfigureAwait(false);
        return version is { } next
            ? new JobStep(entry with { Version = next }, job, failure) { Pause = pause }
            : await ReadAsync(entry, job, failure).ConfigureAwait(false) with { IsLost = true };
    }

    /// <summary>
    /// True if every process would refuse the job in the same way. A limit of this process, or an older document, is nobody else's.
    /// </summary>
    private static bool IsForGood(LedgerEntry entry, ModelRequest? request, ModelApiException refusal) =>
        refusal is WrongHostException
        || (refusal is InvalidRequestException && request?.Describe().SchemaHash == entry.SchemaHash);

    /// <summary>True for a job that the host may not know everywhere yet.</summary>
    private bool IsYoung(LedgerEntry entry) => ledger.Options.TimeProvider.GetUtcNow() - entry.SubmittedAt < s_young;

    private static TimeSpan PauseAfter(Exception failure) =>
        failure is RateLimitException { RetryAfter: { } asked } ? (asked < Backoff.Longest ? asked : Backoff.Longest) : s_unreachable;

    private async Task<JobStep> ReadAsync(LedgerEntry entry, Job? job, Exception? failure)
    {
        LedgerEntry now = await ledger.FindAsync(entry.Key).ConfigureAwait(false) ?? entry;
        return new JobStep(now, job, failure) { Pause = PollPause.First };
    }

    private ModelRequest? RequestOf(LedgerEntry entry) => LedgerRequest.Of(entry, ledger.Options.Models);

    private static bool IsUntyped(LedgerEntry entry) => entry.SchemaHash is null;

    private static JsonObject ParametersOf(LedgerEntry entry) =>
        JsonNode.Parse(entry.Parameters) as JsonObject ?? throw new JsonException($"The parameters of '{entry.Key}' are no JSON object.");

    private static Job JobOf(LedgerEntry entry, ModelRequest? request) => new()
    {
        Id = entry.JobId,
        Status = JobStatus.Parse(entry.Status ?? ""),
        PollUrl = entry.PollUrl,
        ResultUrl = entry.ResultUrl,
        CancelUrl = entry.CancelUrl,
        // Without an answer of the host, such as for a job that somebody found there, the request tells.
        Model = entry.WireModel ?? request?.Describe().WireName,
        Origin = OriginOf(entry, request),
    };

    private static JobOrigin OriginOf(LedgerEntry entry, ModelRequest? request) => new(entry.ModelId, request) { Key = entry.Key };
}

/// <summary>How the steps of jobs are taken.</summary>
public sealed record JobStepOptions
{
    /// <summary>The folder for outputs.</summary>
    /// <value>Default: none; outputs are not saved.</value>
    public string? Folder { get; init; }

    /// <summary>The longest pause between two polls of a job; the first polls are more frequent.</summary>
    /// <value>Default: 5 seconds.</value>
    public TimeSpan PollInterval { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>How long after a poll was due another process may take it over.</summary>
    /// <value>Default: 4 seconds.</value>
    public TimeSpan Lease { get; init; } = TimeSpan.FromSeconds(4);

    /// <summary>The endpoint for all requests.</summary>
    /// <value>Default: that of each model.</value>
    public string? Endpoint { get; init; }

    /// <summary>Stops sending: a job that waits for its turn stays planned, and a request under way is finished.</summary>
    /// <value>Default: never.</value>
    public CancellationToken Stop { get; init; }
}

/// <summary>What came of a step.</summary>
/// <param name="Entry">The job after it.</param>
/// <param name="Job">The job as the host reported it; <see langword="null"/> if it was not asked, or did not answer.</param>
/// <param name="Failure">Why the step failed; <see langword="null"/> if it did not.</param>
public sealed record JobStep(LedgerEntry Entry, Job? Job, Exception? Failure)
{
    /// <summary>How long to wait before the next step.</summary>
    public TimeSpan Pause { get; init; }

    /// <summary>Whether another process has the job now.</summary>
    public bool IsLost { get; init; }
}
