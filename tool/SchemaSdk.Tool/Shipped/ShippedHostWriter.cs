using System.Text;
using SchemaSdk.Generator.Json;
using SchemaSdk.Generator.Schema;
using SchemaSdk.Generator.Schema.Hosts;
using SchemaSdk.Tool.Context;
using SchemaSdk.Tool.Folders;

namespace SchemaSdk.Tool.Shipped;

/// <summary>Writes host files that are part of this tool into a folder. A file that is already there is never replaced.</summary>
internal static class ShippedHostWriter
{
    /// <exception cref="ToolException">The tool has no file of the host.</exception>
    public static string TextOf(string id) => ShippedFiles.Host(id) ?? throw new ToolException(
        $"the tool has no file of the host {Shown.Text(id)}; it has {string.Join(", ", ShippedFiles.Hosts)},"
        + $" and docs/hosts.md says how to write one");

    public static async Task<FileOutcome> WriteAsync(string folder, string id, CancellationToken cancellationToken)
    {
        string text = TextOf(id);
        string? existing = HostFile.Find(folder, id)?.Path;
        string path = existing ?? Path.Combine(folder, id + HostReader.FileEnd);
        if (!File.Exists(path))
        {
            await AtomicFile.WriteAsync(path, Encoding.UTF8.GetBytes(text), cancellationToken);
            return new FileOutcome(path, FileStatus.New);
        }

        return JsonReader.Read(DocumentText.Read(path), Limits.Depth).Root is { } root
            && CompactJson.Write(root) == CompactJson.Write(JsonReader.Read(text).Root!)
            ? new FileOutcome(path, FileStatus.Unchanged)
            : new FileOutcome(
                path,
                FileStatus.Kept,
                $"it differs from the file of schema-sdk {ToolVersion.Current}; to get that one, delete it and run"
                + $" `schema-sdk init --host {id}`");
    }
}
