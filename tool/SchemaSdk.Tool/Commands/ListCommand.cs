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
        : base("list", "Lists the models in the folder, and what is wrong with their documents.")
    {
        Option<string> schemas = CommonOptions.Schemas();
        Option<bool> json = CommonOptions.Json();
        Add(schemas);
        Add(json);
        SetAction(parsed =>
        {
            List<DocumentFile> files = [.. SchemaFolder.Read(SchemaFolder.Existing(context.Directory, parsed.GetValue(schemas)!))];
            if (parsed.GetValue(json))
                WriteJson(context, files);
            else
                WriteText(context, files);

            return files.Exists(f => f.HasErrors) ? ExitCodes.Error : ExitCodes.Success;
        });
    }

    public override IReadOnlyList<string> Examples => ["schema-sdk list", "schema-sdk list --schemas schemas --json"];

    private static void WriteText(ToolContext context, List<DocumentFile> files)
    {
        var table = new TextTable("Model", "Name", "Endpoint", "Parameters", "Prices");
        foreach (ModelDocument model in files.Select(f => f.Reading.Document).OfType<ModelDocument>())
            table.Add(model.Id, model.DisplayName, model.Submit.ToString(), $"{model.Parameters.Count}", $"{model.Prices.Count}");

        table.Write(context);
        foreach (DocumentFile file in files)
        {
            foreach (Finding problem in file.Reading.Findings)
                context.Error.WriteLine(FindingLine.Of(context.Directory.Shown(file.Path), problem));
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
