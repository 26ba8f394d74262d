using System.Text.Json;
using System.Text.Json.Nodes;

namespace SchemaSdk;

/// <summary>
/// A client for the host's API. Create one and share it: it is thread-safe and applies one rate limit to everything it sends.
/// </summary>
public sealed class ModelClient : IModelClient, IDisposable
{
    /// <summary>The default endpoint of an untyped request to <see cref="ModelHost.Default"/>.</summary>
    public const string DefaultEndpoint = "POST /v1/videos/generations";

    private readonly ClientLifetime _lifetime = new();
    private readonly RequestRateLimiter _rateLimiter;
    private readonly HttpMessageInvoker _api;
    private readonly HttpMessageInvoker _files;
    private readonly Submitter _submitter;
    private readonly JobWaiter _waiter;
    private readonly JobCanceler _canceler;
    private readonly JobLister _lister;
    private readonly ModelReader _models;
    private readonly Downloader _downloader;
    private readonly LedgerEvents _ledger;
    private readonly HostAddress _host;

    /// <summary>Creates a client with its own connections.</summary>
    /// <param name="options">The options, read once by this constructor.</param>
    /// <exception cref="ArgumentException">The options are invalid; the message lists every problem.</exception>
    public ModelClient(ModelClientOptions options)
        : this(null, null, disposeHandlers: true, ModelClientOptions.Frozen(options))
    {
    }

    /// <summary>Creates a client over the caller's handlers, such as those from an HTTP client factory.</summary>
    /// <param name="options">The options, read once by this constructor.</param>
    /// <param name="apiHandler">
    /// Sends API requests, with the key. It must not follow redirects, store cookies or hold credentials, and must not have been used yet:
    /// the client inserts its own innermost handler, below every <see cref="DelegatingHandler"/>, so that each submit is sent at most once.
    /// </param>
    /// <param name="downloadHandler">Downloads outputs, without the key. It must not follow redirects: the client follows them itself,
    /// within its own rules.</param>
    /// <param name="disposeHandlers">Whether the client disposes the handlers.</param>
    /// <exception cref="ArgumentException">The options are invalid, or a handler does not meet these requirements.</exception>
    public ModelClient(
        ModelClientOptions options, HttpMessageHandler apiHandler, HttpMessageHandler downloadHandler, bool disposeHandlers = false)
        : this(
            ModelClientHandlers.Check(apiHandler, nameof(apiHandler)),
            ModelClientHandlers.Check(downloadHandler, nameof(downloadHandler)),
            disposeHandlers,
            ModelClientOptions.Frozen(options))
    {
    }

    private ModelClient(
        HttpMessageHandler? apiHandler, HttpMessageHandler? downloadHandler, bool disposeHandlers, ModelClientOptions frozen)
    {
        HostProtocol protocol = frozen.Host.Protocol;
        var keys = new ApiKeySource(frozen.ApiKey, frozen.ApiKeyProvider, frozen.Host.ApiKeyVariable, protocol.Profile.KeyPrefix);
        var host = new HostAddress(frozen.BaseAddress, protocol) { Secrets = keys.Secrets };
        TimeProvider time = SafeTimeProvider.Over(frozen.TimeProvider);
        HttpMessageHandler handler = SingleSendHandler.Install(
            apiHandler ?? ModelClientHandlers.CreateApi(host, frozen.ConnectTimeout), nameof(apiHandler));
        _api = new HttpMessageInvoker(handler, disposeHandlers);
        _files = new HttpMessageInvoker(
            downloadHandler ?? ModelClientHandlers.CreateDownload(host, frozen.ConnectTimeout), disposeHandlers);
        _rateLimiter = new RequestRateLimiter(frozen.RequestsPerMinute, time);
        var events = new ClientEvents(frozen.Observer, frozen.Host.Name, host, time);
        var retrier = new Retrier(frozen.MaxRetries, time, events);
        var pacer = new RequestPacer(_rateLimiter, frozen.Ledger?.PaceOf(frozen.BaseAddress.Authority, frozen.RequestsPerMinute));
        var reader = new ResponseReader(host, frozen.MaxResponseBytes, pacer, time);
        var transport = new Transport(host, keys, pacer, retrier, reader, handler, _api, time);
        _ledger = new LedgerEvents(frozen.Ledger, protocol.Profile.Id);
        (Ledger, HostId, PollInterval, _host) = (frozen.Ledger, protocol.Profile.Id, frozen.PollInterval, host);
        _submitter = new Submitter(
            transport, protocol, new EndpointTargets(host), new PriceCeiling(frozen.MaxPrice), events, _ledger, frozen.OnSubmitted,
            _lifetime, frozen.SubmitTimeout);
        var poller = new JobPoller(transport, host, _ledger, frozen.RequestTimeout, frozen.PollOutageTolerance);
        _waiter = new JobWaiter(poller, protocol, events, _lifetime, frozen.PollInterval, frozen.WaitTimeout, time);
        _canceler = new JobCanceler(transport, host, _waiter, events, _ledger, frozen.RequestTimeout);
        _lister = new JobLister(transport, host, frozen.RequestTimeout);
        _models = new ModelReader(transport, host, frozen.RequestTimeout);
        var fetcher = new OutputFetcher(host, _files, new ContentSource(host, keys, _api));
        _downloader = new Downloader(host, fetcher, retrier, events, frozen.MaxDownloadBytes, frozen.RequestTimeout, time);
    }

