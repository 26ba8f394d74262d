namespace SchemaSdk.Ledger.Trials;

/// <summary>Three processes run one batch over one file, and are killed thirty times.</summary>
internal static class FileTrial
{
    public static async Task<Report> RunAsync()
    {
        (int jobs, int kills) = (400, 30);
        var report = new Report();
        using HostProcess host = HostProcess.Start(jobs, 3, 8, cut: 20);
        await using Arena arena = Arena.InFile(host, jobs, 3000);
        string[] arguments = [.. new[] { "batch", arena.Settings.Connection, host.Address, arena.Settings.Folder, "3000", "10", "none" }];
        var killer = new Killer(arena, () => new Child(arguments), 3, TimeSpan.FromSeconds(3), 0.2, 1);
        using var over = new CancellationTokenSource();
        Task killing = killer.RunAsync(kills, over.Token);
        long began = TimeProvider.System.GetTimestamp();
        (int done, decimal most) = (0, 0);
        bool ended = await arena.WaitAsync(TimeSpan.FromMinutes(5), totals =>
        {
            done = killer.Kills;
            most = Math.Max(most, totals.Held + totals.Spent);
        });
        report.Add("jobs", jobs);
        report.Add("seconds", TimeProvider.System.GetElapsedTime(began).TotalSeconds);
        await over.CancelAsync();
        await killing;
        await killer.EndAsync();
        report.Add("kills while work was left", done);
        report.Add("of them of a process that was sending", killer.KillsWhileSending);
        report.Add("jobs that were being sent", killer.JobsInSending);
        await Findings.OfJobsAsync(report, arena, killer.JobsInSending);
        report.Add("most held and spent, of the ceiling", $"{most} of {Load.Ceiling(jobs)}");
        report.Check(ended, "the batch ends");
        report.Check(done >= kills, $"{kills} kills while work is left");
        report.Check(most <= Load.Ceiling(jobs), "what is held and spent never passes the ceiling");
        return report;
    }
}
