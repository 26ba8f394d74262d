using SchemaSdk.Generator.Schema.Hosts;

namespace SchemaSdk.Simulator;

/// <summary>Reads the files of hosts.</summary>
internal static class PlayedHostFiles
{
    /// <summary>Returns the hosts of a folder and of further texts, and the findings in their files.</summary>
    public static (HostShelf Hosts, List<string> Findings) Read(string? folder, IReadOnlyList<string> texts)
    {
        var hosts = new HostShelf();
        IEnumerable<string> paths = folder is null ? [] : Directory.EnumerateFiles(folder, "*" + HostReader.FileEnd);
        List<string> findings =
        [
            .. hosts.Add(paths.Order(StringComparer.Ordinal).Select(path => (path, File.ReadAllText(path)))),
            .. hosts.Add(texts.Select(text => ("host", text))),
        ];
        return (hosts, findings);
    }
}