    /// <summary>The ledger of this client; <see langword="null"/> without one.</summary>
    internal IClientLedger? Ledger { get; }

    /// <summary>The id of the host that this client calls.</summary>
    internal string HostId { get; }

    /// <summary>Reads the JSON of a direct answer that was kept.</summary>
    internal JobResult ReadAnswer(JsonElement answer) => JobResultReader.Read(answer, _host);

    /// <summary>The longest pause between two polls.</summary>
    internal TimeSpan PollInterval { get; }

    /// <summary>The number of requests waiting for their turn.</summary>
    internal int Waiting => _rateLimiter.Waiting;

    /// <inheritdoc/>
    public Task<Job> SubmitAsync(ModelRequest request, SubmitOptions? options = null, CancellationToken cancellationToken = default)
    {
        ObjectDisposedException.ThrowIf(_lifetime.IsOver, this);
        return _submitter.SubmitAsync(request, options, cancellationToken);
    }

    /// <inheritdoc/>
    public Task<Job> SubmitAsync(
        string modelId, JsonObject parameters, SubmitOptions? options = null, CancellationToken cancellationToken = default)
    {
        ObjectDisposedException.ThrowIf(_lifetime.IsOver, this);
        return _submitter.SubmitAsync(modelId, parameters, options, cancellationToken);
    }

    /// <inheritdoc/>
    public Task<Job> GetJobAsync(string jobId, CancellationToken cancellationToken = default) =>
        GetJobAsync(ById(jobId), cancellationToken);

