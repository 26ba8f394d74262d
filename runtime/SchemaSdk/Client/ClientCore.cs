namespace SchemaSdk;

/// <summary>The options as they were when the client was made, and what its parts share.</summary>
internal sealed class ClientCore : IDisposable
{
    private readonly CancellationTokenSource _disposal = new();

    public ClientCore(ModelClientOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        IReadOnlyList<string> problems = options.FindProblems();
        if (problems.Count > 0)
            throw new ArgumentException(string.Join(' ', problems), nameof(options));
        Key = new ApiKeySource(options);
        Host = new HostAddress(options.BaseAddress) { Secrets = Key.Secrets };
        Endpoints = new EndpointTargets(Host);
        MaxRetries = options.MaxRetries;
        MaxPrice = options.MaxPrice;
        RequestTimeout = options.RequestTimeout;
        SubmitTimeout = options.SubmitTimeout;
        ConnectTimeout = options.ConnectTimeout;
        WaitTimeout = options.WaitTimeout;
        MaxOutage = options.MaxOutage;
        PollInterval = options.PollInterval;
        MaxResponseBytes = options.MaxResponseBytes;
        MaxDownloadBytes = options.MaxDownloadBytes;
        Time = SafeTimeProvider.Over(options.TimeProvider);
        OnSubmitted = options.OnSubmitted;
        Observer = options.Observer;
        Pace = new Pace(options.RequestsPerMinute, Time);
    }

    public HostAddress Host { get; }

    public EndpointTargets Endpoints { get; }

    public ApiKeySource Key { get; }

    public Secrets Secrets => Key.Secrets;

    public int MaxRetries { get; }

    public decimal? MaxPrice { get; }

    public TimeSpan RequestTimeout { get; }

    public TimeSpan SubmitTimeout { get; }

    public TimeSpan ConnectTimeout { get; }

    public TimeSpan WaitTimeout { get; }

    public TimeSpan MaxOutage { get; }

    public TimeSpan PollInterval { get; }

    public int MaxResponseBytes { get; }

    public long MaxDownloadBytes { get; }

    public TimeProvider Time { get; }

    public Action<string>? OnSubmitted { get; }

    public ModelClientObserver? Observer { get; }

    public Pace Pace { get; }

    public bool IsDisposed => _disposal.IsCancellationRequested;

    /// <summary>An address as it may be shown.</summary>
    public string Show(Uri address) => Secrets.Hide(SafeAddress.Of(address))!;

    /// <summary>Pauses before another attempt, and shows why.</summary>
    public Task PauseAsync(string operation, string reason, int failures, TimeSpan? retryAfter, CancellationToken cancellationToken)
    {
        TimeSpan pause = Backoff.Pause(failures, retryAfter, Random.Shared.NextDouble());
        var retry = new RetryNotice(operation, reason, failures, pause);
        Telemetry.Retry(retry);
        Observer.Tell(retry, static (observer, told) => observer.OnRetry(told));
        return Task.Delay(pause, Time, cancellationToken);
    }

    /// <summary>An operation begins; it ends when its caller cancels it, or when the client is disposed.</summary>
    public ClientScope Enter(CancellationToken cancellationToken) => new(cancellationToken, _disposal.Token);

    /// <summary>Ends all that is under way.</summary>
    public void Dispose()
    {
        try
        {
            _disposal.Cancel();
        }
        catch (AggregateException)
        {
            // What a handler registered on a request's token threw; every other operation has ended all the same.
        }

        Pace.Dispose();
    }
}
