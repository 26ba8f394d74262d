using System.ComponentModel;

namespace SchemaSdk;

/// <summary>
/// A ledger of paid jobs, shared by any number of processes: each job is recorded before its request is sent, changes state only from the
/// state that its process saw, and holds its price until its cost is known. Set it as <see cref="ModelClientOptions.Ledger"/>.
/// </summary>
/// <remarks>Thread-safe. A ledger of another store derives from this class; every method is one transaction.</remarks>
public abstract class JobLedger : IClientLedger, IAsyncDisposable
{
    private readonly ClientRecorder _recorder;

    /// <summary>Creates the ledger.</summary>
    /// <param name="options">The options; <see langword="null"/> for the defaults.</param>
    /// <exception cref="ArgumentException">A time is not positive, or a claim could outlive its process.</exception>
    protected JobLedger(JobLedgerOptions? options)
    {
        Options = options ?? new JobLedgerOptions();
        Options.Check();
        Worker = WorkerName.New();
        _recorder = new ClientRecorder(this);
    }

    /// <summary>The options.</summary>
    public JobLedgerOptions Options { get; }

    /// <summary>The name of this process in the ledger: the machine, the process and a random part.</summary>
    public string Worker { get; }

    /// <summary>Creates a batch, or changes its ceiling.</summary>
    /// <param name="batch">The name.</param>
    /// <param name="ceiling">The most that its jobs may hold and spend together; <see langword="null"/> for no limit.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="BudgetException">More than the new ceiling is already held or spent; nothing was changed.</exception>
    public abstract Task OpenBatchAsync(string batch, decimal? ceiling, CancellationToken cancellationToken = default);

    /// <summary>Creates a batch, or lowers its ceiling; never raises it, whoever else opens the batch at the same time.</summary>
    /// <param name="batch">The name.</param>
    /// <param name="ceiling">The most that its jobs may hold and spend together.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The ceiling that the batch has now: the lower of the two.</returns>
    /// <exception cref="BudgetException">More than the new ceiling is already held or spent; nothing was changed.</exception>
    public abstract Task<decimal> LimitBatchAsync(string batch, decimal ceiling, CancellationToken cancellationToken = default);

    /// <summary>
    /// Adds jobs to a batch, in order. Of keys that the ledger already has, those that are still planned with the same request get today's
    /// price, document and priority; the others are left as they are.
    /// </summary>
    /// <param name="batch">The name; created, without a ceiling, if there is none.</param>
    /// <param name="jobs">The jobs.</param>
    /// <param name="cancellationToken">Cancels the call; nothing was added.</param>
    /// <returns>The number of new jobs.</returns>
    public abstract Task<int> PlanAsync(string batch, IReadOnlyList<PlannedJob> jobs, CancellationToken cancellationToken = default);

    /// <summary>Claims a planned job for sending, and holds its price.</summary>
    /// <param name="key">The key.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public abstract Task<LedgerClaim> TryClaimAsync(string key, CancellationToken cancellationToken = default);

    /// <summary>Changes the state of a job, and its money with it.</summary>
    /// <param name="move">The change.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>False if the job is not where the move may start; nothing was changed.</returns>
    public abstract Task<bool> TryMoveAsync(LedgerMove move, CancellationToken cancellationToken = default);

    /// <summary>Says when a job next needs attention, without changing its state.</summary>
    /// <param name="key">The key.</param>
    /// <param name="version">The version that the caller saw.</param>
    /// <param name="due">From now.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The new version; <see langword="null"/> if another changed the job meanwhile.</returns>
    public abstract Task<long?> TryPostponeAsync(string key, long version, TimeSpan due, CancellationToken cancellationToken = default);

    /// <summary>
    /// Takes jobs that need attention: to be sent, polled or, if asked for, downloaded. Nobody else is given them until the lease ends.
    /// </summary>
    /// <param name="take">Which, how many and for how long.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public abstract Task<IReadOnlyList<LedgerEntry>> TakeDueAsync(LedgerTake take, CancellationToken cancellationToken = default);

    /// <summary>Marks as unknown what was being sent by processes that have not been heard of for a while.</summary>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The number of jobs.</returns>
    public abstract Task<int> SweepAsync(CancellationToken cancellationToken = default);

    /// <summary>Says that this process lives.</summary>
    /// <param name="cancellationToken">Cancels the call.</param>
    public abstract Task BeatAsync(CancellationToken cancellationToken = default);

    /// <summary>Takes the next slot of an account's pace.</summary>
    /// <param name="account">The account.</param>
    /// <param name="interval">The time between two requests.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>How long to wait before the request may be sent; zero or less for at once.</returns>
    public abstract Task<TimeSpan> TakeSlotAsync(string account, TimeSpan interval, CancellationToken cancellationToken = default);

