using System.CommandLine;
using System.Text;
using SchemaSdk.Generator.Json;
using SchemaSdk.Generator.Schema;
using SchemaSdk.Tool.CommandLine;
using SchemaSdk.Tool.Folders;
using SchemaSdk.Tool.Importing;
using SchemaSdk.Tool.Output;

namespace SchemaSdk.Tool.Commands;

internal sealed class ImportCommand : ToolCommand
{
    public ImportCommand(ToolContext context)
        : base("import", "Makes a model document of a JSON Schema, or of the request body of an OpenAPI 3 operation.")
    {
        var file = new Argument<string>("file") { Description = "The description, in JSON. Its $refs have to stay within it." };
        var id = new Option<string>("--id") { Description = "The id that the model gets.", Required = true };
        var endpoint = new Option<string?>("--endpoint") { Description = "Where requests go, such as \"POST /v1/images/generations\". A JSON Schema does not say it." };
        var operation = new Option<string?>("--operation") { Description = "Which operation of an OpenAPI description: its operationId, or \"POST /path\"." };
        Option<string> schemas = CommonOptions.Schemas();
        Add(file);
        Add(id);
        Add(endpoint);
        Add(operation);
        Add(schemas);
        SetAction(async (parsed, cancellationToken) =>
        {
            string path = context.FullPath(parsed.GetValue(file)!);
            if (!File.Exists(path))
            {
                throw new ToolException($"{context.Shown(path)} does not exist");
            }

            ImportedDocument imported = await DescriptionReader.ReadAsync(path, parsed.GetValue(id)!, parsed.GetValue(endpoint), parsed.GetValue(operation), cancellationToken);
            foreach (string lost in imported.Lost)
            {
                context.Error.WriteLine($"not taken over: {Shown.Text(lost)}");
            }

            return await WriteAsync(context, context.FullPath(parsed.GetValue(schemas)!), parsed.GetValue(id)!, imported.Json, cancellationToken);
        });
    }

    public override IReadOnlyList<string> Examples =>
        ["schema-sdk import painter.schema.json --id painter --endpoint \"POST /v1/images/generations\"", "schema-sdk import openapi.json --id painter --operation createImage"];

    private static async Task<int> WriteAsync(ToolContext context, string folder, string id, string json, CancellationToken cancellationToken)
    {
        string text = DocumentNormalizer.Normalize(json) ?? throw new ToolException("the document would be too large");
        DocumentReading reading = ModelDocumentReader.Read(text);
        foreach (Problem problem in reading.Problems)
        {
            context.Error.WriteLine(ProblemLine.Of(Shown.Text(id), problem));
        }

        if (reading.Document is null || reading.Problems.Any(p => p.IsError))
        {
            throw new ToolException("no usable document came of it; nothing is written");
        }

        Directory.CreateDirectory(folder);
        string path = new FolderIndex(folder).Take(id, out string trouble) ?? throw new ToolException(trouble);
        await AtomicFile.WriteAsync(path, Encoding.UTF8.GetBytes(text), cancellationToken);
        context.Output.WriteLine($"{context.Shown(path)}: {reading.Document.Parameters.Count} parameters");
        return ExitCodes.Fine;
    }
}
