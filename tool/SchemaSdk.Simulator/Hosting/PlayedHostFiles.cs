using SchemaSdk.Generator.Schema.Hosts;

namespace SchemaSdk.Simulator;

/// <summary>Reads the files of hosts.</summary>
internal static class PlayedHostFiles
{
    /// <summary>Returns the hosts of a folder and of further texts, and the findings in their files.</summary>
    public static (HostShelf Hosts, List<string> Findings) Read(string? folder, IReadOnlyList<string> texts)
    {
        var hosts = new HostShelf();
        var findings = new List<string>();
        IEnumerable<string> paths = folder is null ? [] : Directory.EnumerateFiles(folder, "*" + HostReader.FileEnd);
        foreach (string path in paths.Order(StringComparer.Ordinal))
            findings.AddRange(hosts.Add(path, File.ReadAllText(path)));

        foreach (string text in texts)
            findings.AddRange(hosts.Add("host", text));

        return (hosts, findings);
    }
}
