namespace SchemaSdk;

/// <summary>Finds jobs of unknown outcome in the list that their host keeps.</summary>
public static class ModelClientReconcileExtensions
{
    /// <summary>
    /// Looks for the ledger's jobs of unknown outcome in the host's own list of jobs, and settles as submitted those that it finds there by
    /// their request and their time. A job that the list does not have stays unknown: only a person can say that it never arrived.
    /// </summary>
    /// <param name="client">The client of the host, with a ledger.</param>
    /// <param name="batch">The batch; <see langword="null"/> for the whole ledger.</param>
    /// <param name="cancellationToken">Cancels the call; what is settled stays so.</param>
    /// <returns>Each job that was unknown, as it is now.</returns>
    /// <exception cref="InvalidOperationException">The client has no ledger.</exception>
    /// <exception cref="NotSupportedByHostException">The host has no list of jobs, and the ledger has jobs to look for.</exception>
    public static Task<IReadOnlyList<ReconciledJob>> ReconcileAsync(
        this IModelClient client, string? batch = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(client);
        return client is ModelClient { Ledger: JobLedger ledger } owner
            ? new Reconciliation(owner, ledger).RunAsync(batch, cancellationToken)
            : throw new InvalidOperationException("There is nothing to reconcile without a ledger: set ModelClientOptions.Ledger.");
    }
}
