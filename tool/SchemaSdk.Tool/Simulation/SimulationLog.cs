using SchemaSdk.Simulator;
using SchemaSdk.Tool.Context;
using SchemaSdk.Tool.Output;

namespace SchemaSdk.Tool.Simulation;

/// <summary>What <c>simulate</c> writes: how to reach the host, the requests, and changed documents.</summary>
/// <param name="besideProgram">True if standard output belongs to a program that runs beside the host.</param>
internal sealed class SimulationLog(ToolContext context, string folder, bool asJson, bool besideProgram)
{
    private readonly TextWriter _log = TextWriter.Synchronized(context.Error);

    public void WriteStart(SimulatedHost host)
    {
        if (besideProgram)
            _log.WriteLine($"Requests go to a host on this machine, {host.BaseAddress}; nothing is billed.");
        else if (asJson)
            WriteJson(host);
        else
            WriteText(host);

        context.Output.Flush();
        foreach (string finding in host.Findings)
            _log.WriteLine(finding);
    }

    public void WriteRequest(RecordedRequest request, int status)
    {
        if (!asJson && !besideProgram)
            _log.WriteLine($"{status} {request.Method} {request.Path}");
    }

    /// <summary>Also for machines: standard error is for people, and a broken document concerns both.</summary>
    public void WriteReload(DocumentReload reload)
    {
        if (reload.Models.Count > 0)
            _log.WriteLine($"reloaded {string.Join(", ", reload.Models.Select(Generator.Json.Shown.Text))}");

        foreach (string finding in reload.Findings)
            _log.WriteLine(finding);

        foreach (string file in reload.FilesKept)
            _log.WriteLine($"{context.Directory.Shown(file)} has errors; its last version without errors is still served");
    }

    private void WriteJson(SimulatedHost host) => JsonOutput.Write(context.Output, json =>
    {
        json.WriteStartObject();
        json.WriteString("base_address", host.BaseAddress.ToString());
        json.WriteString("files_address", host.FilesAddress.ToString());
        json.WriteEndObject();
    });

    private void WriteText(SimulatedHost host)
    {
        TextWriter output = context.Output;
        output.WriteLine($"API    {host.BaseAddress}");
        output.WriteLine($"Files  {host.FilesAddress}");
        output.WriteLine();
        output.WriteLine("Try it in another terminal; any key works:");
        output.WriteLine($"  {ExampleCall.Of(context.Directory, folder, host.BaseAddress)}");
        output.WriteLine();
        output.WriteLine("Run a program against it, without a change and without a key:");
        output.WriteLine($"  {ModelHost.Default.LocalAddressVariable}={host.BaseAddress} dotnet run");
        output.WriteLine("or start both at once: schema-sdk simulate -- dotnet run");
        output.WriteLine();
        output.WriteLine("In C#, such as in a test:");
        output.WriteLine(
            "  using var client = new ModelClient(new ModelClientOptions"
            + $" {{ ApiKey = \"local\", BaseAddress = new Uri(\"{host.BaseAddress}\") }});");
        output.WriteLine();
        output.WriteLine($"Edits in {context.Directory.Shown(folder)} are served at once. Ctrl-C stops the host.");
    }
}
