using System.Text.Json;
using System.Text.Json.Nodes;

namespace SchemaSdk;

/// <summary>
/// Submits requests, waits for jobs and downloads their outputs. Every failure is a <see cref="ModelApiException"/>; cancellation by the
/// caller is an <see cref="OperationCanceledException"/>.
/// </summary>
/// <remarks>Tests can substitute their own implementation. Minor versions may add members, always with a default implementation, so that
/// such implementations still compile; members that can be expressed through others already have one.</remarks>
public interface IModelClient
{
    /// <summary>Sends a request, once, and returns when the host has accepted it.</summary>
    /// <param name="request">The request. It is validated first, and rejected with all its violations.</param>
    /// <param name="options">The price ceiling, endpoint and tag of this call. Default: the client's ceiling and the model's
    /// endpoint.</param>
    /// <param name="cancellationToken">Cancels the call; the <see cref="SubmitCanceledException"/> says whether the request may have
    /// arrived.</param>
    /// <returns>The job in progress, or a completed job without an id if the host responds directly.</returns>
    /// <exception cref="InvalidRequestException">The request violates its model's document; nothing was sent.</exception>
    /// <exception cref="WrongHostException">The model is one of another host than the client's; nothing was sent.</exception>
    /// <exception cref="PriceLimitException">The request may cost more than the ceiling; nothing was sent.</exception>
    /// <exception cref="OutcomeUnknownException">The call failed after the request may have arrived, or the response does not say whether a
    /// job exists; the job may exist and be billed.</exception>
    Task<Job> SubmitAsync(ModelRequest request, SubmitOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>Sends a request for a model without a document, once, without validation or price estimate.</summary>
    /// <param name="modelId">The model's id.</param>
    /// <param name="parameters">The parameters as sent to the host, without <c>model</c>.</param>
    /// <param name="options">The price ceiling, endpoint and tag of this call. Default: the client's ceiling and the host's endpoint, see
    /// <see cref="SubmitOptions.Endpoint"/>. A host rejects a model that the endpoint does not serve, and bills nothing.</param>
    /// <param name="cancellationToken">Cancels the call; the <see cref="SubmitCanceledException"/> says whether the request may have
    /// arrived.</param>
    /// <returns>The job in progress, or a completed job without an id if the host responds directly.</returns>
    /// <exception cref="ArgumentException">The host has no endpoint for models without a document, and the options none; or the parameters
    /// contain the model.</exception>
    /// <exception cref="PriceLimitException">The client or the call has a ceiling, but the price of such a request is unknown; nothing was
    /// sent. See <see cref="SubmitOptions.AllowUnboundedPrice"/>.</exception>
    /// <exception cref="OutcomeUnknownException">The call failed after the request may have arrived, or the response does not say whether a
    /// job exists; the job may exist and be billed.</exception>
    Task<Job> SubmitAsync(
        string modelId, JsonObject parameters, SubmitOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>Gets the current state of a job with a single poll.</summary>
    /// <param name="jobId">The job's id.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="JobNotFoundException">The host does not know the job, or no longer does.</exception>
    /// <exception cref="NotSupportedByHostException">The host can't find a job by its id alone.</exception>
    Task<Job> GetJobAsync(string jobId, CancellationToken cancellationToken = default);

    /// <summary>
    /// Returns the job's current state, then each change of its status or progress until it ends. A failed job ends the sequence too,
    /// without an exception. Limited by <see cref="ModelClientOptions.WaitTimeout"/>.
    /// </summary>
    /// <param name="jobId">The job's id.</param>
    /// <param name="cancellationToken">Cancels the call; the job continues.</param>
    IAsyncEnumerable<Job> WatchAsync(string jobId, CancellationToken cancellationToken = default);

    /// <summary>Gets the current state of a job with a single poll, at the address given by the host.</summary>
    /// <param name="job">The job; from a host that needs the model to find a job, at least <see cref="Job.Id"/> and
    /// <see cref="Job.Model"/>.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="JobNotFoundException">The host does not know the job, or no longer does.</exception>
    /// <exception cref="ForeignAddressException">The poll address is on a different host.</exception>
    Task<Job> GetJobAsync(Job job, CancellationToken cancellationToken = default) => GetJobAsync(IdOf(job), cancellationToken);

    /// <summary>Returns the job's state as <see cref="WatchAsync(string, CancellationToken)"/> does, at the address given by the
    /// host.</summary>
    /// <param name="job">The job; from a host that needs the model to find a job, at least <see cref="Job.Id"/> and
    /// <see cref="Job.Model"/>.</param>
    /// <param name="cancellationToken">Cancels the call; the job continues.</param>
    IAsyncEnumerable<Job> WatchAsync(Job job, CancellationToken cancellationToken = default) => WatchAsync(IdOf(job), cancellationToken);

    /// <summary>Asks the host to cancel a job. The request is not billed, and is retried like a poll.</summary>
    /// <param name="jobId">The job's id.</param>
    /// <param name="cancellationToken">Cancels the call, so that it is unknown whether the job was cancelled.</param>
    /// <returns>Whether the job is cancelled, is being cancelled, or had already ended.</returns>
    /// <exception cref="NotSupportedByHostException">The host can't cancel, or not by the id alone; the job continues.</exception>
    /// <exception cref="JobNotFoundException">The host does not know the job, or no longer does.</exception>
    Task<JobCancellation> CancelAsync(string jobId, CancellationToken cancellationToken = default) =>
        Task.FromException<JobCancellation>(
            new NotSupportedByHostException("This client can't cancel jobs.", new ApiErrorDetails { JobId = jobId }));

    /// <summary>Asks the host to cancel a job, at the address that it gave. The request is not billed, and is retried like a
    /// poll.</summary>
    /// <param name="job">The job; from a host that needs the model to find a job, at least <see cref="Job.Id"/> and
    /// <see cref="Job.Model"/>.</param>
    /// <param name="cancellationToken">Cancels the call, so that it is unknown whether the job was cancelled.</param>
    /// <returns>Whether the job is cancelled, is being cancelled, or had already ended.</returns>
    /// <exception cref="NotSupportedByHostException">The host can't cancel; the job continues.</exception>
    /// <exception cref="JobNotFoundException">The host does not know the job, or no longer does.</exception>
    /// <exception cref="ForeignAddressException">The address is on a different host.</exception>
    Task<JobCancellation> CancelAsync(Job job, CancellationToken cancellationToken = default) => CancelAsync(IdOf(job), cancellationToken);

    /// <summary>Waits for a job by its id; it may have been submitted by another process.</summary>
    /// <param name="jobId">The job's id.</param>
    /// <param name="options">The time limit and progress receiver of this wait. Default: <see cref="ModelClientOptions.WaitTimeout"/>, and
    /// no receiver.</param>
    /// <param name="cancellationToken">Cancels the wait with a <see cref="JobWaitCanceledException"/>; the job continues.</param>
    /// <exception cref="JobFailedException">The job ended without a result.</exception>
    /// <exception cref="WaitTimeoutException">The timeout expired; the job continues.</exception>
    /// <exception cref="HookFailedException">The progress receiver threw; the job continues.</exception>
    Task<JobResult> WaitAsync(string jobId, WaitOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>Waits for a job at the poll address given by the host; returns immediately if the job has already ended.</summary>
    /// <param name="job">The job.</param>
    /// <param name="options">The time limit and progress receiver of this wait. Default: <see cref="ModelClientOptions.WaitTimeout"/>, and
    /// no receiver.</param>
    /// <param name="cancellationToken">Cancels the wait with a <see cref="JobWaitCanceledException"/>; the job continues.</param>
    /// <exception cref="JobFailedException">The job ended without a result.</exception>
    /// <exception cref="WaitTimeoutException">The timeout expired; the job continues.</exception>
    /// <exception cref="ForeignAddressException">The poll address is on a different host.</exception>
    Task<JobResult> WaitAsync(Job job, WaitOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(job);
        if (job is { Status.Kind: JobStatusKind.Completed, Result: { } result })
            return Task.FromResult(result);
        return WaitAsync(IdOf(job), options, cancellationToken);
    }

    /// <summary>Submits a request and waits for its result.</summary>
    /// <param name="request">The request. It is validated first, and rejected with all its violations.</param>
    /// <param name="submit">The price ceiling, endpoint and tag of this call. Default: the client's ceiling and the model's
    /// endpoint.</param>
    /// <param name="wait">The time limit and progress receiver of the wait. Default: <see cref="ModelClientOptions.WaitTimeout"/>, and no
    /// receiver.</param>
    /// <param name="cancellationToken">Cancels the call: see <see cref="SubmitCanceledException"/> and
    /// <see cref="JobWaitCanceledException"/>.</param>
    async Task<JobResult> RunAsync(
        ModelRequest request, SubmitOptions? submit = null, WaitOptions? wait = null, CancellationToken cancellationToken = default)
    {
        Job job = await SubmitAsync(request, submit, cancellationToken).ConfigureAwait(false);
        return await WaitAsync(job, wait, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>
    /// Downloads an output to a file, without sending the key, unless the host itself serves it at an address that needs one. The data
    /// goes to a temporary file next to the target, is checked, and is renamed when complete, so the final name never refers to a
    /// partial file. An interrupted transfer, including one left by a killed process, is resumed if its strong entity tag is unchanged, and
    /// restarted otherwise.
    /// </summary>
    /// <param name="output">The output.</param>
    /// <param name="path">The file, for example <see cref="JobOutput.SuggestedFileName"/> in a folder. Its folder is created if
    /// needed.</param>
    /// <param name="options">Whether an existing file is replaced, and the progress receiver. Default: an existing file is an error, and no
    /// receiver.</param>
    /// <param name="cancellationToken">Cancels the download; no file is left behind.</param>
    /// <returns>The full path of the file.</returns>
    /// <exception cref="ArgumentException">The path is a folder, or the output has neither an address nor data; nothing was
    /// downloaded.</exception>
    /// <exception cref="DownloadException">The output could not be downloaded or written, or is an error page, a JSON or XML error,
    /// compressed, or empty instead of media. An existing file and an unwritable path are detected before anything is
    /// downloaded.</exception>
    /// <exception cref="ForeignAddressException">The address, or a redirect, is not HTTPS.</exception>
    Task<string> DownloadAsync(
        JobOutput output, string path, DownloadOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>
    /// Downloads an output to a stream, without sending the key, unless the host itself serves it at an address that needs one. Nothing is
    /// written before the beginning of the output was checked; after that, data is written as it arrives.
    /// </summary>
    /// <param name="output">The output.</param>
    /// <param name="stream">A writable stream. It is flushed, and not closed.</param>
    /// <param name="options">The progress receiver. Default: none.</param>
    /// <param name="cancellationToken">Cancels the download.</param>
    /// <returns>The number of bytes written.</returns>
    /// <remarks>
    /// An interrupted transfer is resumed if its strong entity tag is unchanged. It is restarted otherwise if the stream can seek and
    /// nothing follows its current position; if not, the download fails, and the stream contains the beginning of the output. To have
    /// everything or nothing, download to a file.
    /// </remarks>
    /// <exception cref="ArgumentException">The stream can't be written to, or the output has neither an address nor data; nothing was
    /// downloaded.</exception>
    /// <exception cref="DownloadException">The output could not be downloaded or written, or is an error page, a JSON or XML error,
    /// compressed, or empty instead of media.</exception>
    /// <exception cref="ForeignAddressException">The address, or a redirect, is not HTTPS.</exception>
    async Task<long> DownloadAsync(
        JobOutput output, Stream stream, DownloadOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        string folder = Directory.CreateTempSubdirectory("schema-sdk-").FullName;
        try
        {
            string path = await DownloadAsync(output, Path.Combine(folder, "output"), options, cancellationToken).ConfigureAwait(false);
            using FileStream file = File.OpenRead(path);
            await file.CopyToAsync(stream, cancellationToken).ConfigureAwait(false);
            return file.Length;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>
    /// Downloads all outputs of a result to a folder, each under its <see cref="JobOutput.SuggestedFileName"/>; a direct response of bytes,
    /// such as speech, becomes one file. The files get their names only when all of them are complete.
    /// </summary>
    /// <param name="result">The result.</param>
    /// <param name="folder">The folder, created if needed.</param>
    /// <param name="options">Whether existing files are replaced, and the progress receiver. Default: an existing file is an error, and no
    /// receiver.</param>
    /// <param name="cancellationToken">Cancels the download; no file is left behind.</param>
    /// <returns>The full paths of the files, in the order of the outputs.</returns>
    /// <exception cref="ProtocolException">The result has no outputs and no bytes; the message describes what it has.</exception>
    /// <exception cref="DownloadException">See <see cref="DownloadAsync(JobOutput, string, DownloadOptions?, CancellationToken)"/>. An
    /// existing file is detected before anything is downloaded.</exception>
    /// <exception cref="ForeignAddressException">The address of an output, or a redirect, is not HTTPS.</exception>
    async Task<IReadOnlyList<string>> DownloadAllAsync(
        JobResult result, string folder, DownloadOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(result);
        IReadOnlyList<JobOutput> outputs = ResultFiles.OutputsOf(result);
        string[] paths = ResultFiles.PathsOf(outputs, folder);
        foreach (string path in paths)
            DownloadTarget.Check(path, options is { Overwrite: true });
        for (int i = 0; i < paths.Length; i++)
            paths[i] = await DownloadAsync(outputs[i], paths[i], options, cancellationToken).ConfigureAwait(false);
        return paths;
    }

    /// <summary>Returns the jobs of the account, newest first, as the host lists them.</summary>
    /// <param name="since">Older jobs are left out.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ProtocolException">The response is not a list of jobs.</exception>
    /// <exception cref="NotSupportedByHostException">The host has no list of jobs.</exception>
    /// <exception cref="ForeignAddressException">The address of the next page is on a different host.</exception>
    Task<IReadOnlyList<ListedJob>> ListJobsAsync(DateTimeOffset since, CancellationToken cancellationToken = default) =>
        Task.FromException<IReadOnlyList<ListedJob>>(new NotSupportedByHostException("This client can't list jobs."));

    /// <summary>Returns the models that the host serves, in its order. The key is sent if there is one; the host decides whether one is
    /// needed.</summary>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ProtocolException">The response is not a list of models.</exception>
    /// <exception cref="NotSupportedByHostException">The host has no list of models.</exception>
    Task<IReadOnlyList<ListedModel>> ListModelsAsync(CancellationToken cancellationToken = default);

    /// <summary>Returns the host's document of one model, unmodified. Sends the key if there is one.</summary>
    /// <param name="modelId">The model's id.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ModelNotFoundException">The host does not know the model.</exception>
    /// <exception cref="NotSupportedByHostException">The host has no documents of models.</exception>
    Task<JsonElement> GetModelAsync(string modelId, CancellationToken cancellationToken = default);

    private static string IdOf(Job job)
    {
        ArgumentNullException.ThrowIfNull(job);
        return job.Id ?? throw new ArgumentException("The job has no id, so it can't be waited for or cancelled.", nameof(job));
    }
}
