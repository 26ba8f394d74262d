using System.CommandLine;
using SchemaSdk.Simulator;
using SchemaSdk.Tool.CommandLine;
using SchemaSdk.Tool.Context;
using SchemaSdk.Tool.Folders;
using SchemaSdk.Tool.Simulation;

namespace SchemaSdk.Tool.Commands;

internal sealed class SimulateCommand : ToolCommand
{
    private const int LongestLatency = 3_600_000;
    private const int AnyPort = 0;

    public SimulateCommand(ToolContext context)
        : base("simulate", "Simulates the hosts of the documents in the folder on this machine, until you press Ctrl-C.")
    {
        Option<string> schemas = CommonOptions.Schemas();
        var host = new Option<string?>("--host")
        {
            Description = "Simulates only this host; without it, each host that a document names has a port of its own.",
            HelpName = "id",
        };
        Option<int> port = NumberOption.Create("--port", "a whole number from 0 to 65535", 0, 65535, byDefault: 8080);
        port.Description = "The port of the API on 127.0.0.1, and the first of several hosts' ports; 0 for any free port.";
        Option<int> latency = NumberOption.Create(
            "--latency", $"a whole number of milliseconds from 0 to {LongestLatency}", 0, LongestLatency, byDefault: 0);
        latency.Description = "The minimum time that each response takes, in milliseconds.";
        latency.HelpName = "ms";
        Option<double> failRate = NumberOption.Create("--fail-rate", "a number from 0 to 1", 0.0, 1.0, byDefault: 0);
        failRate.Description = "The share of the jobs that fail, from 0 to 1.";
        var noOverlays = new Option<bool>("--no-overlays")
        {
            Description = "Check requests by the documents alone, like a host that does not know the overlays.",
        };
        var record = new Option<string?>("--record")
        {
            Description = "A folder in which each request is recorded with its response, without keys.",
            HelpName = "folder",
        };
        Option<bool> json = CommonOptions.Json();
        var program = new Argument<string[]>("program")
        {
            Description = "After --: a program to run while the host is there. Its requests go to the host, and its exit code is returned.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        Add(program);
        Add(schemas);
        Add(host);
        Add(port);
        Add(latency);
        Add(failRate);
        Add(noOverlays);
        Add(record);
        Add(json);
        SetAction(async (parsed, cancellationToken) =>
        {
            string folder = SchemaFolder.WithDocuments(context.Directory, parsed.GetValue(schemas)!);
            string? recordTo = parsed.GetValue(record);
            string[] command = parsed.GetValue(program)!;
            var log = new SimulationLog(context, folder, parsed.GetValue(json), besideProgram: command.Length > 0);
            int firstPort = command.Length > 0 && parsed.GetResult(port) is null or { Implicit: true } ? AnyPort : parsed.GetValue(port);
            await using var running = new RunningHosts();
            foreach (ModelHost played in FolderHosts.Of(folder, parsed.GetValue(host)))
            {
                await running.StartAsync(played, new SimulatedHostOptions
                {
                    SchemaFolder = folder,
                    Host = played.Name,
                    IgnoreOverlays = parsed.GetValue(noOverlays),
                    ReloadOnChange = true,
                    OnReloaded = log.WriteReload,
                    Port = firstPort == AnyPort ? AnyPort : firstPort + running.All.Count,
                    Latency = TimeSpan.FromMilliseconds(parsed.GetValue(latency)),
                    FailRate = parsed.GetValue(failRate),
                    RecordFolder = recordTo is null ? null : context.Directory.FullPath(recordTo),
                    TimeProvider = context.Time,
                    OnAnswered = log.WriteRequest,
                }, cancellationToken);
            }

            log.WriteStart(running.All);
            if (command.Length > 0)
                return await ChildProgram.RunAsync(command, running.All, context, cancellationToken);

            await UntilCanceledAsync(cancellationToken);
            return ExitCodes.Success;
        });
    }

    public override IReadOnlyList<string> Examples =>
    [
        "schema-sdk simulate -- dotnet run",
        "schema-sdk simulate --host replicate",
        "schema-sdk simulate --port 0 --latency 200 --fail-rate 0.1 --record exchanges",
    ];

    private static async Task UntilCanceledAsync(CancellationToken cancellationToken)
    {
        var canceled = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using CancellationTokenRegistration registration = cancellationToken.Register(canceled.SetResult);
        await canceled.Task;
    }
}
