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
        : base("import", "Makes a model document of a JSON Schema, or of the request body of an OpenAPI 3 operation.")
    {
        var file = new Argument<string>("file") { Description = "The description, in JSON. Its $refs have to stay within it." };
        var id = new Option<string>("--id") { Description = "The id that the model gets.", Required = true };
        var endpoint = new Option<string?>("--endpoint")
        {
            Description = "Where requests go, such as \"POST /v1/images/generations\". A JSON Schema does not say it.",
        };
        var operation = new Option<string?>("--operation")
        {
            Description = "Which operation of an OpenAPI description: its operationId, or \"POST /path\".",
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
                path, parsed.GetValue(id)!, parsed.GetValue(endpoint), parsed.GetValue(operation), cancellationToken);
            string folder = context.Directory.FullPath(parsed.GetValue(schemas)!);
            return parsed.GetValue(json)
                ? await WriteAsync(context, folder, parsed.GetValue(id)!, imported, TellJson, cancellationToken)
                : await WriteAsync(context, folder, parsed.GetValue(id)!, imported, Tell, cancellationToken);
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
        Action<ToolContext, Outcome> tell,
        CancellationToken cancellationToken)
    {
        string text = DocumentNormalizer.Normalize(imported.Json) ?? throw new ToolException("the document would be too large");
        DocumentReading reading = ModelDocumentReader.Read(text);
        if (reading.Document is null || reading.Findings.Any(p => p.IsError))
        {
            tell(context, new Outcome(id, null, imported.Lost, reading));
            throw new ToolException("no usable document came of it; nothing is written");
        }

        using IDisposable only = FolderLock.Take(context.Directory, folder);
        string path = new FolderIndex(folder).Take(id, out string trouble) ?? throw new ToolException(trouble);
        JsonNode root = OptionOrder.Keep(DocumentSource.Open(text).Root!, File.Exists(path) ? DocumentText.Read(path) : null);
        await AtomicFile.WriteAsync(path, Encoding.UTF8.GetBytes(DocumentNormalizer.Normalize(root)), cancellationToken);
        tell(context, new Outcome(id, path, imported.Lost, reading));
        return ExitCodes.Success;
    }

    private static void Tell(ToolContext context, Outcome outcome)
    {
        foreach (string lost in outcome.Lost)
            context.Error.WriteLine($"not taken over: {Shown.Text(lost)}");

        foreach (Finding problem in outcome.Reading.Findings)
            context.Error.WriteLine(FindingLine.Of(Shown.Text(outcome.Id), problem));

        if (outcome.Path is { } path)
            context.Output.WriteLine($"{context.Directory.Shown(path)}: {outcome.Reading.Document!.Parameters.Count} parameters");
    }

    private static void TellJson(ToolContext context, Outcome outcome) => JsonOutput.Write(context.Output, json =>
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
