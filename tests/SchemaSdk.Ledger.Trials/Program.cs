using SchemaSdk.Ledger.Trials;

return args switch
{
    ["host", .. var settings] => await HostProcess.ServeAsync(settings),
    ["worker", .. var settings] => await WorkerProcess.RunAsync(settings),
    ["batch", .. var settings] => await BatchProcess.RunAsync(settings),
    [var name] when Trials.All.TryGetValue(name, out Func<Task<Report>>? trial) => (await trial()).Print(name),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine(string.Join(" | ", Trials.All.Keys));
    return 2;
}
