namespace SchemaSdk;

/// <summary>The clients of a batch, one for each host, and the ledger that they share.</summary>
internal sealed class BatchClients
{
    private readonly Dictionary<string, JobSteps> _steps;

    private BatchClients(JobLedger ledger, Dictionary<string, JobSteps> steps) =>
        (Ledger, _steps, HostIds) = (ledger, steps, [.. steps.Keys]);

    public JobLedger Ledger { get; }

    public IReadOnlyList<string> HostIds { get; }

    public static BatchClients Of(IReadOnlyCollection<IModelClient> clients, BatchOptions options)
    {
        JobLedger? ledger = null;
        var steps = new Dictionary<string, JobSteps>(StringComparer.Ordinal);
        foreach (IModelClient client in clients)
        {
            if (client is not ModelClient { Ledger: JobLedger own } owner)
            {
                throw new InvalidOperationException(
                    "A batch needs a ledger: set ModelClientOptions.Ledger, for example to a SqliteJobLedger of the package"
                    + " SchemaSdk.Ledger.Sqlite.");
            }

            if (own != (ledger ??= own))
                throw new ArgumentException("The clients of a batch must have the same ledger.", nameof(clients));
            var stepOptions = new JobStepOptions
            {
                Folder = options.Folder, PollInterval = owner.PollInterval, Stop = options.Stop,
            };
            if (!steps.TryAdd(owner.HostId, new JobSteps(client, own, stepOptions)))
                throw new ArgumentException($"Two clients are for the host {owner.HostId}.", nameof(clients));
        }

        return new BatchClients(ledger ?? throw new ArgumentException("A batch needs a client.", nameof(clients)), steps);
    }

    /// <summary>Returns the steps of a job by its host, which is one of <see cref="HostIds"/>.</summary>
    public JobSteps StepsOf(LedgerEntry entry) => _steps[entry.HostId];
}
