namespace SchemaSdk.Ledger.Trials;

/// <summary>Three nodes on one server, killed in turn and at random moments, with answers cut.</summary>
internal sealed class ClusterTrial
{
    public int Jobs { get; init; } = 300;

    public double Shortest { get; init; } = 10;

    public double Longest { get; init; } = 30;

    /// <summary>The fewest kills while work is left; it goes on as long as there is some.</summary>
    public int Kills { get; init; } = 12;

    public int KillsInside { get; init; } = 3;

    /// <summary>The most kills: with more, a machine that is slow to start processes would never get anywhere.</summary>
    public int MostKills { get; init; } = int.MaxValue;

    /// <summary>Of the account, in requests a minute.</summary>
    public int Rate { get; init; } = 1200;

    public double Between { get; init; } = 5;

    public double Limit { get; init; } = 120;

    /// <summary>The part of the price of all jobs that the ceiling covers.</summary>
    public decimal Share { get; init; } = 1;

    public async Task<Report> RunAsync()
    {
        var report = new Report();
        using HostProcess host = HostProcess.Start(Jobs, Shortest, Longest, cut: 20);
        decimal ceiling = Load.Ceiling(Jobs) * Share;
        await using Arena arena = await Arena.OnServerAsync(host, Jobs, ceiling, Rate);
        var killer = new Killer(arena, arena.Settings.Start, 3, TimeSpan.FromSeconds(Between), 1, 3);
        using var over = new CancellationTokenSource();
        Task killing = killer.RunAsync(MostKills, over.Token);
        long began = TimeProvider.System.GetTimestamp();
        (int samples, decimal most) = (0, 0);
        bool ended = await arena.WaitAsync(TimeSpan.FromSeconds(Limit), totals =>
        {
            samples++;
            most = Math.Max(most, totals.Held + totals.Spent);
        });
        TimeSpan took = TimeProvider.System.GetElapsedTime(began);
        int kills = killer.Kills;
        await over.CancelAsync();
        await killing;
        await killer.EndAsync();

        report.Add("jobs", Jobs);
        report.Add("seconds", took.TotalSeconds);
        report.Add("kills while work was left", kills);
        report.Add("of them of a process that was sending", killer.KillsWhileSending);
        report.Add("jobs that were being sent", killer.JobsInSending);
        await Findings.OfJobsAsync(report, arena, killer.JobsInSending);
        (int steps, int calls, int again, int refused) = Findings.Redeliveries(arena.Settings.LogFile);
        report.Add("steps", steps);
        report.Add("calls of the engine", calls);
        report.Add("calls of the engine that came again", again);
        report.Add("of them refused by the ledger", refused);
        report.Add("samples of the budget", samples);
        report.Add("most held and spent, of the ceiling", $"{most} of {ceiling}");
        IReadOnlyList<HostRequest> requests = host.Requests();
        int inMinute = Findings.Most(requests, TimeSpan.FromMinutes(1));
        int inSixSeconds = Findings.Most(requests, TimeSpan.FromSeconds(6));
        report.Add("requests at the host", requests.Count);
        report.Add($"most in a minute, of {Rate}", inMinute);
        report.Add($"most in six seconds, of {Rate / 10}", inSixSeconds);

        LedgerTotals end = await arena.Ledger.TotalsAsync(WorkerSettings.Batch);
        report.Check(ended, $"nothing is under way after {Limit} s (planned {end[LedgerState.Planned]}, sending {end[LedgerState.Sending]},"
            + $" submitted {end[LedgerState.Submitted]}, completed {end[LedgerState.Completed]})");
        report.Check(Share < 1 || end[LedgerState.Planned] == 0, "every job is sent");
        report.Check(kills >= Kills, $"{Kills} kills while work is left");
        report.Check(killer.KillsWhileSending >= KillsInside, $"{KillsInside} kills of processes that are sending");
        report.Check(most <= ceiling, "what is held and spent never passes the ceiling");
        report.Check(inMinute <= Rate, "the rate of the account holds in every minute");
        // Requests leave on time and arrive when the machine, which is busy with the trial, lets them.
        report.Check(inSixSeconds <= Rate / 10 * 1.5, "the rate of the account holds in every six seconds, within a half");
        report.Check(Share < 1 || refused > 0, "a call of the engine came again and was refused");
        return report;
    }
}
