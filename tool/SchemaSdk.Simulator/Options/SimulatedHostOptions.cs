using System.Globalization;

namespace SchemaSdk.Simulator;

/// <summary>Options for <see cref="SimulatedHost"/>. The defaults suit tests.</summary>
public sealed class SimulatedHostOptions
{
    // The longest delay of a timer is 49 days.
    private static readonly TimeSpan s_longest = TimeSpan.FromDays(49);

    /// <summary>
    /// The folder of model documents: all <c>*.json</c> files directly in it, except <c>*.schema.json</c> and <c>*.host.json</c>.
    /// </summary>
    /// <value><see langword="null"/>: no folder.</value>
    /// <remarks>
    /// A relative path is looked up in the current directory and then from the folder of the program upward, so <c>"schemas"</c> also works
    /// in tests, which run in the output folder of their project. An <c>*.overlay.json</c> refines the model it names.
    /// <see cref="SimulatedHost.Findings"/> reports skipped files.
    /// </remarks>
    public string? SchemaFolder { get; init; }

    /// <summary>
    /// Whether the overlays in <see cref="SchemaFolder"/> are ignored. If so, the host rejects only requests that violate its documents,
    /// not those that violate an overlay's rules.
    /// </summary>
    /// <value><see langword="false"/>.</value>
    public bool IgnoreOverlays { get; init; }

    /// <summary>
    /// Whether the files in <see cref="SchemaFolder"/> are served as they change: each second and before each API request, the host looks
    /// for files that were added, changed or removed. Of a file that is edited so that it has errors, the last version without errors is
    /// still served.
    /// </summary>
    /// <value><see langword="false"/>: the folder is read once, at startup.</value>
    public bool ReloadOnChange { get; init; }

    /// <summary>
    /// Called after files in <see cref="SchemaFolder"/> changed, from any thread, but never concurrently. It must not throw.
    /// </summary>
    /// <value><see langword="null"/>: no callback.</value>
    /// <remarks>Only with <see cref="ReloadOnChange"/>.</remarks>
    public Action<DocumentReload>? OnReloaded { get; init; }

    /// <summary>Additional model documents, as JSON text.</summary>
    /// <value>Empty.</value>
    public IReadOnlyList<string> Documents { get; init; } = [];

    /// <summary>
    /// The id of the host to play. Its file, <c>&lt;id&gt;.host.json</c>, is in <see cref="SchemaFolder"/> or in
    /// <see cref="HostDocuments"/>. Served are the documents that name it.
    /// </summary>
    /// <value><see langword="null"/>: the first host, whose documents name none.</value>
    public string? Host { get; init; }

    /// <summary>Additional host files, as JSON text. One replaces the file of its host in <see cref="SchemaFolder"/>.</summary>
    /// <value>Empty.</value>
    public IReadOnlyList<string> HostDocuments { get; init; } = [];

    /// <summary>The API's port on 127.0.0.1.</summary>
    /// <value>0: any free port.</value>
    public int Port { get; init; }

    /// <summary>The port for output files on 127.0.0.1; a different origin from the API, as with the real host.</summary>
    /// <value>0: any free port.</value>
    public int FilesPort { get; init; }

    /// <summary>The only API key that is accepted.</summary>
    /// <value><see langword="null"/>: any key is accepted, but one is required.</value>
    public string? ApiKey { get; init; }

    /// <summary>Whether <c>GET /v1/models/{id}</c> also requires a key.</summary>
    /// <value><see langword="false"/>.</value>
    public bool ModelNeedsKey { get; init; }

    /// <summary>The minimum time each API response takes.</summary>
    /// <value>Zero.</value>
    public TimeSpan Latency { get; init; }

