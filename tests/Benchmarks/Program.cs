using BenchmarkDotNet.Running;
using SchemaSdk.Benchmarks.Groups;

return args switch
{
    ["ratios", .. var groups] => await Ratios.RunAsync(groups),
    ["host"] => await HostProcess.ServeAsync(),
    _ => Deep(args),
};

static int Deep(string[] args)
{
    BenchmarkSwitcher.FromAssembly(typeof(Ratios).Assembly).Run(args);
    return 0;
}