    /// <inheritdoc/>
    public Task<Job> GetJobAsync(Job job, CancellationToken cancellationToken = default)
    {
        ObjectDisposedException.ThrowIf(_lifetime.IsOver, this);
        return _waiter.GetAsync(Known(job), cancellationToken);
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<Job> WatchAsync(string jobId, CancellationToken cancellationToken = default) =>
        WatchAsync(ById(jobId), cancellationToken);

    /// <inheritdoc/>
    public IAsyncEnumerable<Job> WatchAsync(Job job, CancellationToken cancellationToken = default)
    {
        ObjectDisposedException.ThrowIf(_lifetime.IsOver, this);
        return _waiter.WatchAsync(Known(job), cancellationToken);
    }

    /// <inheritdoc/>
    public Task<JobCancellation> CancelAsync(string jobId, CancellationToken cancellationToken = default) =>
        CancelAsync(ById(jobId), cancellationToken);

    /// <inheritdoc/>
    public Task<JobCancellation> CancelAsync(Job job, CancellationToken cancellationToken = default)
    {
        ObjectDisposedException.ThrowIf(_lifetime.IsOver, this);
        Job known = Known(job);
        return UntilDisposed(token => _canceler.CancelAsync(known, token), cancellationToken);
    }

    /// <inheritdoc/>
    public Task<JobResult> WaitAsync(string jobId, WaitOptions? options = null, CancellationToken cancellationToken = default)
    {
        ObjectDisposedException.ThrowIf(_lifetime.IsOver, this);
        return _waiter.WaitAsync(ById(jobId), isSeen: false, Checked(options), cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<JobResult> WaitAsync(Job job, WaitOptions? options = null, CancellationToken cancellationToken = default)
    {
        ObjectDisposedException.ThrowIf(_lifetime.IsOver, this);
        ArgumentNullException.ThrowIfNull(job);
        return await WaitForAsync(job, Checked(options), cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async Task<JobResult> RunAsync(
        ModelRequest request, SubmitOptions? submit = null, WaitOptions? wait = null, CancellationToken cancellationToken = default)
    {
        Checked(wait);
        Job job = await SubmitAsync(request, submit, cancellationToken).ConfigureAwait(false);
        // From here on every exception must carry the job's id, so no check that would throw without it is allowed.
        return await WaitForAsync(job, wait, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public Task<string> DownloadAsync(
        JobOutput output, string path, DownloadOptions? options = null, CancellationToken cancellationToken = default)
    {
        ObjectDisposedException.ThrowIf(_lifetime.IsOver, this);
        ArgumentNullException.ThrowIfNull(output);
        return UntilDisposed(
            async token =>
            {
                string file = await _downloader.ToFileAsync(output, path, options, token).ConfigureAwait(false);
                // One of several outputs is not the whole job.
                if (output.Count == 1)
                    await _ledger.DownloadedAsync(output.Origin, output.JobId, [file], token).ConfigureAwait(false);
                return file;
            },
            cancellationToken);
    }

    /// <inheritdoc/>
    public Task<long> DownloadAsync(
        JobOutput output, Stream stream, DownloadOptions? options = null, CancellationToken cancellationToken = default)
    {
        ObjectDisposedException.ThrowIf(_lifetime.IsOver, this);
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(stream);
        if (!stream.CanWrite)
            throw new ArgumentException("The stream must be writable.", nameof(stream));
        return UntilDisposed(token => _downloader.ToStreamAsync(output, stream, options, token), cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<string>> DownloadAllAsync(
        JobResult result, string folder, DownloadOptions? options = null, CancellationToken cancellationToken = default)
    {
        ObjectDisposedException.ThrowIf(_lifetime.IsOver, this);
        ArgumentNullException.ThrowIfNull(result);
        return await UntilDisposed(
            async token =>
            {
                string[] files = await _downloader.ToFolderAsync(result, folder, options, token).ConfigureAwait(false);
                await _ledger.DownloadedAsync(result.Origin, result.JobId, files, token).ConfigureAwait(false);
                return files;
            },
            cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<ListedJob>> ListJobsAsync(DateTimeOffset since, CancellationToken cancellationToken = default)
    {
        ObjectDisposedException.ThrowIf(_lifetime.IsOver, this);
        return UntilDisposed(token => _lister.ListAsync(since, token), cancellationToken);
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<ListedModel>> ListModelsAsync(CancellationToken cancellationToken = default)
    {
        ObjectDisposedException.ThrowIf(_lifetime.IsOver, this);
        return UntilDisposed(_models.ListAsync, cancellationToken);
    }

    /// <inheritdoc/>
    public Task<JsonElement> GetModelAsync(string modelId, CancellationToken cancellationToken = default)
    {
        ObjectDisposedException.ThrowIf(_lifetime.IsOver, this);
        ModelIds.Check(modelId);
        return UntilDisposed(token => _models.GetAsync(modelId, token), cancellationToken);
    }

    /// <summary>
    /// Cancels every operation in progress immediately, as if its caller had canceled it, and closes the client's connections. Jobs
    /// continue at the host; the exceptions carry their ids.
    /// </summary>
    public void Dispose()
    {
        _lifetime.Dispose();
        _rateLimiter.Dispose();
        _api.Dispose();
        _files.Dispose();
    }

    private Task<JobResult> WaitForAsync(Job job, WaitOptions? options, CancellationToken cancellationToken)
    {
        if (job is { Status.Kind: JobStatusKind.Completed, Result: { } result })
        {
            if (options?.Request is { } request)
                result.Attach(JobOrigin.Of(request), job.Id);
            return Task.FromResult(result);
        }

        return _waiter.WaitAsync(Known(job), isSeen: true, options, cancellationToken);
    }

    private async Task<T> UntilDisposed<T>(Func<CancellationToken, Task<T>> work, CancellationToken cancellationToken)
    {
        using ClientScope scope = _lifetime.Enter(cancellationToken);
        try
        {
            return await work(scope.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException exception) when (scope.Token.IsCancellationRequested)
        {
            Exception cause = scope.CauseOf(exception);
            throw new OperationCanceledException(cause.Message, cause, cancellationToken);
        }
    }

    private static Job ById(string jobId) => new() { Id = JobIds.Check(jobId) };

    private static Job Known(Job job)
    {
        ArgumentNullException.ThrowIfNull(job);
        JobIds.Check(job.Id ?? throw new ArgumentException("The job has no id, so it can't be waited for or cancelled.", nameof(job)));
        return job;
    }

    private static WaitOptions? Checked(WaitOptions? options) =>
        options?.Timeout is not { } timeout || timeout > TimeSpan.Zero || timeout == Timeout.InfiniteTimeSpan
            ? options
            : throw new ArgumentOutOfRangeException(nameof(options), timeout, "Timeout must be above 0, or Timeout.InfiniteTimeSpan.");
}
