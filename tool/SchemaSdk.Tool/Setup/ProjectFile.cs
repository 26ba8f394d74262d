using System.Xml;
using System.Xml.Linq;

namespace SchemaSdk.Tool.Setup;

/// <summary>A C# project, read as far as its text says it, without evaluating it.</summary>
internal sealed class ProjectFile
{
    private const int MostFolders = 500;

    private readonly IReadOnlyList<XDocument> _files;

    private ProjectFile(string path)
    {
        Path = path;
        _files = [.. ((string[])[path, .. AroundOf(path)]).Select(Read).OfType<XDocument>()];
    }

    public string Path { get; }

    public string Folder => System.IO.Path.GetDirectoryName(Path)!;

    /// <summary>True if the project gets the generator: through a package of ours, or through its props file.</summary>
    public bool ReferencesSdk => Elements("PackageReference").Any(IsOurs) || Elements("Import").Any(import =>
        import.Attribute("Project")?.Value.Replace('\\', '/').EndsWith("/SchemaSdk.props", StringComparison.Ordinal) == true);

    /// <summary>The namespace of generated code.</summary>
    public string Namespace =>
        Elements("SchemaSdkNamespace").Select(element => element.Value.Trim()).FirstOrDefault(IsNamespace) ?? "SchemaSdk.Models";

    /// <summary>Finds the projects in a folder; if there are none, those in the folders below it.</summary>
    public static IReadOnlyList<ProjectFile> FindAll(string folder)
    {
        var level = new List<string> { folder };
        for (int seen = 0; level.Count > 0 && seen < MostFolders; seen += level.Count)
        {
            List<string> projects = [.. level.SelectMany(path => Directory.EnumerateFiles(path, "*.csproj"))];
            if (projects.Count > 0)
                return [.. projects.Order(StringComparer.Ordinal).Select(path => new ProjectFile(path))];

            level = [.. level.SelectMany(path => Directory.EnumerateDirectories(path)).Where(IsSource).Order(StringComparer.Ordinal)];
        }

        return [];
    }

    /// <summary>The files that MSBuild imports into every project below them: the nearest of each kind.</summary>
    private static IEnumerable<string> AroundOf(string path)
    {
        foreach (string name in (string[])["Directory.Build.props", "Directory.Build.targets"])
        {
            for (DirectoryInfo? folder = Directory.GetParent(path); folder is not null; folder = folder.Parent)
            {
                string file = System.IO.Path.Combine(folder.FullName, name);
                if (!File.Exists(file))
                    continue;

                yield return file;
                break;
            }
        }
    }

    private static XDocument? Read(string path)
    {
        try
        {
            using var reader = XmlReader.Create(path, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });
            return XDocument.Load(reader);
        }
        catch (XmlException)
        {
            return null; // The build reports it.
        }
    }

    private static bool IsSource(string path) =>
        System.IO.Path.GetFileName(path) is not ("bin" or "obj" or "node_modules")
        && !System.IO.Path.GetFileName(path).StartsWith('.')
        && new DirectoryInfo(path).LinkTarget is null;

    private static bool IsOurs(XElement reference) =>
        reference.Attribute("Include")?.Value.Trim() is { } name
        && (name.Equals("SchemaSdk", StringComparison.OrdinalIgnoreCase)
            || name.Equals("SchemaSdk.Hosting", StringComparison.OrdinalIgnoreCase)
            || name.Equals("SchemaSdk.AspNetCore", StringComparison.OrdinalIgnoreCase));

    private static bool IsNamespace(string text) =>
        text.Split('.').All(part => part.Length > 0 && !char.IsDigit(part[0]) && part.All(c => c == '_' || char.IsLetterOrDigit(c)));

    private IEnumerable<XElement> Elements(string name) => _files.SelectMany(file => file.Descendants())
        .Where(element => element.Name.LocalName == name);
}
