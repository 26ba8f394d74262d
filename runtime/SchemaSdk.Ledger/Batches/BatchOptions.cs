namespace SchemaSdk;

/// <summary>How a batch is run.</summary>
public sealed record BatchOptions
{
    /// <summary>The name of the batch. Running the same requests again under the same name continues where the last run stopped, and sends
    /// nothing twice.</summary>
    /// <value>Default: a new name.</value>
    public string? Name { get; init; }

    /// <summary>The most jobs that this process has at the host at the same time.</summary>
    /// <value>Default: 8. Range: 1 to 1,000.</value>
    public int Concurrency { get; init; } = 8;

    /// <summary>The most that the whole batch may cost, in the currency of the prices.</summary>
    /// <value>Default: that of an earlier run under the same name; otherwise no limit. The ledger keeps it: no number of
    /// processes passes it at any moment.</value>
    /// <remarks>A job is sent only if its highest price fits into what is left. What does not fit stays planned.</remarks>
    public decimal? MaxTotal { get; init; }

    /// <summary>Whether requests without a highest price are sent although there is a limit, of this run or of an earlier one; nothing but
    /// their lowest price is held.</summary>
    /// <value>Default: false, so that such a request is an error before anything is sent.</value>
    public bool AllowUnboundedPrice { get; init; }

    /// <summary>
    /// Whether the requests are the whole batch: planned jobs of it that are not among them, such as those of an earlier version of a
    /// list, are cancelled instead of sent, and planned again if they come back.
    /// </summary>
    /// <value>Default: false; what others planned in the batch is sent too.</value>
    public bool IsWhole { get; init; }

    /// <summary>How many times a job that failed at the host, in this run or an earlier one, is sent again.</summary>
    /// <value>Default: 0.</value>
    /// <remarks>Jobs whose outcome is unknown are never sent again.</remarks>
    public int FailedRetries { get; init; }

    /// <summary>The folder in which the outputs are saved.</summary>
    /// <value>Default: none; the outputs are not saved.</value>
    public string? Folder { get; init; }

    /// <summary>Receives the state of the whole batch, about once a second, and at the end.</summary>
    /// <value>Default: none.</value>
    public IProgress<BatchProgress>? Progress { get; init; }

    /// <summary>Stops sending, and finishes what is paid: jobs at the host are waited for, and saved.</summary>
    /// <value>Default: never.</value>
    /// <remarks>The token of the call itself stops at once, but for requests under way, which have ten seconds to be answered; the jobs
    /// continue at the host, and the next run finds them.</remarks>
    public CancellationToken Stop { get; init; }
}

/// <summary>A request of a batch, with what the caller knows it by.</summary>
public sealed record BatchItem
{
    /// <summary>The request.</summary>
    public required ModelRequest Request { get; init; }

    /// <summary>The key in the ledger, unique in it.</summary>
    /// <value>Default: made from the name of the batch and the request, so that the same request in the same batch has the same
    /// key.</value>
    public string? Key { get; init; }

    /// <summary>Any text of the caller's, which results and the ledger give back.</summary>
    /// <value>Default: none.</value>
    public string? Tag { get; init; }

    /// <summary>Higher ones are sent first.</summary>
    /// <value>Default: 0.</value>
    public int Priority { get; init; }
}

/// <summary>What became of a request of a batch.</summary>
/// <param name="Entry">The job in the ledger.</param>
/// <param name="Request">The request.</param>
/// <param name="Error">Why there is no result; <see langword="null"/> if there is one.</param>
public sealed record BatchResult(LedgerEntry Entry, ModelRequest Request, Exception? Error)
{
    /// <summary>Whether the job has a result: it is completed or, where a folder was given, saved.</summary>
    public bool IsSuccess => Error is null && Entry.State is LedgerState.Completed or LedgerState.Downloaded;

    /// <summary>The result, if the job ended in this run; its outputs' addresses are valid for a limited time.</summary>
    public JobResult? Result { get; init; }
}

/// <summary>The state of a whole batch.</summary>
/// <param name="Totals">How many jobs are where, and the money.</param>
/// <param name="Elapsed">Since the run began.</param>
/// <param name="TimeLeft">An estimate from how fast jobs ended in this run; <see langword="null"/> before the first.</param>
/// <param name="LastProblem">What last kept a job from going on; <see langword="null"/> if nothing did.</param>
public sealed record BatchProgress(LedgerTotals Totals, TimeSpan Elapsed, TimeSpan? TimeLeft, string? LastProblem);
