namespace SchemaSdk;

/// <summary>
/// Keeps a record of what a client pays for: the intent before a request is sent, and the outcome after it. Set as
/// <see cref="ModelClientOptions.Ledger"/>; the packages <c>SchemaSdk.Ledger.Sqlite</c> and <c>SchemaSdk.Ledger.PostgreSql</c> have one
/// each.
/// </summary>
/// <remarks>Failures of the store are <see cref="LedgerException"/>s.</remarks>
public interface IClientLedger
{
    /// <summary>Returns the pace that all clients of an account share; <see langword="null"/> for one in this process only.</summary>
    /// <param name="host">The authority of the host's address, such as <c>api.example.com</c>.</param>
    /// <param name="requestsPerMinute">The account's limit.</param>
    IRequestPace? PaceOf(string host, int requestsPerMinute);

    /// <summary>Returns the record of a request, which follows it through its attempts. Nothing is written before the first
    /// claim.</summary>
    /// <param name="intent">The request.</param>
    ISubmitRecord RecordOf(SubmitIntent intent);

    /// <summary>Records how a job ended, as a poll says. Called for every poll of an ended job, so it must not count one twice.</summary>
    /// <param name="reference">Which job.</param>
    /// <param name="job">The job in its final state.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    ValueTask EndedAsync(JobReference reference, Job job, CancellationToken cancellationToken = default);

    /// <summary>Records where the outputs of a job were saved.</summary>
    /// <param name="reference">Which job.</param>
    /// <param name="files">The full paths, in the order of the outputs.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    ValueTask DownloadedAsync(JobReference reference, IReadOnlyList<string> files, CancellationToken cancellationToken = default);
}

/// <summary>A request's record in a ledger, from its first attempt to its outcome.</summary>
public interface ISubmitRecord
{
    /// <summary>The key of the job in the ledger.</summary>
    string Key { get; }

    /// <summary>
    /// False if too much time has passed since <see cref="ClaimAsync"/>, for example because the machine slept: the claim must then be
    /// released instead of used. Called immediately before the request is sent.
    /// </summary>
    bool MaySend { get; }

    /// <summary>Records that the request is about to be sent, and claims the right to send it once. Called before each attempt.</summary>
    /// <param name="cancellationToken">Cancels the call; nothing was sent.</param>
    /// <exception cref="AlreadySubmittedException">The request was sent before, or is being sent.</exception>
    /// <exception cref="BudgetException">The request may cost more than what is left of the budget.</exception>
    ValueTask ClaimAsync(CancellationToken cancellationToken = default);

    /// <summary>Gives the claim back after an attempt that certainly had no effect.</summary>
    /// <param name="reason">Why, such as <c>status 429</c>.</param>
    ValueTask ReleaseAsync(string reason);

    /// <summary>Records that the host accepted the request, or answered it directly.</summary>
    /// <param name="job">The job; completed, and without an id, for a direct answer.</param>
    ValueTask AcceptedAsync(Job job);

    /// <summary>Records that no job is known: the host refused the request, it was never sent, or its outcome is unknown.</summary>
    /// <param name="failure">What the caller receives.</param>
    /// <param name="mayHaveArrived">Whether the request may have reached the host.</param>
    ValueTask FailedAsync(Exception failure, bool mayHaveArrived);
}

/// <summary>The pace of an account, shared by everything that sends requests for it.</summary>
public interface IRequestPace
{
    /// <summary>Completes when a request may be sent.</summary>
    /// <param name="cancellationToken">Gives up the turn.</param>
    ValueTask EnterAsync(CancellationToken cancellationToken = default);

    /// <summary>Stops sending for a while, because the host reported that the rate limit is exhausted.</summary>
    /// <param name="duration">How long.</param>
    void Hold(TimeSpan duration);
}
