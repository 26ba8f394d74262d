using System.CommandLine;
using SchemaSdk.Tool.CommandLine;
using SchemaSdk.Tool.Context;
using SchemaSdk.Tool.Folders;
using SchemaSdk.Tool.Importing;
using SchemaSdk.Tool.Reports;

namespace SchemaSdk.Tool.Commands;

internal sealed class ImportCommand : ToolCommand
{
    public ImportCommand(ToolContext context)
        : base("import", "Creates model documents from a JSON Schema, or from the request bodies of an OpenAPI 3 description.")
    {
        var file = new Argument<string>("file")
        {
            Description = "The JSON Schema or OpenAPI description, in JSON or YAML. It may refer ($ref) only to itself.",
        };
        var id = new Option<string?>("--id") { Description = "The id of the model. By default the name that the description has for it." };
        var name = new Option<string?>("--name") { Description = "The name to show for the model. By default the title." };
        var host = new Option<string?>("--host")
        {
            Description = "The host that serves the model, as in <host>.host.json. By default the first host.",
        };
        var endpoint = new Option<string?>("--endpoint")
        {
            Description = "The endpoint, such as \"POST /v1/images/generations\". Required where the description does not name one.",
        };
        var operation = new Option<string?>("--operation")
        {
            Description = "The operation of an OpenAPI description: its operationId, or \"POST /path\".",
        };
        var all = new Option<bool>("--all")
        {
            Description = "Imports every operation with a JSON body, and every model of a body that describes several.",
        };
        Option<string> schemas = CommonOptions.Schemas();
        Option<bool> json = CommonOptions.Json();
        Add(file);
        Add(id);
        Add(name);
        Add(host);
        Add(endpoint);
        Add(operation);
        Add(all);
        Add(schemas);
        Add(json);
        SetAction(async (parsed, cancellationToken) =>
        {
            string path = context.Directory.FullPath(parsed.GetValue(file)!);
            if (RegularFile.Finding(path, context.Directory.Shown(path)) is { } problem)
                throw new ToolException(problem);

            string folder = context.Directory.FullPath(parsed.GetValue(schemas)!);
            var options = new ImportOptions(context.Directory.Shown(path), folder)
            {
                Id = parsed.GetValue(id),
                DisplayName = parsed.GetValue(name),
                Host = parsed.GetValue(host),
                Endpoint = parsed.GetValue(endpoint),
                Operation = parsed.GetValue(operation),
                All = parsed.GetValue(all),
            };
            ImportResult result = DescriptionReader.Read(path, options);
            IReadOnlyList<ImportOutcome> outcomes = await ImportedFiles.WriteAsync(
                context.Directory, folder, options.Host, result, cancellationToken);
            var report = new ImportReport(context, outcomes, result.Refused);
            if (parsed.GetValue(json))
                report.WriteJson(options.All);
            else
                report.WriteText();

            return outcomes.Any(outcome => outcome.Path is null)
                ? throw new ToolException("a document would have errors, so it was not written")
                : outcomes.Count == 0 ? throw new ToolException("nothing was imported") : ExitCodes.Success;
        });
    }

    public override IReadOnlyList<string> Examples =>
    [
        "schema-sdk import painter.schema.json --id painter --endpoint \"POST /v1/images/generations\"",
        "schema-sdk import openapi.json --id painter --operation createImage",
        "schema-sdk import openapi.yaml --all --host runway",
    ];
}