    /// <summary>Stops an account for a while, because the host reported that its rate limit is exhausted.</summary>
    /// <param name="account">The account.</param>
    /// <param name="duration">How long.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public abstract Task HoldAsync(string account, TimeSpan duration, CancellationToken cancellationToken = default);

    /// <summary>
    /// Settles a job of unknown outcome by what somebody found out at the host: it was accepted, it was refused, or it never arrived.
    /// </summary>
    /// <param name="key">The key.</param>
    /// <param name="settlement">What was found out.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The job as it is now.</returns>
    /// <exception cref="ArgumentException">The settlement lacks what it needs; nothing was changed.</exception>
    /// <exception cref="LedgerException">The job is not unknown, it may still get a late answer, or another job has the id at the host;
    /// nothing was changed.</exception>
    public Task<LedgerEntry> SettleAsync(string key, LedgerSettlement settlement, CancellationToken cancellationToken = default) =>
        Settling.SettleAsync(this, key, settlement, cancellationToken);

    /// <summary>Returns a job; <see langword="null"/> if there is none with the key.</summary>
    /// <param name="key">The key.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public abstract Task<LedgerEntry?> FindAsync(string key, CancellationToken cancellationToken = default);

    /// <summary>Returns a job by its id at the host; <see langword="null"/> if there is none.</summary>
    /// <param name="hostId">The host's id, as in its host file.</param>
    /// <param name="jobId">The host's id of the job.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public abstract Task<LedgerEntry?> FindJobAsync(string hostId, string jobId, CancellationToken cancellationToken = default);

    /// <summary>
    /// Reads jobs in the order of planning or from the newest on, page by page, without <see cref="LedgerEntry.Answer"/>.
    /// </summary>
    /// <param name="query">Which.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public abstract IAsyncEnumerable<LedgerEntry> ReadAsync(LedgerQuery query, CancellationToken cancellationToken = default);

    /// <summary>Reads what happened to a job, oldest first.</summary>
    /// <param name="key">The key.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public abstract Task<IReadOnlyList<LedgerEvent>> ReadEventsAsync(string key, CancellationToken cancellationToken = default);

    /// <summary>Returns how many jobs are where, and the money.</summary>
    /// <param name="batch">The batch; <see langword="null"/> for the whole ledger, which has no ceiling.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public abstract Task<LedgerTotals> TotalsAsync(string? batch = null, CancellationToken cancellationToken = default);

    /// <summary>Adds up the money of jobs by day, model or batch.</summary>
    /// <param name="grouping">By what.</param>
    /// <param name="since">Only jobs that were planned from then on; <see langword="null"/> for all.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The groups in the order of their names; a day or batch without jobs is not among them.</returns>
    public abstract Task<IReadOnlyList<LedgerSpending>> SpendingAsync(
        LedgerGrouping grouping, DateTimeOffset? since = null, CancellationToken cancellationToken = default);

    /// <summary>Closes the connections.</summary>
    public async ValueTask DisposeAsync()
    {
        await _recorder.DisposeAsync().ConfigureAwait(false);
        await CloseAsync().ConfigureAwait(false);
        GC.SuppressFinalize(this);
    }

    /// <inheritdoc/>
    [EditorBrowsable(EditorBrowsableState.Never)]
    IRequestPace? IClientLedger.PaceOf(string host, int requestsPerMinute) =>
        new SharedPace(this, Options.Account ?? host, requestsPerMinute);

    /// <inheritdoc/>
    [EditorBrowsable(EditorBrowsableState.Never)]
    ISubmitRecord IClientLedger.RecordOf(SubmitIntent intent) => _recorder.RecordOf(intent);

    /// <inheritdoc/>
    [EditorBrowsable(EditorBrowsableState.Never)]
    ValueTask IClientLedger.EndedAsync(JobReference reference, Job job, CancellationToken cancellationToken) =>
        _recorder.EndedAsync(reference, job, cancellationToken);

    /// <inheritdoc/>
    [EditorBrowsable(EditorBrowsableState.Never)]
    ValueTask IClientLedger.DownloadedAsync(JobReference reference, IReadOnlyList<string> files, CancellationToken cancellationToken) =>
        _recorder.DownloadedAsync(reference, files, cancellationToken);

    /// <summary>Returns the record of a job that is planned, for the client that will send it.</summary>
    internal ISubmitRecord RecordOf(LedgerEntry entry) => _recorder.RecordOf(entry);

    /// <summary>Closes the store.</summary>
    protected abstract ValueTask CloseAsync();
}
