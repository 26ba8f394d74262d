using SchemaSdk.Generator.Json;
using SchemaSdk.Generator.Model;
using SchemaSdk.Generator.Schema;
using SchemaSdk.Generator.Schema.Hosts;

namespace SchemaSdk.Tool.Folders;

/// <summary>A host file of a folder, and what it says.</summary>
/// <param name="Path">The file.</param>
/// <param name="Id">The id in it; null if that can't be read.</param>
/// <param name="KeyVariable">The variable that holds the key, whatever else is wrong in the file; null if it names none.</param>
/// <param name="Reading">What it says. A file whose host another one has already is an error and says nothing.</param>
internal sealed record HostFile(string Path, string? Id, string? KeyVariable, HostReading Reading)
{
    public bool HasErrors => Reading.Host is null;

    /// <summary>Reads the host files of a folder, in the order of their names; none if there is no such folder.</summary>
    public static IReadOnlyList<HostFile> ReadAll(string folder)
    {
        var files = new List<HostFile>();
        IEnumerable<string> paths = Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "*" + HostReader.FileEnd) : [];
        foreach (string path in paths.Order(StringComparer.Ordinal))
        {
            string text = DocumentText.Read(path);
            JsonNode? root = DocumentSource.Open(text).Root;
            HostReading reading = HostReader.Read(text);
            if (reading.Host is { } host && files.Find(file => file.Reading.Host?.Id == host.Id) is { } first)
                reading = HostReader.Repeated(text, reading, first.Path);

            files.Add(new HostFile(path, TextIn(root, "id"), TextIn(MemberOf(root, "key"), "env"), reading));
        }

        return files;
    }

    /// <summary>
    /// Returns the file of a host, by the id in it, or by its name if it has no id that can be read; null if there is no file.
    /// </summary>
    public static HostFile? Find(string folder, string host)
    {
        IReadOnlyList<HostFile> files = ReadAll(folder);
        return files.FirstOrDefault(file => file.Reading.Host?.Id == host)
            ?? files.FirstOrDefault(file => file.Id == host)
            ?? files.FirstOrDefault(file => file.Id is null && System.IO.Path.GetFileName(file.Path) == host + HostReader.FileEnd);
    }

    /// <summary>Returns the hosts that the documents of a folder may name.</summary>
    public static HostPlacements PlacementsIn(string folder) => Placements(ReadAll(folder), []);

    /// <summary>Returns the hosts that documents may name.</summary>
    /// <param name="files">The files of the folder.</param>
    /// <param name="further">Hosts whose files are not there yet.</param>
    public static HostPlacements Placements(IReadOnlyList<HostFile> files, IEnumerable<PlacedHost> further) =>
        HostPlacements.Of([.. further, .. files.Select(file => PlacedHost.Of(file.Reading.Host))]);

    private static string? TextIn(JsonNode? node, string name) => (MemberOf(node, name) as JsonString)?.Value;

    private static JsonNode? MemberOf(JsonNode? node, string name) =>
        node is JsonObject obj && obj.TryFind(name, out JsonMember member) ? member.Value : null;
}
