using System.IO.Compression;
using System.Xml.Linq;

namespace Package.Tests;

/// <summary>A package, opened to be looked into.</summary>
internal sealed class PackageFile : IDisposable
{
    private readonly ZipArchive _archive;

    public PackageFile(string path)
    {
        _archive = ZipFile.OpenRead(path);
        using Stream stream = _archive.Entries.Single(entry => entry.FullName.EndsWith(".nuspec", StringComparison.Ordinal)).Open();
        Metadata = XDocument.Load(stream).Root!.Elements().Single();
    }

    /// <summary>What the package says of itself.</summary>
    public XElement Metadata { get; }

    /// <summary>Every file, without what every package has by its format.</summary>
    public IEnumerable<string> Files => Everything.Where(name => !IsContainer(name)).Order(StringComparer.Ordinal);

    public IEnumerable<string> Everything => _archive.Entries.Select(entry => entry.FullName);

    /// <summary>The frameworks that it has a part for.</summary>
    public IEnumerable<string> Frameworks =>
        All("dependencies").SelectMany(list => list.Elements()).Select(group => Attribute(group, "targetFramework"));

    /// <summary>What it depends on: the framework, the package, the version.</summary>
    public IEnumerable<string> Dependencies => All("dependency")
        .Select(d => $"{d.Parent!.Attribute("targetFramework")?.Value} {Attribute(d, "id")} {Attribute(d, "version")}")
        .Order(StringComparer.Ordinal);

    public IEnumerable<string> FrameworkReferences => All("frameworkReference").Select(reference => Attribute(reference, "name"));

    public IEnumerable<string> Types => All("packageType").Select(type => Attribute(type, "name"));

    public string? Said(string element) => All(element).SingleOrDefault()?.Value;

    public byte[] Read(string file)
    {
        using Stream stream = _archive.GetEntry(file)!.Open();
        var buffer = new MemoryStream();
        stream.CopyTo(buffer);
        return buffer.ToArray();
    }

    public void Dispose() => _archive.Dispose();

    private static bool IsContainer(string name) =>
        name.StartsWith("_rels/", StringComparison.Ordinal) || name.StartsWith("package/", StringComparison.Ordinal)
        || name == "[Content_Types].xml" || (name.EndsWith(".nuspec", StringComparison.Ordinal) && !name.Contains('/'));

    private static string Attribute(XElement element, string name) => element.Attribute(name)!.Value;

    private IEnumerable<XElement> All(string name) => Metadata.Descendants(Metadata.Name.Namespace + name);
}
