namespace SchemaSdk;

/// <summary>Settles the jobs of unknown outcome of one host by its list of jobs.</summary>
internal sealed class Reconciliation(ModelClient client, JobLedger ledger)
{
    public async Task<IReadOnlyList<ReconciledJob>> RunAsync(string? batch, CancellationToken cancellationToken)
    {
        List<LostRequest> lost = await ReadAsync(batch, cancellationToken).ConfigureAwait(false);
        if (lost.Count == 0)
            return [];
        DateTimeOffset since = lost.Min(request => request.Since);
        IReadOnlyList<ListedJob> listed = await client.ListJobsAsync(since, cancellationToken).ConfigureAwait(false);
        var ambiguous = new HashSet<LostRequest>();
        foreach (ListedJob job in listed)
        {
            if (!await IsKnownAsync(job, cancellationToken).ConfigureAwait(false))
                Assign(job, lost, ambiguous);
        }

        var reconciled = new List<ReconciledJob>();
        foreach (LostRequest request in lost)
        {
            string? problem = ambiguous.Contains(request)
                ? "jobs in the host's list may be this one or one with other parameters"
                : request.Found.Count > request.Jobs.Count
                    ? $"the host's list has {request.Found.Count} jobs like it: {string.Join(", ", request.Found.Select(job => job.Id))}"
                    : null;
            reconciled.AddRange(await SettleAsync(request, problem, listed.Count, cancellationToken).ConfigureAwait(false));
        }

        return reconciled;
    }

    private async Task<List<LostRequest>> ReadAsync(string? batch, CancellationToken cancellationToken)
    {
        var lost = new Dictionary<string, LostRequest>(StringComparer.Ordinal);
        var query = new LedgerQuery { Batch = batch, Hosts = [client.HostId], States = [LedgerState.Unknown] };
        await foreach (LedgerEntry entry in ledger.ReadAsync(query, cancellationToken).ConfigureAwait(false))
        {
            if (!lost.TryGetValue(entry.RequestHash, out LostRequest? request))
                lost.Add(entry.RequestHash, request = new LostRequest(entry, WireNameOf(entry)));
            IReadOnlyList<LedgerEvent> events = await ledger.ReadEventsAsync(entry.Key, cancellationToken).ConfigureAwait(false);
            request.Add(entry, events.LastOrDefault(e => e.To == LedgerState.Sending)?.At ?? entry.PlannedAt);
        }

        return [.. lost.Values];
    }

    private string? WireNameOf(LedgerEntry entry) =>
        ledger.Options.Models.FirstOrDefault(model => model.Id == entry.ModelId)?.WireName
        ?? (entry.SchemaHash is null ? entry.ModelId : null);

    /// <summary>True if the ledger knows what the host's job is.</summary>
    private async Task<bool> IsKnownAsync(ListedJob job, CancellationToken cancellationToken) =>
        await ledger.FindJobAsync(client.HostId, job.Id, cancellationToken).ConfigureAwait(false) is { State: not LedgerState.Unknown };

    private static void Assign(ListedJob job, List<LostRequest> lost, HashSet<LostRequest> ambiguous)
    {
        Likeness best = lost.Max(request => request.LikenessTo(job));
        if (best == Likeness.None)
            return;
        List<LostRequest> alike = lost.FindAll(request => request.LikenessTo(job) == best);
        if (alike.Count == 1)
            alike[0].Found.Add(job);
        else
            ambiguous.UnionWith(alike);
    }

    private async Task<List<ReconciledJob>> SettleAsync(
        LostRequest request, string? problem, int listed, CancellationToken cancellationToken)
    {
        var settled = new List<ReconciledJob>();
        // Which of them is which does not matter: their requests are the same.
        var found = new Queue<ListedJob>(problem is null ? request.Found.OrderBy(job => job.CreatedAt) : []);
        foreach (LedgerEntry entry in request.Jobs)
        {
            settled.Add(found.TryDequeue(out ListedJob? job)
                ? await SettleAsync(entry, job, cancellationToken).ConfigureAwait(false)
                : new ReconciledJob(entry, problem ?? $"none of the {listed} jobs in the host's list is like it"));
        }

        return settled;
    }

    private async Task<ReconciledJob> SettleAsync(LedgerEntry entry, ListedJob job, CancellationToken cancellationToken)
    {
        var settlement = new LedgerSettlement
        {
            Outcome = LedgerState.Submitted,
            JobId = job.Id,
            Note = $"in the host's list, with the same request, created {job.CreatedAt:u}",
        };
        try
        {
            LedgerEntry settled = await ledger.SettleAsync(entry.Key, settlement, cancellationToken).ConfigureAwait(false);
            return new ReconciledJob(settled, Problem: null);
        }
        catch (LedgerException exception)
        {
            return new ReconciledJob(entry, exception.Message);
        }
    }
}
