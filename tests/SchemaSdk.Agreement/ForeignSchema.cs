using System.Text.Json.Nodes;
using SchemaSdk.Generator.Schema;
using SchemaSdk.Tool.Folders;
using SchemaSdk.Tool.Importing;
using SchemaSdk.Tool.Importing.Operations;
using SchemaSdk.Tool.Context;
using SchemaSdk.Tool.Models;
using SchemaSdk.Tool.Shipped;
using SchemaSdk.Tool.Sources;

namespace SchemaSdk.Agreement;

/// <summary>A published description, and what to import from it.</summary>
internal sealed record ForeignSchema(string Name, string Host, bool IsOpenApi, string Endpoint, string Path)
{
    /// <summary>Reads the list of descriptions in a folder.</summary>
    public static IEnumerable<ForeignSchema> ReadAll(string folder) => File.ReadLines(System.IO.Path.Combine(folder, "provenance.tsv"))
        .Skip(1)
        .Select(line => line.Split('\t'))
        .Select(cells => new ForeignSchema(
            $"{(cells[0] == "replicate-input" ? "replicate" : cells[0])}/{cells[1]}",
            cells[0] == "replicate-input" ? "replicate" : cells[0],
            cells[2] == "openapi",
            cells[3],
            System.IO.Path.Combine(folder, cells[4])));

    /// <summary>Imports the description, and pairs each document with the schema that it was made of.</summary>
    public IReadOnlyList<ImportedPair> Import()
    {
        string folder = Directory.CreateTempSubdirectory("schema-sdk-").FullName;
        try
        {
            string? host = ShippedFiles.Hosts.Contains(Host) ? Host : null;
            if (host is not null)
                File.WriteAllText(System.IO.Path.Combine(folder, $"{host}.host.json"), ShippedFiles.Host(host));

            HostLayout layout = host is null ? HostLayout.First : HostLayout.Of(HostCatalog.Find(new WorkingDirectory(folder), folder, host));
            ImportResult result = DescriptionReader.Read(Path, new ImportOptions(Name, layout)
            {
                Id = Host == "replicate" ? Name["replicate/".Length..] : null,
                Endpoint = IsOpenApi || Endpoint.Length == 0 ? null : Endpoint,
                Operation = !IsOpenApi ? null : Endpoint.Length > 0 ? Endpoint : Host == "replicate" ? "POST /predictions" : null,
                All = IsOpenApi,
            });
            if (result.Documents.Count == 0)
                throw new SchemaSdk.Tool.Context.ToolException(result.Refused is [var refused, ..] ? refused.Reason : "nothing found");

            var original = new OriginalSchema(JsonNode.Parse(File.ReadAllText(Path))!.AsObject(), layout.Wrap);
            return [.. result.Documents.Select(d => Pair(d, original, folder, result.Documents.Count > 1, layout.ModelName))];
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private ImportedPair Pair(ImportedDocument document, OriginalSchema original, string folder, bool isBranch, string? modelName)
    {
        string text = DocumentNormalizer.Normalize(document.Document.ToJsonString())!;
        DocumentFile file = DocumentFile.Of(System.IO.Path.Combine(folder, "x.json"), text, isOnDisk: false, HostFile.PlacementsIn(folder));
        if (file.HasErrors || file.Reading.Document is null)
        {
            string errors = string.Join("; ", file.Reading.Findings.Where(f => f.IsError).Select(f => f.Message));
            throw new SchemaSdk.Tool.Context.ToolException($"the document has errors: {errors}");
        }

        string branch = (string?)document.Document["wire"] ?? document.Id.Split('/')[^1];
        return new ImportedPair(
            isBranch ? $"{Name}/{document.Id}" : Name,
            LoadedModel.Of(file),
            original.Of(IsOpenApi ? Operation(document) : null, isBranch ? branch : null),
            modelName);
    }

    private string Operation(ImportedDocument document) =>
        Endpoint.Length > 0 ? Endpoint : Host == "replicate" ? "POST /predictions" : (string)document.Document["supported_endpoints"]![0]!;
}
