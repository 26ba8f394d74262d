using System.CommandLine;
using System.Text.Json;
using SchemaSdk.Generator.Model;
using SchemaSdk.Generator.Schema;
using SchemaSdk.Tool.CommandLine;
using SchemaSdk.Tool.Context;
using SchemaSdk.Tool.Folders;
using SchemaSdk.Tool.Output;

namespace SchemaSdk.Tool.Commands;

internal sealed class ListCommand : ToolCommand
{
    public ListCommand(ToolContext context)
        : base("list", "Lists the models in the folder, and the errors in their documents and in host files.")
    {
        Option<string> schemas = CommonOptions.Schemas();
        Option<string?> host = CommonOptions.Host("List only the models of this host. By default those of all.");
        Option<bool> json = CommonOptions.Json();
        Add(schemas);
        Add(host);
        Add(json);
        SetAction(parsed =>
        {
            string folder = SchemaFolder.Existing(context.Directory, parsed.GetValue(schemas)!);
            string? only = parsed.GetValue(host);
            List<DocumentFile> files = [.. SchemaFolder.Read(folder)
                .Where(file => only is null || file.Reading.Document is null || file.Reading.Document.HostId == only)];
            IReadOnlyList<HostFile> hosts = [.. HostFile.ReadAll(folder)
                .Where(file => only is null || file.Reading.Host is null || file.Reading.Host.Id == only)];
            if (parsed.GetValue(json))
                WriteJson(context, files, hosts);
            else
                WriteText(context, folder, files, hosts);

            return files.Exists(f => f.HasErrors) || hosts.Any(f => f.HasErrors) ? ExitCodes.Error : ExitCodes.Success;
        });
    }

    public override IReadOnlyList<string> Examples =>
        ["schema-sdk list", "schema-sdk list --host fal", "schema-sdk list --schemas schemas --json"];

    private static void WriteText(ToolContext context, string folder, List<DocumentFile> files, IReadOnlyList<HostFile> hosts)
    {
        if (files.Count == 0)
            context.Error.WriteLine(SchemaFolder.Empty(context.Directory, folder));
        else
            WriteTable(context, files);

        IEnumerable<(string, Finding)> findings = files.SelectMany(file => file.Reading.Findings.Select(problem => (file.Path, problem)))
            .Concat(hosts.SelectMany(file => file.Reading.Findings.Select(problem => (file.Path, problem))));
        foreach ((string path, Finding problem) in findings)
            FindingLine.Write(context.Error, context.Directory.Shown(path), problem);
    }

    private static void WriteTable(ToolContext context, List<DocumentFile> files)
    {
        ModelDocument[] models = [.. files.Select(f => f.Reading.Document).OfType<ModelDocument>()];

        // Where all are of the first host, the column would say nothing.
        bool hasHosts = Array.Exists(models, model => model.Host is not null);
        string[] cells(string model, string name, string host, params string[] rest) =>
            [model, name, .. hasHosts ? [host] : (string[])[], .. rest];
        var table = new TextTable(cells("Model", "Name", "Host", "Endpoint", "Parameters", "Prices"));
        foreach (ModelDocument model in models)
        {
            table.Add(cells(
                model.Id, model.DisplayName, model.HostId, model.Submit.ToString(), $"{model.Parameters.Count}", $"{model.Prices.Count}"));
        }

        table.Write(context);
    }

    private static void WriteJson(
        ToolContext context, List<DocumentFile> files, IReadOnlyList<HostFile> hosts) => JsonOutput.Write(context.Output, json =>
    {
        json.WriteStartArray();
        foreach (DocumentFile file in files)
        {
            json.WriteStartObject();
            json.WriteString("file", context.Directory.Shown(file.Path));
            json.WriteString("model", file.Reading.Document?.Id);
            json.WriteString("display_name", file.Reading.Document?.DisplayName);
            json.WriteString("host", file.Reading.Document is { } model ? model.HostId : null);
            json.WriteString("endpoint", file.Reading.Document?.Submit.ToString());
            json.WriteString("hash", file.Reading.Document?.Hash);
            WriteProblems(json, file.Reading.Findings);
            json.WriteEndObject();
        }

        foreach (HostFile file in hosts)
        {
            json.WriteStartObject();
            json.WriteString("file", context.Directory.Shown(file.Path));
            json.WriteString("host", file.Reading.Host?.Id);
            json.WriteString("base", file.Reading.Host?.BaseAddress);
            WriteProblems(json, file.Reading.Findings);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });

    private static void WriteProblems(Utf8JsonWriter json, IEnumerable<Finding> findings)
    {
        json.WriteStartArray("problems");
        foreach (Finding problem in findings)
            FindingJson.Write(json, problem);

        json.WriteEndArray();
    }
}
