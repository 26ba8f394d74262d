using System.Globalization;

namespace SchemaSdk;

/// <summary>Runs many requests as one batch.</summary>
public static class ModelClientBatchExtensions
{
    /// <summary>
    /// Sends requests, several at the same time and each at most once, waits for their jobs and returns each result as it comes. Everything
    /// is recorded in the client's ledger, so that a run that was killed is continued by running it again under the same name.
    /// </summary>
    /// <param name="client">The client, with a ledger.</param>
    /// <param name="requests">The requests. All are checked and priced before anything is sent.</param>
    /// <param name="options">How the batch is run; <see langword="null"/> for the defaults.</param>
    /// <param name="cancellationToken">Stops at once; jobs continue at the host, and the ledger knows them. See
    /// <see cref="BatchOptions.Stop"/> for a stop that finishes what is paid.</param>
    /// <returns>One result for each request, also for those that failed, are unknown, did not fit into the budget, or have a key under
    /// which the ledger has another request or a job of another batch.</returns>
    /// <exception cref="InvalidOperationException">The client has no ledger.</exception>
    /// <exception cref="InvalidRequestException">A request is invalid; nothing was sent.</exception>
    /// <exception cref="PriceLimitException">A request has no highest price, and there is a limit; nothing was sent.</exception>
    /// <exception cref="LedgerException">The prices are in several currencies, and there is a limit; nothing was sent.</exception>
    /// <exception cref="BudgetException">The batch has already spent, or holds, more than the limit.</exception>
    /// <exception cref="ApiKeyException">The key is missing or was rejected; what is paid was finished first.</exception>
    /// <exception cref="InsufficientCreditsException">The account has no credits left; what is paid was finished first.</exception>
    public static IAsyncEnumerable<BatchResult> RunManyAsync(
        this IModelClient client, IEnumerable<ModelRequest> requests, BatchOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(requests);
        return RunManyAsync(client, requests.Select(request => new BatchItem { Request = request }), options, cancellationToken);
    }

    /// <inheritdoc cref="RunManyAsync(IModelClient, IEnumerable{ModelRequest}, BatchOptions?, CancellationToken)"/>
    /// <param name="client">The client, with a ledger.</param>
    /// <param name="items">The requests, with what the caller knows them by.</param>
    /// <param name="options">How the batch is run; <see langword="null"/> for the defaults.</param>
    /// <param name="cancellationToken">Stops at once; jobs continue at the host, and the ledger knows them.</param>
    public static IAsyncEnumerable<BatchResult> RunManyAsync(
        this IModelClient client, IEnumerable<BatchItem> items, BatchOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(client);
        return RunManyAsync([client], items, options, cancellationToken);
    }

    /// <inheritdoc cref="RunManyAsync(IModelClient, IEnumerable{ModelRequest}, BatchOptions?, CancellationToken)"/>
    /// <param name="clients">A client for each host, all with the same ledger.</param>
    /// <param name="items">The requests, with what the caller knows them by.</param>
    /// <param name="options">How the batch is run; <see langword="null"/> for the defaults.</param>
    /// <param name="cancellationToken">Stops at once; jobs continue at their hosts, and the ledger knows them.</param>
    /// <exception cref="WrongHostException">A request is for a host that no client calls; nothing was sent.</exception>
    /// <exception cref="ArgumentException">There is no client, two are for one host, or their ledgers differ.</exception>
    public static IAsyncEnumerable<BatchResult> RunManyAsync(
        this IReadOnlyCollection<IModelClient> clients, IEnumerable<BatchItem> items, BatchOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(clients);
        ArgumentNullException.ThrowIfNull(items);
        options ??= new BatchOptions();
        if (options.Concurrency is < 1 or > 1000)
            throw new ArgumentOutOfRangeException(nameof(options), options.Concurrency, "Concurrency must be 1 to 1000.");
        BatchClients of = BatchClients.Of(clients, options);
        string name = options.Name ?? "batch-" + Guid.NewGuid().ToString("N", CultureInfo.InvariantCulture)[..12];
        BatchPlan plan = BatchPlan.Of(items, name, options, of.HostIds);
        return new BatchRun(of, plan, options).RunAsync(cancellationToken);
    }
}
