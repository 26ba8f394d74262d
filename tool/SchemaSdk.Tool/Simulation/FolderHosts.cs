using SchemaSdk.Generator.Emit;
using SchemaSdk.Generator.Json;
using SchemaSdk.Generator.Model;
using SchemaSdk.Hosts;
using SchemaSdk.Hosts.Reading;
using SchemaSdk.Tool.Context;
using SchemaSdk.Tool.Folders;

namespace SchemaSdk.Tool.Simulation;

/// <summary>The hosts that the documents of a folder name.</summary>
internal static class FolderHosts
{
    /// <param name="folder">The folder.</param>
    /// <param name="only">The id of the only host wanted; null for all, the first host first.</param>
    /// <exception cref="ToolException">No document names the host, or the folder has no file of it.</exception>
    public static IReadOnlyList<ModelHost> Of(string folder, string? only)
    {
        string[] named =
        [
            .. SchemaFolder.Read(folder)
                .Select(file => file.Reading.Document)
                .OfType<ModelDocument>()
                .Select(document => document.HostId)
                .Distinct()
                .OrderBy(id => id == HostProfile.FirstId ? "" : id, StringComparer.Ordinal),
        ];
        if (only is not null && !named.Contains(only))
        {
            string others = named.Length == 0 ? "none can be read" : $"they name {string.Join(", ", named)}";
            throw new ToolException($"no document of the folder names the host {Shown.Text(only)}; {others}");
        }

        Dictionary<string, HostDocument> files = HostFile.ReadAll(folder)
            .Select(file => file.Reading.Host)
            .OfType<HostDocument>()
            .ToDictionary(host => host.Id, StringComparer.Ordinal);

        // A folder of which no document can be read yet is served by the first host, and as it changes.
        string[] wanted = only is not null ? [only] : named.Length > 0 ? named : [HostProfile.FirstId];
        return [.. wanted.Select(id => HostOf(id, files.GetValueOrDefault(id)))];
    }

    private static ModelHost HostOf(string id, HostDocument? file)
    {
        if (file is not null)
            return ModelHost.Of(HostMetadataReader.Read(HostEmitter.TextOf(file)));

        return id == HostProfile.FirstId ? ModelHost.Default : throw new ToolException(
            $"the folder has no file {id}.host.json without errors, which says how the host {Shown.Text(id)} answers;"
            + $" `schema-sdk init --host {id}` writes it if the tool has it");
    }
}
