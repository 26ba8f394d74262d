using System.CommandLine;
using System.Globalization;
using SchemaSdk.Simulator;
using SchemaSdk.Tool.CommandLine;
using SchemaSdk.Tool.Context;
using SchemaSdk.Tool.Output;

namespace SchemaSdk.Tool.Commands;

internal sealed class SimulateCommand : ToolCommand
{
    public SimulateCommand(ToolContext context)
        : base("simulate", "Plays the host on this machine, from the documents in the folder, until it is interrupted.")
    {
        Option<string> schemas = CommonOptions.Schemas();
        var port = new Option<int>("--port")
        {
            Description = "The port of the API, on 127.0.0.1; 0 for any free one.",
            DefaultValueFactory = _ => 8080,
        };
        var latency = new Option<int>("--latency")
        {
            Description = "How long every answer takes at least, in milliseconds.",
            HelpName = "ms",
        };
        var failRate = new Option<double>("--fail-rate") { Description = "The share of the jobs that fail, from 0 to 1." };
        var noOverlays = new Option<bool>("--no-overlays")
        {
            Description = "Checks requests by the documents alone, as a host does that knows no overlay.",
        };
        var record = new Option<string?>("--record")
        {
            Description = "A folder where each request is written with its answer, keys left out.",
            HelpName = "folder",
        };
        Option<bool> json = CommonOptions.Json();
        Add(schemas);
        Add(port);
        Add(latency);
        Add(failRate);
        Add(noOverlays);
        Add(record);
        Add(json);
        SetAction(async (parsed, cancellationToken) =>
        {
            TextWriter log = TextWriter.Synchronized(context.Error);
            string? recordTo = parsed.GetValue(record);
            await using SimulatedHost host = await StartAsync(new SimulatedHostOptions
            {
                SchemaFolder = Folders.SchemaFolder.Existing(context.Directory, parsed.GetValue(schemas)!),
                IgnoreOverlays = parsed.GetValue(noOverlays),
                Port = parsed.GetValue(port),
                Latency = TimeSpan.FromMilliseconds(parsed.GetValue(latency)),
                FailRate = parsed.GetValue(failRate),
                RecordFolder = recordTo is null ? null : context.Directory.FullPath(recordTo),
                TimeProvider = context.Time,
                OnAnswered = parsed.GetValue(json) ? null : (request, status) => log.WriteLine($"{status} {request.Method} {request.Path}"),
            }, cancellationToken);
            Tell(context, host, parsed.GetValue(json));
            await UntilCanceledAsync(cancellationToken);
            return ExitCodes.Success;
        });
    }

    public override IReadOnlyList<string> Examples => ["schema-sdk simulate --port 8080 --latency 200 --fail-rate 0.1 --record exchanges"];

    private static async Task<SimulatedHost> StartAsync(SimulatedHostOptions options, CancellationToken cancellationToken)
    {
        try
        {
            return await SimulatedHost.StartAsync(options, cancellationToken);
        }
        catch (ArgumentException fault)
        {
            throw new ToolException(string.Create(CultureInfo.InvariantCulture, $"the local host can't start so: {fault.Message}"), fault);
        }
    }

    private static void Tell(ToolContext context, SimulatedHost host, bool asJson)
    {
        if (asJson)
        {
            JsonOutput.Write(context.Output, json =>
            {
                json.WriteStartObject();
                json.WriteString("base_address", host.BaseAddress.ToString());
                json.WriteString("files_address", host.FilesAddress.ToString());
                json.WriteEndObject();
            });
        }
        else
        {
            context.Output.WriteLine($"API    {host.BaseAddress}");
            context.Output.WriteLine($"Files  {host.FilesAddress}");
        }

        context.Output.Flush();
        foreach (string problem in host.Findings)
            context.Error.WriteLine(problem);
    }

    private static async Task UntilCanceledAsync(CancellationToken cancellationToken)
    {
        var cancelled = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using CancellationTokenRegistration registration = cancellationToken.Register(cancelled.SetResult);
        await cancelled.Task;
    }
}
