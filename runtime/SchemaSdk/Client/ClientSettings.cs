namespace SchemaSdk;

/// <summary>The options as they were when the client was made: checked, and not to be changed any more.</summary>
internal sealed record ClientSettings
{
    public required HostAddress Host { get; init; }

    public required string HostName { get; init; }

    public required ApiKeySource Keys { get; init; }

    public required TimeProvider Time { get; init; }

    public required decimal? MaxPrice { get; init; }

    public required int MaxRetries { get; init; }

    public required TimeSpan RequestTimeout { get; init; }

    public required TimeSpan SubmitTimeout { get; init; }

    public required TimeSpan ConnectTimeout { get; init; }

    public required TimeSpan WaitTimeout { get; init; }

    public required TimeSpan MaxOutage { get; init; }

    public required TimeSpan PollInterval { get; init; }

    public required int RequestsPerMinute { get; init; }

    public required int MaxResponseBytes { get; init; }

    public required long MaxDownloadBytes { get; init; }

    public required Action<JobSubmitted>? OnSubmitted { get; init; }

    public required ModelClientObserver? Observer { get; init; }

    /// <exception cref="ArgumentException">The options are wrong; the message says all that is.</exception>
    public static ClientSettings Of(ModelClientOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        IReadOnlyList<string> problems = options.FindProblems();
        if (problems.Count > 0)
            throw new ArgumentException(string.Join(' ', problems), nameof(options));
        var keys = new ApiKeySource(options.ApiKey, options.ApiKeyProvider, options.Host.ApiKeyVariable);
        return new ClientSettings
        {
            Host = new HostAddress(options.BaseAddress) { Secrets = keys.Secrets },
            HostName = options.Host.Name,
            Keys = keys,
            Time = SafeTimeProvider.Over(options.TimeProvider),
            MaxPrice = options.MaxPrice,
            MaxRetries = options.MaxRetries,
            RequestTimeout = options.RequestTimeout,
            SubmitTimeout = options.SubmitTimeout,
            ConnectTimeout = options.ConnectTimeout,
            WaitTimeout = options.WaitTimeout,
            MaxOutage = options.MaxOutage,
            PollInterval = options.PollInterval,
            RequestsPerMinute = options.RequestsPerMinute,
            MaxResponseBytes = options.MaxResponseBytes,
            MaxDownloadBytes = options.MaxDownloadBytes,
            OnSubmitted = options.OnSubmitted,
            Observer = options.Observer,
        };
    }
}