    /// <summary>The time from a request to the end of its job; the first tenth is spent queued.</summary>
    /// <value>2 seconds.</value>
    public TimeSpan JobDuration { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>The share of jobs that fail halfway, from 0 (none) to 1 (all). Every other failure is reported as plain text.</summary>
    /// <value>0.</value>
    public double FailRate { get; init; }

    /// <summary>The seed that determines which jobs fail under <see cref="FailRate"/>; the same seed selects the same jobs.</summary>
    /// <value>0.</value>
    public int Seed { get; init; }

    /// <summary>How <c>poll_url</c> is written.</summary>
    /// <value><see cref="PollUrlForm.Alternating"/>.</value>
    public PollUrlForm PollUrls { get; init; }

    /// <summary>The HTTP status code of a response that accepts a job; the real host's is not documented.</summary>
    /// <value>200.</value>
    public int SubmitStatus { get; init; } = 200;

    /// <summary>The maximum number of API requests per minute, across all keys; the real host allows 50.</summary>
    /// <value><see langword="null"/>: unlimited.</value>
    public int? RequestsPerMinute { get; init; }

    /// <summary>Whether parameters missing from the model's document are accepted instead of rejected.</summary>
    /// <value><see langword="false"/>.</value>
    public bool AcceptUnknownParameters { get; init; }

    /// <summary>The video returned by video models.</summary>
    /// <value><see langword="null"/>: a two-second test pattern, MP4 with H.264 and AAC, 34 KB.</value>
    public ReadOnlyMemory<byte>? Clip { get; init; }

    /// <summary>A folder in which each request and its response are recorded as one JSON file; created if it does not exist.</summary>
    /// <value><see langword="null"/>: nothing is recorded.</value>
    /// <remarks>Headers, query parameters and members with secret-sounding names are redacted, as is the key wherever it occurs.</remarks>
    public string? RecordFolder { get; init; }

    /// <summary>
    /// A folder in which accepted jobs are persisted; created if it does not exist. A host started with the same folder resumes them,
    /// so another process can wait for a job.
    /// </summary>
    /// <value><see langword="null"/>: jobs are lost when the host stops.</value>
    /// <remarks>The script of <see cref="Behavior.JobStatuses"/> is not persisted: such a job resumes on the clock and succeeds.</remarks>
    public string? JobFolder { get; init; }

    /// <summary>The number of most recent requests that <see cref="SimulatedHost.Requests"/> keeps.</summary>
    /// <value>10,000.</value>
    public int RequestsKept { get; init; } = 10_000;

    /// <summary>Called after each request with the HTTP status code of its response, from any thread, possibly concurrently.</summary>
    /// <value><see langword="null"/>: no callback.</value>
    public Action<RecordedRequest, int>? OnAnswered { get; init; }

    /// <summary>The clock for job progress, delays, rate limits and URL expiry.</summary>
    /// <value><see cref="TimeProvider.System"/>.</value>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    internal void Check()
    {
        Require(Port is >= 0 and <= 65535, nameof(Port), "from 0 to 65535", Port);
        Require(FilesPort is >= 0 and <= 65535, nameof(FilesPort), "from 0 to 65535", FilesPort);
        Require(Port == 0 || Port != FilesPort, nameof(FilesPort), $"another port than {nameof(Port)}", FilesPort);
        Require(Latency >= TimeSpan.Zero && Latency <= s_longest, nameof(Latency), $"from 0 to {s_longest.Days} days", Latency);
        Require(JobDuration >= TimeSpan.Zero, nameof(JobDuration), "0 or more", JobDuration);
        Require(FailRate is >= 0 and <= 1, nameof(FailRate), "from 0 to 1", FailRate);
        Require(SubmitStatus is >= 200 and <= 599, nameof(SubmitStatus), "from 200 to 599", SubmitStatus);
        Require(RequestsPerMinute is null or >= 1, nameof(RequestsPerMinute), "1 or more", RequestsPerMinute);
        Require(RequestsKept >= 0, nameof(RequestsKept), "0 or more", RequestsKept);
    }

    private static void Require(bool isValid, string option, string allowed, IFormattable? value)
    {
        if (!isValid)
        {
            throw new ArgumentException(
                string.Create(CultureInfo.InvariantCulture, $"{nameof(SimulatedHostOptions)}.{option} must be {allowed}; it is {value}."));
        }
    }
}
