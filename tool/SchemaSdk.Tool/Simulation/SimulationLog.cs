using System.Text.Json;
using SchemaSdk.Simulator;
using SchemaSdk.Tool.Context;
using SchemaSdk.Tool.Output;

namespace SchemaSdk.Tool.Simulation;

/// <summary>What <c>simulate</c> writes: how to reach the host, the requests, and changed documents.</summary>
/// <param name="besideProgram">True if standard output belongs to a program that runs beside the host.</param>
internal sealed class SimulationLog(ToolContext context, string folder, bool asJson, bool besideProgram)
{
    private readonly TextWriter _log = TextWriter.Synchronized(context.Error);

    public void WriteStart(IReadOnlyList<RunningHost> hosts)
    {
        if (besideProgram)
        {
            string number = hosts.Count == 1 ? "a host" : "hosts";
            _log.WriteLine($"Requests go to {number} on this machine, {AddressesOf(hosts)}; nothing is billed.");
        }
        else if (asJson)
        {
            WriteJson(hosts);
        }
        else
        {
            WriteText(hosts);
        }

        context.Output.Flush();
        foreach (string finding in hosts.SelectMany(host => host.Local.Findings).Distinct())
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

    private static string AddressesOf(IReadOnlyList<RunningHost> hosts) => hosts is [var one]
        ? one.Local.BaseAddress.ToString()
        : string.Join(", ", hosts.Select(host => $"{host.Host.Name} at {host.Local.BaseAddress}"));

    private void WriteJson(IReadOnlyList<RunningHost> hosts) => JsonOutput.Write(context.Output, json =>
    {
        json.WriteStartObject();
        json.WriteString("base_address", hosts[0].Local.BaseAddress.ToString());
        json.WriteString("files_address", hosts[0].Local.FilesAddress.ToString());
        if (hosts.Count > 1)
            WriteEach(json, hosts);

        json.WriteEndObject();
    });

    private static void WriteEach(Utf8JsonWriter json, IReadOnlyList<RunningHost> hosts)
    {
        json.WriteStartArray("hosts");
        foreach (RunningHost host in hosts)
        {
            json.WriteStartObject();
            json.WriteString("id", host.Host.Name);
            json.WriteString("base_address", host.Local.BaseAddress.ToString());
            json.WriteString("files_address", host.Local.FilesAddress.ToString());
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void WriteText(IReadOnlyList<RunningHost> hosts)
    {
        TextWriter output = context.Output;
        foreach (RunningHost host in hosts)
        {
            string name = hosts.Count == 1 ? "" : $"  {host.Host.Name}";
            output.WriteLine($"API    {host.Local.BaseAddress}{name}");
            output.WriteLine($"Files  {host.Local.FilesAddress}{name}");
        }

        output.WriteLine();
        if (ExampleCall.Of(context.Directory, folder, hosts[0]) is { } call)
        {
            output.WriteLine("Try it in another terminal; any key works:");
            output.WriteLine($"  {call}");
            output.WriteLine();
        }

        output.WriteLine("Run a program against it, without a change and without a key:");
        string variables = string.Join(' ', hosts.Select(host => $"{host.Host.LocalAddressVariable}={host.Local.BaseAddress}"));
        output.WriteLine($"  {variables} dotnet run");
        output.WriteLine("or start both at once: schema-sdk simulate -- dotnet run");
        output.WriteLine();
        output.WriteLine("In C#, such as in a test:");
        bool isFirst = hosts[0].Host.Name == ModelHost.Default.Name;
        output.WriteLine(
            $"  using var client = new ModelClient(new ModelClientOptions {{ {(isFirst ? "" : $"Host = {PropertyOf(hosts[0].Host)}, ")}"
            + $"ApiKey = \"local\", BaseAddress = new Uri(\"{hosts[0].Local.BaseAddress}\") }});");
        output.WriteLine();
        output.WriteLine($"Edits in {context.Directory.Shown(folder)} are served at once. Ctrl-C stops the host.");
    }

    /// <summary>Returns the property that the generator makes of the host's file.</summary>
    private static string PropertyOf(ModelHost host) => "ModelHosts." + Generator.Naming.Identifier.OfName(host.Name);
}
