using System.Text;
using SchemaSdk.Generator.Json;
using SchemaSdk.Generator.Schema;
using SchemaSdk.Tool.Folders;

namespace SchemaSdk.Tool.Pulling;

/// <summary>Writes documents into a folder, each over the one of its model: what is only for editors and for compiled code stays.</summary>
/// <param name="index">The models in the folder.</param>
/// <param name="hasSchema">True if new documents are beside the JSON Schema.</param>
internal sealed class DocumentWriter(FolderIndex index, bool hasSchema)
{
    /// <param name="id">The model.</param>
    /// <param name="text">Its document, without errors.</param>
    /// <param name="cancellationToken">Cancels the write.</param>
    public async Task<PullOutcome> WriteAsync(string id, string text, CancellationToken cancellationToken)
    {
        if (index.Take(id, out string problem) is not { } path)
            return PullOutcome.Failed(id, problem);

        bool isNew = !File.Exists(path);
        string? existing = isNew ? null : DocumentText.Read(path);
        JsonNode root = OptionOrder.Keep(DocumentSource.Open(text).Root!, existing);
        string normalized = DocumentNormalizer.Normalize(SchemaReference.Keep(root, existing, isNew && hasSchema));
        bool isWritten = await AtomicFile.WriteAsync(path, Encoding.UTF8.GetBytes(normalized), cancellationToken);
        PullStatus status = isNew ? PullStatus.New : isWritten ? PullStatus.Changed : PullStatus.Unchanged;
        return new PullOutcome(id, status) { File = path, Before = status == PullStatus.Changed ? existing : null };
    }
}
