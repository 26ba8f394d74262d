using System.Diagnostics;
using System.Runtime.Serialization;
using System.Text.Json.Serialization;

namespace SchemaSdk;

/// <summary>The settings of a <see cref="ModelClient"/>, read once when the client is created.</summary>
public sealed class ModelClientOptions
{
    private const int UsualRequestsPerMinute = 600;
    private const int UsualPollSeconds = 5;
    private const int LongestPollSeconds = 60;

    // An address explicitly set to null is an error to report, not a reason to fall back to the host's address.
    private bool _isAddressSet;

    private TimeSpan? _pollInterval;
    private int? _requestsPerMinute;

    /// <summary>The host: its name, its address, and the environment variable that holds its key.</summary>
    /// <value>Default: <see cref="ModelHost.Default"/>.</value>
    /// <remarks>Its address is used when <see cref="BaseAddress"/> is not set.</remarks>
    public ModelHost Host { get; set; } = ModelHost.Default;

    /// <summary>The API key. Surrounding white space is trimmed.</summary>
    /// <value>Default: none; the key is then read from <see cref="ModelHost.ApiKeyVariable"/> of <see cref="Host"/>.</value>
    /// <remarks>Cannot be combined with <see cref="ApiKeyProvider"/>. The key is sent only to <see cref="BaseAddress"/>, and to further
    /// hosts that the file of <see cref="Host"/> names, and never displayed; serializers neither write nor read it.</remarks>
    [JsonIgnore, IgnoreDataMember]
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    [field: DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public string? ApiKey { get; set; }

    /// <summary>Provides the key for each request, for keys that rotate. Called for every request, so it should cache.</summary>
    /// <value>Default: none.</value>
    [JsonIgnore, IgnoreDataMember]
    public Func<CancellationToken, ValueTask<string>>? ApiKeyProvider { get; set; }

    /// <summary>The host's base address. A trailing slash is ignored, and so is a version with which every path of its API begins; a path
    /// before it is kept.</summary>
    /// <value>Default: the address of <see cref="Host"/>. Plain HTTP is allowed only for loopback.</value>
    /// <remarks>While <see cref="ModelHost.LocalAddressVariable"/> is set, requests go to the local host it names instead.</remarks>
    public Uri BaseAddress
    {
        get => _isAddressSet ? field : Host?.BaseAddress!;
        set => (field, _isAddressSet) = (value, true);
    } = null!;

    /// <summary>
    /// Whether requests go to the local host that <see cref="ModelHost.LocalAddressVariable"/> names, so that no key is needed and nothing
    /// is billed.
    /// </summary>
    [JsonIgnore, IgnoreDataMember]
    public bool UsesLocalHost => LocalAddress.Of(this) is not null;

    /// <summary>The maximum number of retries of one request after a retryable failure.</summary>
    /// <value>Default: 2. Range: 0 to 10; 0 disables retries.</value>
    /// <remarks>
    /// A submit is retried only when it provably had no effect: the connection was never established, or the response was 429, or 503 with
    /// <c>Retry-After</c>. Polls and downloads are free and are retried after any transient failure; a wait keeps trying longer (see
    /// <see cref="PollOutageTolerance"/>).
    /// </remarks>
    public int MaxRetries { get; set; } = 2;

    /// <summary>The maximum price of one request, in the currency of the prices.</summary>
    /// <value>Default: none. Must not be negative.</value>
    /// <remarks>
    /// Compared with the upper bound of the estimate before anything is sent. A request without a known upper bound, such as one for a
    /// model without a document, is also rejected unless the call sets <see cref="SubmitOptions.AllowUnboundedPrice"/>. A call can lower
    /// the ceiling but never raise it.
    /// </remarks>
    public decimal? MaxPrice { get; set; }

    /// <summary>The timeout of one poll attempt, and the longest time a download may receive no data.</summary>
    /// <value>Default: 60 seconds.</value>
    public TimeSpan RequestTimeout { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>The timeout of one submit attempt.</summary>
    /// <value>Default: 15 minutes.</value>
    /// <remarks>With a shorter timeout, it can remain unknown whether a direct response, such as a chat completion, was produced and
    /// billed.</remarks>
    public TimeSpan SubmitTimeout { get; set; } = TimeSpan.FromMinutes(15);

    /// <summary>The timeout for establishing a connection. Applies to the client's own handlers.</summary>
    /// <value>Default: 15 seconds.</value>
    public TimeSpan ConnectTimeout { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>The maximum duration of a wait that sets no timeout of its own.</summary>
    /// <value>Default: 30 minutes. <see cref="Timeout.InfiniteTimeSpan"/> for no limit.</value>
    /// <remarks>Pauses while the client delays a poll to stay within <see cref="RequestsPerMinute"/>.</remarks>
    public TimeSpan WaitTimeout { get; set; } = TimeSpan.FromMinutes(30);

    /// <summary>
    /// How long a wait keeps polling while no poll succeeds: the host is unreachable, or responds with neither a job nor a definite error.
    /// </summary>
    /// <value>Default: 2 minutes. Range: 0 to 1 day; with 0, only <see cref="MaxRetries"/> applies.</value>
    /// <remarks>Restarts after each successful poll, is limited by the wait's own timeout, and has no effect when <see cref="MaxRetries"/>
    /// is 0.</remarks>
    public TimeSpan PollOutageTolerance { get; set; } = TimeSpan.FromMinutes(2);

    /// <summary>The maximum interval between two polls of a job; the first polls are more frequent.</summary>
    /// <value>Default: what <see cref="Host"/> asks for, otherwise 5 seconds. Range: 10 milliseconds to 1 minute.</value>
    public TimeSpan PollInterval
    {
        get => _pollInterval
            ?? TimeSpan.FromSeconds(Math.Clamp(Host?.Protocol.Profile.PollSeconds ?? UsualPollSeconds, 1, LongestPollSeconds));
        set => _pollInterval = value;
    }

    /// <summary>The maximum number of requests per minute, submits and polls combined; a fifth is reserved for submits.</summary>
    /// <value>Default: the limit of <see cref="Host"/> for an account, 50 for <see cref="ModelHost.Default"/>; 600 if it states none.
    /// Range: 1 to 100,000.</value>
    /// <remarks>Any number of jobs can be started at the same time: when there are too many to poll in time, submits wait and polls become
    /// less frequent than <see cref="PollInterval"/>.</remarks>
    public int RequestsPerMinute
    {
        get => _requestsPerMinute ?? Host?.Protocol.Profile.RequestsPerMinute ?? UsualRequestsPerMinute;
        set => _requestsPerMinute = value;
    }

    /// <summary>The maximum size of a response, in bytes. Base64 media is part of the response.</summary>
    /// <value>Default: 64 MiB. Range: 1 KiB to 1 GiB.</value>
    public int MaxResponseBytes { get; set; } = 64 * 1024 * 1024;

    /// <summary>The maximum size of a downloaded output, in bytes.</summary>
    /// <value>Default: 4 GiB.</value>
    public long MaxDownloadBytes { get; set; } = 4L * 1024 * 1024 * 1024;

    /// <summary>The clock used for delays, timeouts and rate limiting.</summary>
    /// <value>Default: the system clock.</value>
    /// <remarks>A clock that throws or goes backward never costs a job: the system clock is used instead.</remarks>
    [JsonIgnore, IgnoreDataMember]
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    /// <summary>Called with the job as soon as its id is known, so that it can be saved before anything else happens.</summary>
    /// <value>Default: none.</value>
    /// <remarks>If it throws, the submit ends with a <see cref="HookFailedException"/> that carries the id.</remarks>
    [JsonIgnore, IgnoreDataMember]
    public Action<JobSubmitted>? OnSubmitted { get; set; }

    /// <summary>Receives retries and failures, for logging.</summary>
    /// <value>Default: none.</value>
    [JsonIgnore, IgnoreDataMember]
    public ModelClientObserver? Observer { get; set; }

    /// <summary>Keeps a record of every submit, from before it is sent, and limits what all of them cost.</summary>
    /// <value>Default: none. The packages <c>SchemaSdk.Ledger.Sqlite</c> and <c>SchemaSdk.Ledger.PostgreSql</c> have one each.</value>
    /// <remarks>The client does not dispose it. With a ledger, <see cref="RequestsPerMinute"/> is shared by all processes that use
    /// it.</remarks>
    [JsonIgnore, IgnoreDataMember]
    public IClientLedger? Ledger { get; set; }

    /// <summary>
    /// Returns every problem with the options as a complete sentence; empty when the options are valid. Never contains the key.
    /// </summary>
    public IReadOnlyList<string> Validate() => ClientOptionsValidator.Run(this);

    /// <summary>Returns a validated copy that no one else can modify.</summary>
    /// <exception cref="ArgumentException">The options are invalid; the message lists every problem.</exception>
    internal static ModelClientOptions Frozen(ModelClientOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var frozen = (ModelClientOptions)options.MemberwiseClone();
        IReadOnlyList<string> problems = frozen.Validate();
        if (LocalAddress.Of(frozen) is { } local)
            (frozen.BaseAddress, frozen.ApiKey, frozen.ApiKeyProvider) = (local, LocalAddress.Key, null);
        return problems.Count == 0 ? frozen : throw new ArgumentException(string.Join(Environment.NewLine, problems), nameof(options));
    }

    /// <summary>Returns the name of the host; never the key.</summary>
    public override string ToString() => $"ModelClientOptions for {BaseAddress?.Host}";
}
