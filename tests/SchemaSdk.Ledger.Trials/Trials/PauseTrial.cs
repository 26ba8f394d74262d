namespace SchemaSdk.Ledger.Trials;

/// <summary>A node is suspended for 20 s, between its claim and its request or before the answer, while another goes on.</summary>
internal static class PauseTrial
{
    public static async Task<Report> RunAsync(string moment)
    {
        var report = new Report();
        using HostProcess host = HostProcess.Start(1, 2, 2, cut: 0, latency: 4);
        await using Arena arena = await Arena.OnServerAsync(host, 1, Load.Ceiling(1), 600);
        using Child sleeper = (arena.Settings with { Pause = moment }).Start();
        while (!sleeper.IsStopped)
            await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System);
        using Child other = arena.Settings.Start();
        await Task.Delay(TimeSpan.FromSeconds(20), TimeProvider.System);
        string asleep = (await arena.Ledger.FindAsync("k0000"))!.State.ToString();
        sleeper.Continue();
        bool ended = false;
        for (int i = 0; i < 600 && !ended; i++)
        {
            ended = (await arena.Ledger.TotalsAsync())[LedgerState.Downloaded] == 1;
            await Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System);
        }

        IReadOnlyList<LedgerEvent> events = await arena.Ledger.ReadEventsAsync("k0000");
        report.Add("after 20 s asleep", asleep);
        report.Add("the job was", string.Join(", ", events.Select(each => each.To)));
        await Findings.OfJobsAsync(report, arena, 1);
        report.Check(asleep == nameof(LedgerState.Unknown), "the job is unknown while its process sleeps");
        report.Check(ended, "the process that wakes up settles it");
        return report;
    }
}
