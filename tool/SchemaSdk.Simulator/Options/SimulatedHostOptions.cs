namespace SchemaSdk.Simulator;

/// <summary>How a <see cref="SimulatedHost"/> behaves. Everything has a default that suits a test.</summary>
public sealed class SimulatedHostOptions
{
    /// <summary>The folder of the model documents: every <c>*.json</c> directly in it but <c>*.schema.json</c>; an <c>*.overlay.json</c> refines the model that it names.</summary>
    /// <value><see langword="null"/>: no folder.</value>
    /// <remarks>A document that can't be read is left out; <see cref="SimulatedHost.Findings"/> says why.</remarks>
    public string? SchemaFolder { get; init; }

    /// <summary>
    /// Whether the overlays in <see cref="SchemaFolder"/> are left out of the checks: then the host refuses only what its own documents
    /// tell, not what the rules of an overlay do.
    /// </summary>
    /// <value><see langword="false"/>.</value>
    public bool IgnoreOverlays { get; init; }

    /// <summary>Model documents as JSON text, besides those of <see cref="SchemaFolder"/>.</summary>
    /// <value>Empty.</value>
    public IReadOnlyList<string> Documents { get; init; } = [];

    /// <summary>The port of the API, on 127.0.0.1.</summary>
    /// <value>0: any free port.</value>
    public int Port { get; init; }

    /// <summary>The port of the output files, on 127.0.0.1: another origin than the API's, as with the real host.</summary>
    /// <value>0: any free port.</value>
    public int FilesPort { get; init; }

    /// <summary>The one API key that is accepted.</summary>
    /// <value><see langword="null"/>: any key, but some key.</value>
    public string? ApiKey { get; init; }

    /// <summary>Whether <c>GET /v1/models/{id}</c> needs a key too.</summary>
    /// <value><see langword="false"/>.</value>
    public bool ModelNeedsKey { get; init; }

    /// <summary>How long every answer of the API takes at least.</summary>
    /// <value>Zero.</value>
    public TimeSpan Latency { get; init; }

    /// <summary>From a request to the end of its job; the first tenth is spent queued.</summary>
    /// <value>2 seconds.</value>
    public TimeSpan JobDuration { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>The share of the jobs that fail, half-way, from 0 (none) to 1 (all). Every other failure is told as plain text.</summary>
    /// <value>0.</value>
    public double FailRate { get; init; }

    /// <summary>Chooses which jobs fail under <see cref="FailRate"/>: the same seed, the same ones.</summary>
    /// <value>0.</value>
    public int Seed { get; init; }

    /// <summary>How <c>poll_url</c> is written.</summary>
    /// <value><see cref="PollUrlForm.Alternating"/>.</value>
    public PollUrlForm PollUrls { get; init; }

    /// <summary>The HTTP status code of an answer that accepts a job; what the real host sends is not documented.</summary>
    /// <value>200.</value>
    public int SubmitStatus { get; init; } = 200;

    /// <summary>How many requests a minute the API takes from all keys together; the real host takes 50.</summary>
    /// <value><see langword="null"/>: any number.</value>
    public int? RequestsPerMinute { get; init; }

    /// <summary>Whether parameters that the model's document does not know are let pass instead of refused.</summary>
    /// <value><see langword="false"/>.</value>
    public bool AcceptUnknownParameters { get; init; }

    /// <summary>The video that video models make.</summary>
    /// <value><see langword="null"/>: two seconds of a test pattern, MP4 with H.264 and AAC, 34 KB.</value>
    public ReadOnlyMemory<byte>? Clip { get; init; }

    /// <summary>A folder where each request is written with its answer as one JSON file; made if absent.</summary>
    /// <value><see langword="null"/>: nothing is written.</value>
    /// <remarks>Headers, query parameters and members whose names call them secrets are left out, and the key wherever it stands.</remarks>
    public string? RecordFolder { get; init; }

    /// <summary>
    /// A folder where accepted jobs are kept; made if absent. A host that starts with the same folder goes on with them,
    /// so that a job can be waited for in another process.
    /// </summary>
    /// <value><see langword="null"/>: jobs end with the host.</value>
    /// <remarks>A job under <see cref="Behavior.JobStatuses"/> is kept without its script: by the clock, it goes well.</remarks>
    public string? JobFolder { get; init; }

    /// <summary>How many of the latest requests <see cref="SimulatedHost.Requests"/> remembers.</summary>
    /// <value>10,000.</value>
    public int RequestsKept { get; init; } = 10_000;

    /// <summary>Called after each request with the HTTP status code of its answer, from any thread, several at once.</summary>
    /// <value><see langword="null"/>: nobody is told.</value>
    public Action<RecordedRequest, int>? OnAnswered { get; init; }

    /// <summary>The clock by which jobs advance, delays pass, rates are limited and addresses expire.</summary>
    /// <value><see cref="TimeProvider.System"/>.</value>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    internal void Check()
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(Latency, TimeSpan.Zero, nameof(Latency));
        ArgumentOutOfRangeException.ThrowIfLessThan(JobDuration, TimeSpan.Zero, nameof(JobDuration));
        ArgumentOutOfRangeException.ThrowIfNegative(FailRate, nameof(FailRate));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(FailRate, 1, nameof(FailRate));
        ArgumentOutOfRangeException.ThrowIfLessThan(RequestsPerMinute ?? 1, 1, nameof(RequestsPerMinute));
        ArgumentOutOfRangeException.ThrowIfNegative(RequestsKept, nameof(RequestsKept));
    }
}
