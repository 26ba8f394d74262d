using System.Text.Json;
using System.Text.Json.Nodes;

namespace SchemaSdk;

/// <summary>
/// The client of the host's interface. Make one and share it: it is thread-safe, and keeps one pace for all that it sends.
/// </summary>
public sealed class ModelClient : IModelClient, IDisposable
{
    /// <summary>Where an untyped request goes by default.</summary>
    public const string DefaultEndpoint = "POST /v1/videos/generations";

    private readonly ClientLifetime _lifetime = new();
    private readonly RequestRateLimiter _pace;
    private readonly HttpMessageInvoker _api;
    private readonly HttpMessageInvoker _files;
    private readonly Submitter _submitter;
    private readonly JobWaiter _waiter;
    private readonly ModelReader _models;
    private readonly Downloader _downloader;

    /// <summary>Makes a client with connections of its own.</summary>
    /// <param name="options">Read once, here.</param>
    /// <exception cref="ArgumentException">The options are wrong; the message says all that is.</exception>
    public ModelClient(ModelClientOptions options)
        : this(null, null, disposeHandlers: true, ModelClientOptions.Frozen(options))
    {
    }

    /// <summary>Makes a client over handlers of the caller's, as a factory of HTTP clients gives them.</summary>
    /// <param name="options">Read once, here.</param>
    /// <param name="apiHandler">
    /// Carries what goes to the host, with the key. It must follow no redirects, keep no cookies and hold no credentials, and not have been
    /// used yet: a handler of the client's own is put innermost, below all that derive from <see cref="DelegatingHandler"/>, and lets each
    /// submit leave once.
    /// </param>
    /// <param name="downloadHandler">Fetches outputs, without the key. It must follow no redirects; the client does, within its
    /// rules.</param>
    /// <param name="disposeHandlers">Whether the client disposes of them.</param>
    /// <exception cref="ArgumentException">The options are wrong, or a handler is not as it must be.</exception>
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
        var keys = new ApiKeySource(frozen.ApiKey, frozen.ApiKeyProvider, frozen.Host.ApiKeyVariable);
        var host = new HostAddress(frozen.BaseAddress) { Secrets = keys.Secrets };
        TimeProvider time = SafeTimeProvider.Over(frozen.TimeProvider);
        HttpMessageHandler handler = SingleSendHandler.Install(
            apiHandler ?? ModelClientHandlers.CreateApi(host, frozen.ConnectTimeout), nameof(apiHandler));
        _api = new HttpMessageInvoker(handler, disposeHandlers);
        _files = new HttpMessageInvoker(
            downloadHandler ?? ModelClientHandlers.CreateDownload(host, frozen.ConnectTimeout), disposeHandlers);
        _pace = new RequestRateLimiter(frozen.RequestsPerMinute, time);
        var events = new ClientEvents(frozen.Observer, frozen.Host.Name, host, time);
        var retrier = new Retrier(frozen.MaxRetries, time, events);
        var reader = new ResponseReader(host, frozen.MaxResponseBytes, _pace, time);
        var transport = new Transport(host, keys, _pace, retrier, reader, handler, _api, time);
        _submitter = new Submitter(
            transport, new EndpointTargets(host), new PriceCeiling(frozen.MaxPrice), events, frozen.OnSubmitted, _lifetime,
            frozen.SubmitTimeout);
        var poller = new JobPoller(transport, frozen.RequestTimeout, frozen.PollOutageTolerance);
        _waiter = new JobWaiter(poller, host, events, _lifetime, frozen.PollInterval, frozen.WaitTimeout, time);
        _models = new ModelReader(transport, host, frozen.RequestTimeout);
        _downloader = new Downloader(
            host, new OutputFetcher(host, _files), retrier, events, frozen.MaxDownloadBytes, frozen.RequestTimeout, time);
    }

    /// <summary>How many requests wait for their turn.</summary>
    internal int Waiting => _pace.Waiting;

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
    public Task<Job> GetJobAsync(string jobId, CancellationToken cancellationToken = default)
    {
        ObjectDisposedException.ThrowIf(_lifetime.IsOver, this);
        return _waiter.GetAsync(JobIds.Check(jobId), cancellationToken);
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<Job> WatchAsync(string jobId, CancellationToken cancellationToken = default)
    {
        ObjectDisposedException.ThrowIf(_lifetime.IsOver, this);
        return _waiter.WatchAsync(JobIds.Check(jobId), cancellationToken);
    }

    /// <inheritdoc/>
    public Task<JobResult> WaitAsync(string jobId, WaitOptions? options = null, CancellationToken cancellationToken = default)
    {
        ObjectDisposedException.ThrowIf(_lifetime.IsOver, this);
        return _waiter.WaitAsync(JobIds.Check(jobId), null, Checked(options), cancellationToken);
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
        // From here on every exception holds the job's id, so there is no check that throws without it.
        return await WaitForAsync(job, wait, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public Task<string> DownloadAsync(
        JobOutput output, string path, IProgress<DownloadProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        ObjectDisposedException.ThrowIf(_lifetime.IsOver, this);
        ArgumentNullException.ThrowIfNull(output);
        return UntilDisposed(token => _downloader.DownloadAsync(output, path, progress, token), cancellationToken);
    }

    /// <inheritdoc/>
    public Task<JsonElement> ListModelsAsync(CancellationToken cancellationToken = default)
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
    /// Ends all that is under way, at once and as if its caller had cancelled it, and closes the client's connections. Jobs go on at the
    /// host: the exceptions hold their ids.
    /// </summary>
    public void Dispose()
    {
        _lifetime.Dispose();
        _pace.Dispose();
        _api.Dispose();
        _files.Dispose();
    }

    private Task<JobResult> WaitForAsync(Job job, WaitOptions? options, CancellationToken cancellationToken)
    {
        if (job is { Status.Kind: JobStatusKind.Completed, Result: { } result })
            return Task.FromResult(result);
        return job.Id is { } id
            ? _waiter.WaitAsync(JobIds.Check(id), job, options, cancellationToken)
            : throw new ArgumentException("A job without an id has nothing to wait for.", nameof(job));
    }

    private async Task<T> UntilDisposed<T>(Func<CancellationToken, Task<T>> work, CancellationToken cancellationToken)
    {
        using ClientScope scope = _lifetime.Enter(cancellationToken);
        try
        {
            return await work(scope.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException fault) when (scope.Token.IsCancellationRequested)
        {
            Exception cause = scope.CauseOf(fault);
            throw new OperationCanceledException(cause.Message, cause, cancellationToken);
        }
    }

    private static WaitOptions? Checked(WaitOptions? options) =>
        options?.Timeout is not { } timeout || timeout > TimeSpan.Zero || timeout == Timeout.InfiniteTimeSpan
            ? options
            : throw new ArgumentOutOfRangeException(nameof(options), timeout, "A time limit is above 0, or Timeout.InfiniteTimeSpan.");
}
