using SchemaSdk.Generator.Model;
using SchemaSdk.Generator.Schema.Hosts;

namespace SchemaSdk.Tool.Folders;

/// <summary>A host file of a folder, and what it says.</summary>
internal sealed record HostFile(string Path, HostReading Reading)
{
    public bool HasErrors => Reading.Host is null;

    /// <summary>Reads the host files of a folder, in the order of their names; none if there is no such folder.</summary>
    public static IReadOnlyList<HostFile> ReadAll(string folder) => !Directory.Exists(folder)
        ? []
        : [.. Directory.EnumerateFiles(folder, "*" + HostReader.FileEnd)
            .Order(StringComparer.Ordinal)
            .Select(path => new HostFile(path, HostReader.Read(DocumentText.Read(path))))];

    /// <summary>Returns the hosts that the documents of a folder may name.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="further">Hosts whose files are not there yet.</param>
    public static HostPlacements PlacementsIn(string folder, IEnumerable<PlacedHost>? further = null) =>
        HostPlacements.Of([.. further ?? [], .. ReadAll(folder).Select(file => PlacedHost.Of(file.Reading.Host))]);
}
