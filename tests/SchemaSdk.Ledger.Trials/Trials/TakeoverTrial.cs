namespace SchemaSdk.Ledger.Trials;

/// <summary>One of three nodes is killed and not started again: when does the last of the jobs that may be its own move?</summary>
internal static class TakeoverTrial
{
    public static async Task<Report> RunAsync()
    {
        const int Jobs = 120;
        var report = new Report();
        using HostProcess host = HostProcess.Start(Jobs, 15, 25, cut: 0);
        await using Arena arena = await Arena.OnServerAsync(host, Jobs, Load.Ceiling(Jobs), 1200, deadAfter: 6);
        Child[] nodes = [.. Enumerable.Range(0, 3).Select(_ => arena.Settings.Start())];
        // While it sends something.
        while ((await arena.Ledger.TotalsAsync())[LedgerState.Submitted] < 30 || await arena.SendingOfAsync(nodes[0].Id) == 0)
            await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System);
        nodes[0].Kill();
        long killed = TimeProvider.System.GetTimestamp();
        int sending = await arena.SendingOfAsync(nodes[0].Id);
        Dictionary<string, LedgerEntry> left = [];
        await foreach (LedgerEntry entry in arena.Ledger.ReadAsync(new LedgerQuery()))
        {
            // A planned job of version 1 is nobody's.
            if (entry.State is LedgerState.Sending or LedgerState.Submitted || entry is { State: LedgerState.Planned, Version: > 1 })
                left.Add(entry.Key, entry);
        }

        int watched = left.Count;
        Dictionary<LedgerState, TimeSpan> last = [];
        while (left.Count > 0 && TimeProvider.System.GetElapsedTime(killed) < TimeSpan.FromSeconds(60))
        {
            await foreach (LedgerEntry entry in arena.Ledger.ReadAsync(new LedgerQuery()))
            {
                if (left.TryGetValue(entry.Key, out LedgerEntry? before) && entry.Version != before.Version && left.Remove(entry.Key))
                    last[before.State] = TimeProvider.System.GetElapsedTime(killed);
            }

            await Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System);
        }

        bool ended = await arena.WaitAsync(TimeSpan.FromSeconds(90), _ => { });
        foreach (Child node in nodes)
            node.Dispose();
        report.Add("jobs under way at the kill", watched);
        report.Add("jobs that were being sent", sending);
        foreach ((LedgerState state, TimeSpan after) in last)
            report.Add($"seconds until the last one that was {state} moved", after.TotalSeconds);
        await Findings.OfJobsAsync(report, arena, sending);
        report.Check(left.Count == 0 && last.Values.All(after => after <= TimeSpan.FromSeconds(10)), "the last job is taken over within 10 s");
        report.Check(ended, "the batch ends without the node");
        return report;
    }
}
