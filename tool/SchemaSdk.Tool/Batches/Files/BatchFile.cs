using System.Text.Json;
using SchemaSdk.Checks;
using SchemaSdk.Generator.Schema;
using SchemaSdk.Tool.Context;
using SchemaSdk.Tool.Folders;
using SchemaSdk.Tool.Models;
using SchemaSdk.Tool.Requests;

namespace SchemaSdk.Tool.Batches.Files;

/// <summary>A valid request of a file, with its price.</summary>
/// <param name="At">Where it is.</param>
/// <param name="Item">The request.</param>
/// <param name="Price">The estimate.</param>
internal sealed record BatchRequest(TextRange At, BatchItem Item, PriceEstimate Price)
{
    public ModelInfo Model => Item.Request.Describe();
}

/// <summary>The requests of a file, all checked before any is sent.</summary>
internal static class BatchFile
{
    private const int MostBytes = 256 * 1024 * 1024;

    /// <summary>Reads a file by its extension; what is wrong in it is added to the findings.</summary>
    public static IReadOnlyList<BatchRequest> Read(
        ToolContext context, string file, BatchModels models, int priority, FindingList findings)
    {
        string path = context.Directory.FullPath(file);
        if (RegularFile.Finding(path, file) is { } problem)
            throw new ToolException(problem);

        string text = TextOf(path, context.Directory.Shown(path));
        IEnumerable<BatchLine> lines = Path.GetExtension(path).ToUpperInvariant() switch
        {
            ".JSONL" or ".NDJSON" => new JsonLines(findings).Read(text),
            ".CSV" => new CsvLines(models, findings).Read(text),
            _ => throw new ToolException($"{file} must end in .jsonl or .csv, which says how its requests are written"),
        };
        List<BatchRequest> requests = [.. lines.Select(line => Read(line, models, priority, findings)).OfType<BatchRequest>()];
        return requests.Count > 0 || findings.HasErrors ? requests : throw new ToolException($"{file} has no requests");
    }

    private static BatchRequest? Read(BatchLine line, BatchModels models, int priority, FindingList findings)
    {
        if (models.Find(line.ModelId, line.ModelAt, findings) is not { } model)
            return null;

        if (line.Tag is not null && model.Metadata.Root.Find(BatchLine.TagName) >= 0)
        {
            findings.Add(Findings.WrongValue, line.TagAt, $"{line.ModelId} has a parameter called tag, so the line can't have a tag");
            return null;
        }

        if (BatchFindings.TooLong(line.Json, line.At) is { } tooLong)
        {
            findings.Add(tooLong);
            return null;
        }

        RequestFile request = RequestFile.Read(model, line.Json);
        foreach (Finding finding in request.Reported.Select(finding => finding with { Range = line.Locate(finding.Range) }))
        {
            // A name that the document does not have is said of its model, not of each of ten thousand lines.
            if (finding.Id == RequestCodes.Unchecked && !finding.IsError)
                findings.AddOnce(finding);
            else
                findings.Add(finding);
        }

        return request.Reported.Any(finding => finding.IsError) ? null : Create(line, model, priority, findings);
    }

    private static BatchRequest? Create(BatchLine line, LoadedModel model, int priority, FindingList findings)
    {
        try
        {
            ModelRequest request = model.Info.ReadRequest(line.Json);
            return new BatchRequest(
                line.At, new BatchItem { Request = request, Tag = line.Tag, Priority = priority }, request.EstimatePrice());
        }
        catch (JsonException e)
        {
            findings.Add(Findings.WrongValue, line.At, e.Message);
            return null;
        }
    }

    private static string TextOf(string path, string shown)
    {
        byte[] bytes = RegularFile.Read(path, MostBytes);
        if (bytes.Length > MostBytes)
            throw new ToolException($"{shown} is larger than {MostBytes / 1024 / 1024} MiB; split it");

        if (DocumentText.Of(bytes) is { } text)
            return text;

        int line = 1;
        int start = 0;
        for (int end; (end = Array.IndexOf(bytes, (byte)'\n', start)) >= 0; start = end + 1, line++)
        {
            if (!System.Text.Unicode.Utf8.IsValid(bytes.AsSpan(start, end - start)))
                break;
        }

        throw new ToolException($"{shown} is not UTF-8: line {line} has bytes that are not valid UTF-8; save it as UTF-8");
    }
}
