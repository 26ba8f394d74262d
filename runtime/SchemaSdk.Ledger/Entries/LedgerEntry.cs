namespace SchemaSdk;

/// <summary>A job in the ledger: what was asked, what it may cost, and what became of it.</summary>
public sealed record LedgerEntry
{
    /// <summary>The <see cref="ErrorCode"/> of a job that the host calls completed, but of which no output was found.</summary>
    internal const string NoOutput = "no_output";

    /// <summary>The key of the job, unique in the ledger.</summary>
    public required string Key { get; init; }

    /// <summary>The name of the batch that it belongs to, and whose budget it uses.</summary>
    public required string Batch { get; init; }

    /// <summary>The position in the ledger, in the order of planning.</summary>
    public required long Sequence { get; init; }

    /// <summary>Where the job stands.</summary>
    public required LedgerState State { get; init; }

    /// <summary>Grows by one with every change.</summary>
    public required long Version { get; init; }

    /// <summary>How many times the job was claimed for sending.</summary>
    public required int Attempt { get; init; }

    /// <summary>How many times the job was planned again after it failed.</summary>
    public required int Retries { get; init; }

    /// <summary>Who claimed it last: the machine, the process and a random part.</summary>
    public string? Owner { get; init; }

    /// <summary>Higher ones are sent first.</summary>
    public required int Priority { get; init; }

    /// <summary>The caller's text of <see cref="SubmitOptions.Tag"/>.</summary>
    public string? Tag { get; init; }

    /// <summary>The trace in which the job was planned, as a W3C <c>traceparent</c>; the steps of all processes are part of it.</summary>
    public string? TraceParent { get; init; }

    /// <summary>The host's id, as in its host file.</summary>
    public required string HostId { get; init; }

    /// <summary>The model's id.</summary>
    public required string ModelId { get; init; }

    /// <summary>The endpoint, such as <c>POST /v1/videos/generations</c>.</summary>
    public required string Endpoint { get; init; }

    /// <summary>The parameters as JSON, without the model; a retry sends exactly these.</summary>
    public required string Parameters { get; init; }

    /// <summary>The hash of the document that the request was checked with; <see langword="null"/> for a model without a
    /// document.</summary>
    public string? SchemaHash { get; init; }

    /// <summary>SHA-256 of model and parameters, in lowercase hex.</summary>
    public required string RequestHash { get; init; }

    /// <summary>The minimum of the estimate; <see langword="null"/> if unknown.</summary>
    public decimal? EstimateMinimum { get; init; }

    /// <summary>The maximum of the estimate; <see langword="null"/> if there is no bound.</summary>
    public decimal? EstimateMaximum { get; init; }

    /// <summary>The currency of the amounts, such as <c>USD</c>.</summary>
    public required string Currency { get; init; }

    /// <summary>What is held of the budget while the job may still cost something.</summary>
    public required decimal Held { get; init; }

    /// <summary>What is spent of the budget, over all attempts.</summary>
    public required decimal Spent { get; init; }

    /// <summary>What the job cost above what was held for it.</summary>
    public required decimal Overrun { get; init; }

    /// <summary>What the job cost, by what the host billed; <see langword="null"/> until known.</summary>
    public decimal? Cost { get; init; }

    /// <summary>The billed quantity; <see langword="null"/> if not reported.</summary>
    public decimal? BilledUnits { get; init; }

    /// <summary>The unit of <see cref="BilledUnits"/>.</summary>
    public string? BillingUnit { get; init; }

    /// <summary>The host's id of the job; for <see cref="LedgerState.Unknown"/>, what may be one.</summary>
    public string? JobId { get; init; }

    /// <summary>The model's name at the host, which some hosts need to find a job.</summary>
    public string? WireModel { get; init; }

    /// <summary>The poll address that the host gave.</summary>
    public string? PollUrl { get; init; }

    /// <summary>The address of the result that the host gave.</summary>
    public string? ResultUrl { get; init; }

    /// <summary>The address that cancels the job, which the host gave.</summary>
    public string? CancelUrl { get; init; }

    /// <summary>The host's word for the job's status.</summary>
    public string? Status { get; init; }

    /// <summary>The host's or the client's code of an error.</summary>
    public string? ErrorCode { get; init; }

    /// <summary>Why the job was refused, failed, or is unknown.</summary>
    public string? Error { get; init; }

    /// <summary>
    /// The JSON of a direct answer, for which the host has no job to ask again; bytes are base64 in <c>data:</c> form. An answer above four
    /// million characters is not kept. <see cref="JobLedger.ReadAsync"/> leaves it out.
    /// </summary>
    public string? Answer { get; init; }

    /// <summary>The saved outputs.</summary>
    public IReadOnlyList<LedgerFile> Files { get; init; } = [];

    /// <summary>When the job was planned, by the store's clock.</summary>
    public required DateTimeOffset PlannedAt { get; init; }

    /// <summary>When the host accepted the job; <see langword="null"/> before.</summary>
    public DateTimeOffset? SubmittedAt { get; init; }

    /// <summary>When the job ended; <see langword="null"/> before.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>When the entry last changed.</summary>
    public required DateTimeOffset ChangedAt { get; init; }

    /// <summary>True if the job failed and was not billed, so that it may be sent again.</summary>
    internal bool MayBeRetried => State == LedgerState.Failed && ErrorCode != NoOutput;

    /// <summary>Returns the key, the state and the job's id.</summary>
    public override string ToString() => JobId is null ? $"{Key} ({State})" : $"{Key} ({State}, job {JobId})";
}

/// <summary>A saved output.</summary>
/// <param name="Path">The full path.</param>
/// <param name="Bytes">The size.</param>
/// <param name="Sha256">The SHA-256 of the content, in lowercase hex.</param>
public sealed record LedgerFile(string Path, long Bytes, string Sha256);

/// <summary>A change of a job's state; events are only ever added.</summary>
/// <param name="At">When, by the store's clock.</param>
/// <param name="Key">The job's key.</param>
/// <param name="From">The state before; <see langword="null"/> for the first.</param>
/// <param name="To">The state after.</param>
/// <param name="Attempt">The number of the claim.</param>
/// <param name="Owner">Who claimed it.</param>
/// <param name="JobId">The host's id of the job, if known.</param>
/// <param name="Note">Why.</param>
public sealed record LedgerEvent(
    DateTimeOffset At, string Key, LedgerState? From, LedgerState To, int Attempt, string? Owner, string? JobId, string? Note);
