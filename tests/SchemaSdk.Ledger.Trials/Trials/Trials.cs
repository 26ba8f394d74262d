namespace SchemaSdk.Ledger.Trials;

/// <summary>The trials by name.</summary>
internal static class Trials
{
    public static IReadOnlyDictionary<string, Func<Task<Report>>> All { get; } = new Dictionary<string, Func<Task<Report>>>
    {
        // Beside other tests on a busy machine, so that only what never depends on its speed is asked of it.
        ["short"] = () => new ClusterTrial
        {
            Jobs = 60, Shortest = 3, Longest = 6, Rate = 600, Kills = 3, MostKills = 8, KillsInside = 0, Limit = 600,
        }.RunAsync(),
        ["cluster"] = () => new ClusterTrial().RunAsync(),
        ["ceiling"] = () => new ClusterTrial { Jobs = 100, Shortest = 2, Longest = 5, Share = 0.6m, Kills = 3, KillsInside = 0 }.RunAsync(),
        ["takeover"] = TakeoverTrial.RunAsync,
        ["silent"] = SilentTrial.RunAsync,
        ["pause"] = () => PauseTrial.RunAsync("before"),
        ["pause-inside"] = () => PauseTrial.RunAsync("inside"),
        ["sqlite"] = FileTrial.RunAsync,
        ["size"] = SizeTrial.RunAsync,
    };
}
