namespace SchemaSdk.Ledger.Trials;

/// <summary>Counts what happened, from the host's side, the ledger's and the workers'.</summary>
internal static class Findings
{
    /// <summary>What must hold whatever was killed: nothing twice, nothing lost.</summary>
    public static async Task OfJobsAsync(Report report, Arena arena, int jobsInSending)
    {
        IReadOnlyList<HostRequest> requests = arena.Host.Requests();
        var submits = requests.Where(request => request.IsSubmit).GroupBy(request => request.Key).ToDictionary(job => job.Key, job => job.Count());
        int posts = submits.Values.Sum();
        int each = arena.Host.Cut;
        int cut = each == 0 ? 0 : (posts + each - 1 - (each / 2)) / each;
        (int unknown, decimal held, int lost) = (0, 0, 0);
        await foreach (LedgerEntry entry in arena.Ledger.ReadAsync(new LedgerQuery()))
        {
            bool reached = submits.ContainsKey(entry.Key);
            if (entry.State == LedgerState.Unknown)
            {
                unknown++;
                held += entry.Held;
            }
            else if (reached != entry.State is LedgerState.Completed or LedgerState.Downloaded)
            {
                lost++;
            }
        }

        LedgerTotals totals = await arena.Ledger.TotalsAsync(WorkerSettings.Batch);
        report.Add("submits at the host", posts);
        report.Add("most submits of a job", submits.Values.DefaultIfEmpty().Max());
        report.Add("answers cut", cut);
        report.Add("downloaded", totals[LedgerState.Downloaded]);
        report.Add("unknown", unknown);
        report.Check(submits.Values.All(count => count == 1), "no job is submitted twice");
        report.Check(unknown <= jobsInSending + cut, "unknown jobs are no more than those killed while they were sent, and answers cut");
        report.Check(lost == 0, "every job at the host is known to the ledger");
        report.Check(totals.Held == held, "only unknown jobs hold money at the end");
    }

    /// <summary>The most requests in any window of this length.</summary>
    public static int Most(IReadOnlyList<HostRequest> requests, TimeSpan window)
    {
        int most = 0;
        for (int first = 0, last = 0; last < requests.Count; last++)
        {
            while (requests[last].At - requests[first].At >= window)
                first++;
            most = Math.Max(most, last - first + 1);
        }

        return most;
    }

    /// <summary>The steps that workers took, the calls of the engine, those that came again after the first, and those of them that the
    /// ledger refused.</summary>
    public static (int Steps, int Calls, int Again, int Refused) Redeliveries(string log)
    {
        int steps = 0;
        var woken = new Dictionary<string, int>(StringComparer.Ordinal);
        var refused = new HashSet<string>(StringComparer.Ordinal);
        foreach (string line in File.ReadLines(log))
        {
            string[] parts = line.Split(' ', 5);
            if (parts.Length < 5)
                continue;
            string call = parts[2] + " " + parts[3];
            steps += parts[1] == nameof(JobWorkerNoticeKind.Step) ? 1 : 0;
            if (parts[1] == nameof(JobWorkerNoticeKind.Woken))
                woken[call] = woken.GetValueOrDefault(call) + 1;
            else if (parts[1] is nameof(JobWorkerNoticeKind.Stale) && woken.GetValueOrDefault(call) > 1)
                refused.Add(call);
        }

        return (steps, woken.Values.Sum(), woken.Values.Sum(count => count - 1), refused.Count);
    }
}
