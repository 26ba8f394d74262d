using System.CommandLine;
using System.Text;
using SchemaSdk.Generator.Json;
using SchemaSdk.Generator.Schema;
using SchemaSdk.Tool.CommandLine;
using SchemaSdk.Tool.Context;
using SchemaSdk.Tool.Folders;
using SchemaSdk.Tool.Importing;
using SchemaSdk.Tool.Output;
using SchemaSdk.Tool.Pulling;

namespace SchemaSdk.Tool.Commands;

internal sealed class ImportCommand : ToolCommand
{
    public ImportCommand(ToolContext context)
        : base("import", "Creates a model document from a JSON Schema, or from the request body of an OpenAPI 3 operation.")
    {
        var file = new Argument<string>("file")
        {
            Description = "The JSON Schema or OpenAPI description, in JSON. It may refer ($ref) only to itself.",
        };
        var id = new Option<string>("--id") { Description = "The id of the model.", Required = true };
        var endpoint = new Option<string?>("--endpoint")
        {
            Description = "The endpoint, such as \"POST /v1/images/generations\". Required for a JSON Schema, which does not name one.",
        };
        var operation = new Option<string?>("--operation")
        {
            Description = "The operation of an OpenAPI description: its operationId, or \"POST /path\".",
        };
        Option<string> schemas = CommonOptions.Schemas();
        Option<bool> json = CommonOptions.Json();
        Add(file);
        Add(id);
        Add(endpoint);
        Add(operation);
        Add(schemas);
        Add(json);
        SetAction(async (parsed, cancellationToken) =>
        {
            string path = context.Directory.FullPath(parsed.GetValue(file)!);
            if (RegularFile.Finding(path, context.Directory.Shown(path)) is { } problem)
                throw new ToolException(problem);

            ImportedDocument imported = await DescriptionReader.ReadAsync(
                path,
                context.Directory.Shown(path),
                parsed.GetValue(id)!,
                parsed.GetValue(endpoint),
                parsed.GetValue(operation),
                cancellationToken);
            string folder = context.Directory.FullPath(parsed.GetValue(schemas)!);
            return parsed.GetValue(json)
                ? await WriteAsync(context, folder, parsed.GetValue(id)!, imported, WriteJson, cancellationToken)
                : await WriteAsync(context, folder, parsed.GetValue(id)!, imported, WriteText, cancellationToken);
        });
    }

    public override IReadOnlyList<string> Examples =>
    [
        "schema-sdk import painter.schema.json --id painter --endpoint \"POST /v1/images/generations\"",
        "schema-sdk import openapi.json --id painter --operation createImage",
    ];

    private static async Task<int> WriteAsync(
        ToolContext context,
        string folder,
        string id,
        ImportedDocument imported,
        Action<ToolContext, Outcome> report,
        CancellationToken cancellationToken)
    {
        var review = new ImportReview(imported, Path.Combine(folder, SchemaFileName.Of(id)));
        System.Text.Json.Nodes.JsonObject document = review.Document();
        string text = DocumentNormalizer.Normalize(document.ToJsonString()) ?? throw new ToolException("the document would be too large");
        IReadOnlyList<string> lost = [.. review.Remarks(document).Select(remark => remark.Text)];
        DocumentReading reading = ModelDocumentReader.Read(text);
        if (reading.Document is null || reading.Findings.Any(p => p.IsError))
        {
            report(context, new Outcome(id, null, lost, reading));
            throw new ToolException("the document would have errors, so it was not written");
        }

        using IDisposable only = FolderLock.Take(context.Directory, folder);
        string path = new FolderIndex(folder).Take(id, out string conflict) ?? throw new ToolException(conflict);
        JsonNode root = OptionOrder.Keep(DocumentSource.Open(text).Root!, File.Exists(path) ? DocumentText.Read(path) : null);
        await AtomicFile.WriteAsync(path, Encoding.UTF8.GetBytes(DocumentNormalizer.Normalize(root)), cancellationToken);
        report(context, new Outcome(id, path, lost, reading));
        return ExitCodes.Success;
    }

    private static void WriteText(ToolContext context, Outcome outcome)
    {
        foreach (string lost in outcome.Lost)
            context.Error.WriteLine($"not imported: {Shown.Text(lost)}");

        foreach (Finding problem in outcome.Reading.Findings)
            FindingLine.Write(context.Error, Shown.Text(outcome.Id), problem);

        if (outcome.Path is { } path)
            context.Output.WriteLine($"{context.Directory.Shown(path)}: {outcome.Reading.Document!.Parameters.Count} parameters");
    }

    private static void WriteJson(ToolContext context, Outcome outcome) => JsonOutput.Write(context.Output, json =>
    {
        json.WriteStartObject();
        json.WriteString("id", outcome.Id);
        json.WriteString("path", outcome.Path is { } path ? context.Directory.Shown(path) : null);
        json.WriteNumber("parameters", outcome.Reading.Document?.Parameters.Count ?? 0);
        json.WriteStartArray("lost");
        foreach (string lost in outcome.Lost)
            json.WriteStringValue(lost);

        json.WriteEndArray();
        json.WriteStartArray("problems");
        foreach (Finding problem in outcome.Reading.Findings)
            FindingJson.Write(json, problem);

        json.WriteEndArray();
        json.WriteEndObject();
    });

    /// <summary>The result of an import; the path is null if nothing was written.</summary>
    private sealed record Outcome(string Id, string? Path, IReadOnlyList<string> Lost, DocumentReading Reading);
}
