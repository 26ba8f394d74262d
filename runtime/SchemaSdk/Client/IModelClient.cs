using System.Text.Json;
using System.Text.Json.Nodes;

namespace SchemaSdk;

/// <summary>
/// Submits requests, waits for jobs and fetches what they made.
/// Everything that goes wrong is a <see cref="ModelApiException"/>, a caller's cancellation an <see cref="OperationCanceledException"/>.
/// </summary>
/// <remarks>
/// A test may put an implementation of its own in the client's place. Members may be added in a minor version, each with a body of its own,
/// so that such an implementation still compiles; what can be said by other members has one already.
/// </remarks>
public interface IModelClient
{
    /// <summary>Sends a request, once, and returns when the host has accepted it.</summary>
    /// <param name="request">The request; it is checked first, and refused with all its violations.</param>
    /// <param name="options">A price ceiling, an endpoint and a tag for this call. Default: the client's ceiling and the model's
    /// endpoint.</param>
    /// <param name="cancellationToken">Cancels; a <see cref="SubmitCanceledException"/> then says whether the request may have
    /// arrived.</param>
    /// <returns>The job under way; or a completed one without an id, where the host answers directly.</returns>
    /// <exception cref="InvalidRequestException">The request breaks its model's document; nothing was sent.</exception>
    /// <exception cref="PriceLimitException">It may cost more than the ceiling; nothing was sent.</exception>
    /// <exception cref="OutcomeUnknownException">
    /// It broke off when the host may have had it, or the answer says neither that there is a job nor that there is none; the job may exist
    /// and be billed.
    /// </exception>
    Task<Job> SubmitAsync(ModelRequest request, SubmitOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>Sends a request for a model without a document: unchecked and unpriced, once.</summary>
    /// <param name="modelId">The model's id.</param>
    /// <param name="parameters">The parameters as they go on the wire, without <c>model</c>.</param>
    /// <param name="options">
    /// A price ceiling, an endpoint and a tag for this call. Default: the client's ceiling and <see cref="ModelClient.DefaultEndpoint"/>;
    /// a host refuses a model that is not served there, and bills nothing.
    /// </param>
    /// <param name="cancellationToken">Cancels; a <see cref="SubmitCanceledException"/> then says whether the request may have
    /// arrived.</param>
    /// <returns>The job under way; or a completed one without an id, where the host answers directly.</returns>
    /// <exception cref="PriceLimitException">The client or the call has a ceiling, and the price of such a request is unknown; nothing was
    /// sent. See <see cref="SubmitOptions.AllowUnboundedPrice"/>.</exception>
    /// <exception cref="OutcomeUnknownException">
    /// It broke off when the host may have had it, or the answer says neither that there is a job nor that there is none; the job may exist
    /// and be billed.
    /// </exception>
    Task<Job> SubmitAsync(
        string modelId, JsonObject parameters, SubmitOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>Asks once how a job is.</summary>
    /// <param name="jobId">The job's id.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <exception cref="JobNotFoundException">The host does not know the job (any more).</exception>
    Task<Job> GetJobAsync(string jobId, CancellationToken cancellationToken = default);

    /// <summary>
    /// The job as it is, then each time its status or progress has changed, until it has ended; a failed job ends it too, without an
    /// exception.
    /// Bounded by <see cref="ModelClientOptions.WaitTimeout"/>.
    /// </summary>
    /// <param name="jobId">The job's id.</param>
    /// <param name="cancellationToken">Cancels; the job goes on.</param>
    IAsyncEnumerable<Job> WatchAsync(string jobId, CancellationToken cancellationToken = default);

    /// <summary>Waits for a job by its id, which may have been submitted by another process.</summary>
    /// <param name="jobId">The job's id.</param>
    /// <param name="options">A time limit and a receiver of progress for this wait. Default: <see cref="ModelClientOptions.WaitTimeout"/>,
    /// nobody.</param>
    /// <param name="cancellationToken">Cancels with a <see cref="JobWaitCanceledException"/>; the job goes on.</param>
    /// <exception cref="JobFailedException">The job ended without a result.</exception>
    /// <exception cref="WaitTimeoutException">Time was up; the job goes on.</exception>
    /// <exception cref="HookFailedException">The receiver of progress threw; the job goes on.</exception>
    Task<JobResult> WaitAsync(string jobId, WaitOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>Waits for a job at the address that the host gave for it; one that has ended returns at once.</summary>
    /// <param name="job">The job.</param>
    /// <param name="options">A time limit and a receiver of progress for this wait. Default: <see cref="ModelClientOptions.WaitTimeout"/>,
    /// nobody.</param>
    /// <param name="cancellationToken">Cancels with a <see cref="JobWaitCanceledException"/>; the job goes on.</param>
    /// <exception cref="JobFailedException">The job ended without a result.</exception>
    /// <exception cref="WaitTimeoutException">Time was up; the job goes on.</exception>
    /// <exception cref="ForeignAddressException">The host's address for the job is on another host.</exception>
    Task<JobResult> WaitAsync(Job job, WaitOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(job);
        if (job is { Status.Kind: JobStatusKind.Completed, Result: { } result })
            return Task.FromResult(result);
        string jobId = job.Id ?? throw new ArgumentException("A job without an id has nothing to wait for.", nameof(job));
        return WaitAsync(jobId, options, cancellationToken);
    }

    /// <summary>Submits and waits.</summary>
    /// <param name="request">The request; it is checked first, and refused with all its violations.</param>
    /// <param name="submit">A price ceiling, an endpoint and a tag for this call. Default: the client's ceiling and the model's
    /// endpoint.</param>
    /// <param name="wait">A time limit and a receiver of progress for the wait. Default: <see cref="ModelClientOptions.WaitTimeout"/>,
    /// nobody.</param>
    /// <param name="cancellationToken">Cancels: see <see cref="SubmitCanceledException"/> and
    /// <see cref="JobWaitCanceledException"/>.</param>
    async Task<JobResult> RunAsync(
        ModelRequest request, SubmitOptions? submit = null, WaitOptions? wait = null, CancellationToken cancellationToken = default)
    {
        Job job = await SubmitAsync(request, submit, cancellationToken).ConfigureAwait(false);
        return await WaitAsync(job, wait, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>
    /// Fetches an output to a file, without the key. It is written beside the target, checked, and renamed when whole,
    /// so that the final name never holds anything but one whole file. A broken transfer is resumed under an unchanged strong entity tag,
    /// also one that a killed process left, and otherwise begun anew.
    /// </summary>
    /// <param name="output">The output.</param>
    /// <param name="path">The file; its folder is made if need be, and a file of that name is replaced.</param>
    /// <param name="progress">Is told as bytes come; what it throws ends the download and comes out as it is.</param>
    /// <param name="cancellationToken">Cancels; no file is left.</param>
    /// <returns>The file's full path.</returns>
    /// <exception cref="ArgumentException">The path is a folder, or the output has neither an address nor data; nothing was
    /// fetched.</exception>
    /// <exception cref="DownloadException">
    /// It could not be fetched or written, or is an error page, an error in JSON or XML, packed or empty in place of media.
    /// A path that takes no file is found before anything is fetched.
    /// </exception>
    /// <exception cref="ForeignAddressException">The address, or a redirect, is not https.</exception>
    Task<string> DownloadAsync(
        JobOutput output, string path, IProgress<DownloadProgress>? progress = null, CancellationToken cancellationToken = default);

    /// <summary>The host's list of models, as it came. Needs no key.</summary>
    /// <param name="cancellationToken">Cancels.</param>
    Task<JsonElement> ListModelsAsync(CancellationToken cancellationToken = default);

    /// <summary>The host's document of one model, as it came. Sends the key when there is one.</summary>
    /// <param name="modelId">The model's id.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <exception cref="ModelNotFoundException">The host does not know the model.</exception>
    Task<JsonElement> GetModelAsync(string modelId, CancellationToken cancellationToken = default);
}
