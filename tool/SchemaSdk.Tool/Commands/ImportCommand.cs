using System.CommandLine;
using SchemaSdk.Tool.CommandLine;
using SchemaSdk.Tool.Context;
using SchemaSdk.Tool.Folders;
using SchemaSdk.Tool.Importing;
using SchemaSdk.Tool.Importing.Operations;
using SchemaSdk.Tool.Reports;
using SchemaSdk.Tool.Sources;

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
            string? servedBy = parsed.GetValue(host);
            HostCatalog? catalog = servedBy is null ? null : HostCatalog.FindIfAny(context.Directory, folder, servedBy);
            HostLayout layout = servedBy is null ? HostLayout.First
                : catalog is null ? HostLayout.Unknown(servedBy)
                : HostLayout.Of(catalog);
            var options = new ImportOptions(context.Directory.Shown(path), layout)
            {
                Id = parsed.GetValue(id),
                DisplayName = parsed.GetValue(name),
                Endpoint = parsed.GetValue(endpoint),
                Operation = parsed.GetValue(operation),
                All = parsed.GetValue(all),
            };
            ImportResult result = DescriptionReader.Read(path, options);
            ImportedFolder imported = await ImportedFiles.WriteAsync(context.Directory, folder, layout, result, cancellationToken);
            var report = new ImportReport(context, imported, result.Refused);
            if (parsed.GetValue(json))
                report.WriteJson(options.All);
            else
                report.WriteText();

            return imported.Documents.FirstOrDefault(document => document.Written.File is null) is { } failed
                ? throw new ToolException($"{failed.Written.Reason}, so it was not written")
                : imported.Documents.Count == 0 ? throw new ToolException("nothing was imported") : ExitCodes.Success;
        });
    }

    public override IReadOnlyList<string> Examples =>
    [
        "schema-sdk import painter.schema.json --id painter --endpoint \"POST /v1/images/generations\"",
        "schema-sdk import openapi.json --id painter --operation createImage",
        "schema-sdk import openapi.yaml --all --host runway",
    ];
}
