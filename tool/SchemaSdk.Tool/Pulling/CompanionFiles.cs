using SchemaSdk.Generator.Json;
using SchemaSdk.Generator.Schema;
using SchemaSdk.Tool.Folders;
using SchemaSdk.Tool.Shipped;

namespace SchemaSdk.Tool.Pulling;

/// <summary>
/// The files that belong to fetched documents: those of their hosts, their overlays, and the JSON Schemas that <c>$schema</c> names.
/// </summary>
/// <param name="index">The models in the folder.</param>
/// <param name="folder">The folder.</param>
/// <param name="wantsOverlay">Whether the overlay of a model that was written is wanted.</param>
internal sealed class CompanionFiles(FolderIndex index, string folder, Func<PullStatus, bool> wantsOverlay)
{
    /// <summary>True if the JSON Schemas are in the folder, or come with the overlay of a new model.</summary>
    public bool WillHaveSchema(IReadOnlyList<string> ids) =>
        File.Exists(Path.Combine(folder, SchemaReference.FileName))
        || (wantsOverlay(PullStatus.New) && ids.Any(id => index.Find(id) is null && ShippedFiles.Find(id)?.Overlay is not null));

    /// <summary>Writes what is missing.</summary>
    public async Task<IReadOnlyList<FileOutcome>> WriteAsync(IEnumerable<PullOutcome> outcomes, CancellationToken cancellationToken)
    {
        var files = new List<FileOutcome>();
        PullOutcome[] written = [.. outcomes.Where(o => o.Status != PullStatus.Failed)];
        foreach (string host in written.Select(o => o.Host).OfType<string>().Distinct().Where(host => ShippedFiles.Host(host) is not null))
            files.Add(await ShippedHostWriter.WriteAsync(folder, host, cancellationToken));

        var overlays = new ShippedModelWriter(index, folder);
        bool needsSchema = files.Exists(file => file.Status == FileStatus.New);
        foreach (PullOutcome outcome in written)
        {
            needsSchema |= outcome.Status == PullStatus.New && NamesSchema(outcome.File!);
            if (wantsOverlay(outcome.Status) && await overlays.WriteOverlayAsync(outcome.Id, cancellationToken) is { } overlay)
            {
                files.Add(overlay);
                needsSchema |= overlay.Status == FileStatus.New;
            }
        }

        if (needsSchema)
            files.AddRange(await JsonSchemaFile.WriteAllAsync(folder, cancellationToken));

        return [.. files.Where(file => file.Status is not (FileStatus.Unchanged or FileStatus.Kept))];
    }

    /// <summary>True if a document names the JSON Schema in its own folder, and that is not there.</summary>
    private bool NamesSchema(string path) =>
        !File.Exists(Path.Combine(folder, SchemaReference.FileName))
        && JsonReader.Read(DocumentText.Read(path), Limits.Depth).Root is { } root
        && Envelope.Open(root) is JsonObject model
        && model.TryFind(DocumentFields.Schema.Name, out JsonMember member)
        && member.Value is JsonString { Value: SchemaReference.FileName or $"./{SchemaReference.FileName}" };
}
