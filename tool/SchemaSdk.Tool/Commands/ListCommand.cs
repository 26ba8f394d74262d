using System.CommandLine;
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
        : base("list", "Lists the models in the folder, and the errors in their documents.")
    {
        Option<string> schemas = CommonOptions.Schemas();
        Option<bool> json = CommonOptions.Json();
        Add(schemas);
        Add(json);
        SetAction(parsed =>
        {
            string folder = SchemaFolder.Existing(context.Directory, parsed.GetValue(schemas)!);
            List<DocumentFile> files = [.. SchemaFolder.Read(folder)];
            if (parsed.GetValue(json))
                WriteJson(context, files);
            else
                WriteText(context, folder, files);

            return files.Exists(f => f.HasErrors) ? ExitCodes.Error : ExitCodes.Success;
        });
    }

    public override IReadOnlyList<string> Examples => ["schema-sdk list", "schema-sdk list --schemas schemas --json"];

    private static void WriteText(ToolContext context, string folder, List<DocumentFile> files)
    {
        if (files.Count == 0)
        {
            context.Error.WriteLine(SchemaFolder.Empty(context.Directory, folder));
            return;
        }

        var table = new TextTable("Model", "Name", "Endpoint", "Parameters", "Prices");
        foreach (ModelDocument model in files.Select(f => f.Reading.Document).OfType<ModelDocument>())
            table.Add(model.Id, model.DisplayName, model.Submit.ToString(), $"{model.Parameters.Count}", $"{model.Prices.Count}");

        table.Write(context);
        foreach (DocumentFile file in files)
        {
            foreach (Finding problem in file.Reading.Findings)
                FindingLine.Write(context.Error, context.Directory.Shown(file.Path), problem);
        }
    }

    private static void WriteJson(ToolContext context, List<DocumentFile> files) => JsonOutput.Write(context.Output, json =>
    {
        json.WriteStartArray();
        foreach (DocumentFile file in files)
        {
            json.WriteStartObject();
            json.WriteString("file", context.Directory.Shown(file.Path));
            json.WriteString("model", file.Reading.Document?.Id);
            json.WriteString("display_name", file.Reading.Document?.DisplayName);
            json.WriteString("endpoint", file.Reading.Document?.Submit.ToString());
            json.WriteString("hash", file.Reading.Document?.Hash);
            json.WriteStartArray("problems");
            foreach (Finding problem in file.Reading.Findings)
                FindingJson.Write(json, problem);

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });
}
