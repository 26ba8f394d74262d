using System.Text.Json.Nodes;
using SchemaSdk.Tool.Context;
using SchemaSdk.Tool.Importing.Operations;
using SchemaSdk.Tool.Importing.Schemas;
using SchemaSdk.Tool.Importing.Text;
using Shown = SchemaSdk.Generator.Json.Shown;

namespace SchemaSdk.Tool.Importing;

/// <summary>Converts a JSON Schema, or the request bodies of an OpenAPI 3 description, to model documents.</summary>
internal static class DescriptionReader
{
    private const int MostNamed = 20;

    public static ImportResult Read(string path, ImportOptions options)
    {
        var remarks = new ImportRemarks();
        return Read(DescriptionText.Read(path, options.Shown, remarks), options, remarks);
    }

    public static ImportResult Read(JsonObject description, ImportOptions options, ImportRemarks remarks)
    {
        HostLayout layout = options.Layout;
        if (!layout.IsKnown)
        {
            string host = Shown.Text(layout.Host!);
            remarks.Add(
                "",
                $"{host} has no file {host}.host.json in the folder, so the parameters are taken to be at the root of the body,"
                + " beside `model`");
        }

        if (!DescriptionKind.IsOpenApi(description, options.Shown))
        {
            var schema = new ImportOperation(options.Endpoint, null, null, description, [], null);
            return Result(new OperationReader(description, schema, layout, remarks, options).Documents(), [], options);
        }

        if (options.Schema is { } component)
        {
            var reference = new JsonObject { ["$ref"] = $"#/components/schemas/{component.Replace("~", "~0").Replace("/", "~1")}" };
            var schema = new ImportOperation(options.Endpoint, null, null, reference, [], null);
            return Result(
                new OperationReader(description, schema, layout with { Wrap = [] }, remarks, options).Documents(), [], options);
        }

        List<ImportOperation> operations = [.. OpenApiOperations.Read(description, options.Shown, remarks)
            .Where(o => options.Operation is null || options.Operation == o.Endpoint || options.Operation == o.Id)];
        if (options.All)
            return All(description, operations, layout, remarks, options);

        ImportOperation one = One(operations, options.Operation);
        return Result(new OperationReader(description, one, layout, remarks, options).Documents(), [], options);
    }

    private static ImportOperation One(List<ImportOperation> operations, string? operation)
    {
        List<ImportOperation> usable = [.. operations.Where(o => o.Refusal is null)];
        return usable switch
        {
            [var one] => one,
            [] when operations is [var only] => throw new ToolException($"{Shown.Text(only.Endpoint!)} can't be imported: {only.Refusal}"),
            [] => throw new ToolException(
                operation is null
                    ? "the description has no POST operation with a JSON request body"
                    : $"the description has no POST operation {Shown.Text(operation)} with a JSON request body"),
            _ => throw new ToolException(
                $"the description has {usable.Count} operations with a JSON request body; choose one with --operation, or all with --all:"
                + $" {string.Join(", ", usable.Take(MostNamed).Select(o => Shown.Text(o.Endpoint!)))}"),
        };
    }

    private static ImportResult All(
        JsonObject description,
        List<ImportOperation> operations,
        HostLayout layout,
        ImportRemarks remarks,
        ImportOptions options)
    {
        var documents = new List<PendingDocument>();
        var refused = new List<RefusedOperation>();
        foreach (ImportOperation operation in operations)
        {
            try
            {
                if (operation.Refusal is { } reason)
                    refused.Add(new RefusedOperation(operation.Endpoint!, reason));
                else
                    documents.AddRange(new OperationReader(description, operation, layout, remarks.Copy(), options).Documents());
            }
            catch (ToolException e)
            {
                refused.Add(new RefusedOperation(operation.Endpoint!, e.Message));
            }
        }

        return Result(documents, refused, options);
    }

    private static ImportResult Result(
        IEnumerable<PendingDocument> documents,
        IReadOnlyList<RefusedOperation> refused,
        ImportOptions options)
    {
        List<PendingDocument> found = [.. documents];
        if (!options.All && found.Count > 1)
        {
            throw new ToolException(
                $"the body is one of {found.Count} requests, told apart by {Shown.Text(found[0].Branch.Member!)}; import all with --all,"
                + $" or one with its value as --id: {string.Join(", ", found.Take(MostNamed).Select(d => Shown.Text(d.Branch.Value!)))}");
        }

        if (options.Id is not null && found.Count > 1)
            throw new ToolException($"--id names one model, but {found.Count} were found; leave it out");

        // Some hosts serve one model by several operations: then the operation is part of the id.
        HashSet<string> several =
            [.. found.GroupBy(d => d.Id, StringComparer.OrdinalIgnoreCase).Where(g => g.Count() > 1).SelectMany(g => g).Select(d => d.Id)];
        return new ImportResult(
            [.. found.Select(d => d.Make(several.Contains(d.Id) ? $"{ImportIds.FromEndpoint(d.Endpoint)}/{d.Id}" : d.Id))],
            refused);
    }
}
