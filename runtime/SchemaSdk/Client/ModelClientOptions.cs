using System.Diagnostics;
using System.Runtime.Serialization;
using System.Text.Json.Serialization;

namespace SchemaSdk;

/// <summary>How a <see cref="ModelClient"/> behaves. Read once, when the client is made.</summary>
public sealed class ModelClientOptions
{
    // An address that was set to nothing is a mistake to tell, and not the host's own.
    private bool _isAddressSet;

    /// <summary>Which host this is for: what it is called, where it is, and which environment variable holds its key.</summary>
    /// <value>Default: <see cref="ModelHost.Default"/>.</value>
    /// <remarks>Its address counts where <see cref="BaseAddress"/> is not set.</remarks>
    public ModelHost Host { get; set; } = ModelHost.Default;

    /// <summary>The key. White space around it is dropped.</summary>
    /// <value>Default: none, so that the variable of <see cref="Host"/> counts, <c>EMPIRIOLABS_API_KEY</c>.</value>
    /// <remarks>
    /// Not together with <see cref="ApiKeyProvider"/>. It is sent to <see cref="BaseAddress"/> alone, and shown nowhere; serializers leave
    /// it out, on both ways.
    /// </remarks>
    [JsonIgnore, IgnoreDataMember]
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    [field: DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public string? ApiKey { get; set; }

    /// <summary>Gives the key for each request, for keys that rotate. It is asked each time, so let it remember.</summary>
    /// <value>Default: none.</value>
    [JsonIgnore, IgnoreDataMember]
    public Func<CancellationToken, ValueTask<string>>? ApiKeyProvider { get; set; }

    /// <summary>Where the host is, without <c>/v1</c>; a trailing slash does not matter, and a path before <c>/v1</c> is kept.</summary>
    /// <value>Default: the address of <see cref="Host"/>, <c>https://api.empiriolabs.ai</c>. Plain http only for loopback.</value>
    public Uri BaseAddress
    {
        get => _isAddressSet ? field : Host?.BaseAddress!;
        set => (field, _isAddressSet) = (value, true);
    } = null!;

    /// <summary>How often one request is made again after a failure that allows it.</summary>
    /// <value>Default: 2. 0 to 10; 0 means never.</value>
    /// <remarks>
    /// A submit is sent again only when it surely did nothing: the connection was never made, the answer was 429, or 503 with
    /// <c>Retry-After</c>. Polls and downloads are free, and repeated after any passing failure; a wait goes on longer (see
    /// <see cref="PollOutageTolerance"/>).
    /// </remarks>
    public int MaxRetries { get; set; } = 2;

    /// <summary>The most that one request may cost, in the currency of the prices.</summary>
    /// <value>Default: none. Not below 0.</value>
    /// <remarks>
    /// Compared with the upper bound of the estimate before anything is sent. A request without a known upper bound, as one of a
    /// model without a document, is refused too, unless the call sets <see cref="SubmitOptions.AllowUnboundedPrice"/>. A call can lower the
    /// ceiling, never raise it.
    /// </remarks>
    public decimal? MaxPrice { get; set; }

    /// <summary>How long one attempt of a poll may take, and how long a download may bring nothing.</summary>
    /// <value>Default: 60 seconds.</value>
    public TimeSpan RequestTimeout { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>How long one attempt of a submit may take.</summary>
    /// <value>Default: 15 minutes, when the host closes a request by itself.</value>
    /// <remarks>Giving up earlier leaves it unknown whether a direct answer, such as a chat's, was made and billed.</remarks>
    public TimeSpan SubmitTimeout { get; set; } = TimeSpan.FromMinutes(15);

    /// <summary>How long a connection may take to be made. Used by the client's own handlers.</summary>
    /// <value>Default: 15 seconds.</value>
    public TimeSpan ConnectTimeout { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>How long a wait lasts at most, where the call does not say.</summary>
    /// <value>Default: 30 minutes. <see cref="Timeout.InfiniteTimeSpan"/> for no end.</value>
    /// <remarks>It stands still while the client itself holds a poll back, to keep to <see cref="RequestsPerMinute"/>.</remarks>
    public TimeSpan WaitTimeout { get; set; } = TimeSpan.FromMinutes(30);

    /// <summary>
    /// How long a wait goes on asking while no poll comes through: the host is away, or answers with anything but a job or a refusal.
    /// </summary>
    /// <value>Default: 2 minutes. 0 to a day; 0 means that <see cref="MaxRetries"/> alone counts.</value>
    /// <remarks>Counted anew after each poll that comes through; within the wait's own time limit; without effect where
    /// <see cref="MaxRetries"/> is 0.</remarks>
    public TimeSpan PollOutageTolerance { get; set; } = TimeSpan.FromMinutes(2);

    /// <summary>The longest pause between two polls of a job; the first ones come sooner.</summary>
    /// <value>Default: 5 seconds. 10 milliseconds to 1 minute.</value>
    public TimeSpan PollInterval { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>How many requests the client sends in a minute, submits and polls together; a fifth is kept for submits.</summary>
    /// <value>Default: 50, the host's limit for an account. 1 to 100,000.</value>
    /// <remarks>
    /// Any number of jobs may be begun at once: where there are more than can be asked for in time, submits wait, and polls come less often
    /// than <see cref="PollInterval"/> says.
    /// </remarks>
    public int RequestsPerMinute { get; set; } = 50;

    /// <summary>The largest answer that is read, in bytes. Media given as base64 comes within an answer.</summary>
    /// <value>Default: 64 MiB. 1 KiB to 1 GiB.</value>
    public int MaxResponseBytes { get; set; } = 64 * 1024 * 1024;

    /// <summary>The largest output that is downloaded, in bytes.</summary>
    /// <value>Default: 4 GiB.</value>
    public long MaxDownloadBytes { get; set; } = 4L * 1024 * 1024 * 1024;

    /// <summary>The clock for pauses, time limits and the pace.</summary>
    /// <value>Default: the system's.</value>
    /// <remarks>One that throws or goes back costs no job: what it can't tell, the system's clock does.</remarks>
    [JsonIgnore, IgnoreDataMember]
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    /// <summary>Called with the job the moment its id is known, so that it can be kept before anything else happens.</summary>
    /// <value>Default: none.</value>
    /// <remarks>If it throws, the submit ends in a <see cref="HookFailedException"/> that holds the id.</remarks>
    [JsonIgnore, IgnoreDataMember]
    public Action<JobSubmitted>? OnSubmitted { get; set; }

    /// <summary>Is told about retries and failures, for logging.</summary>
    /// <value>Default: nobody.</value>
    [JsonIgnore, IgnoreDataMember]
    public ModelClientObserver? Observer { get; set; }

    /// <summary>What is wrong with the options, in whole sentences; empty when nothing is. Never holds the key.</summary>
    public IReadOnlyList<string> Validate() => ClientOptionsValidator.Run(this);

    /// <summary>A copy that is right, and that nobody changes any more.</summary>
    /// <exception cref="ArgumentException">The options are wrong; the message says all that is.</exception>
    internal static ModelClientOptions Frozen(ModelClientOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var frozen = (ModelClientOptions)options.MemberwiseClone();
        IReadOnlyList<string> problems = frozen.Validate();
        return problems.Count == 0 ? frozen : throw new ArgumentException(string.Join(' ', problems), nameof(options));
    }

    /// <summary>Where the client goes; never the key.</summary>
    public override string ToString() => $"ModelClientOptions for {BaseAddress?.Host}";
}
