using System.IO.Compression;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text;
using System.Xml.Linq;

namespace Package.Tests;

public sealed class PackageContentTests(Workshop workshop)
{
    private const string Slot = "analyzers/dotnet/roslyn4.8/cs/";

    private static readonly string[] s_compilerFiles = ["SchemaSdk.CodeFixes", "SchemaSdk.Generator"];

    [Fact]
    public void It_holds_what_a_consumer_needs_and_nothing_else()
    {
        using ZipArchive package = ZipFile.OpenRead(workshop.Package);

        string[] files = [.. package.Entries.Select(entry => entry.FullName).Where(name => !IsContainer(name)).Order(StringComparer.Ordinal)];

        Assert.Equal(
            [
                "README.md",
                .. s_compilerFiles.Select(name => $"{Slot}{name}.dll"),
                "build/SchemaSdk.props",
                "build/SchemaSdk.targets",
                "icon.png",
                "lib/net10.0/SchemaSdk.dll",
                "lib/net10.0/SchemaSdk.xml",
                "lib/net8.0/SchemaSdk.dll",
                "lib/net8.0/SchemaSdk.xml",
            ],
            files);
    }

    [Fact]
    public void Symbols_come_in_a_package_of_their_own()
    {
        using ZipArchive package = ZipFile.OpenRead(workshop.SymbolPackage);

        Assert.Equal(
            ["lib/net10.0/SchemaSdk.pdb", "lib/net8.0/SchemaSdk.pdb"],
            package.Entries.Select(entry => entry.FullName).Where(name => !IsContainer(name)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void It_depends_on_no_other_package_and_says_what_it_is()
    {
        using ZipArchive package = ZipFile.OpenRead(workshop.Package);
        using Stream stream = package.GetEntry("SchemaSdk.nuspec")!.Open();
        XElement metadata = XDocument.Load(stream).Root!.Elements().Single();
        XNamespace ns = metadata.Name.Namespace;

        Assert.Empty(metadata.Descendants(ns + "dependency"));
        Assert.Equal(["net10.0", "net8.0"], metadata.Descendants(ns + "group").Select(group => group.Attribute("targetFramework")!.Value).Order());
        Assert.Equal("MIT", metadata.Element(ns + "license")!.Value);
        Assert.Equal("README.md", metadata.Element(ns + "readme")!.Value);
        Assert.Equal("icon.png", metadata.Element(ns + "icon")!.Value);
        Assert.Null(metadata.Element(ns + "repository")?.Attribute("url"));
    }

    [Fact]
    public void The_compiler_s_part_references_only_what_a_host_of_Roslyn_4_8_supplies()
    {
        using ZipArchive package = ZipFile.OpenRead(workshop.Package);
        // Microsoft.CodeAnalysis.CSharp 4.8.0 with what it depends on itself, in the versions of its own references.
        var supplied = new Dictionary<string, Version>
        {
            ["netstandard"] = new(2, 0, 0, 0),
            ["Microsoft.CodeAnalysis"] = new(4, 8, 0, 0),
            ["Microsoft.CodeAnalysis.CSharp"] = new(4, 8, 0, 0),
            ["System.Collections.Immutable"] = new(7, 0, 0, 0),
            ["System.Memory"] = new(4, 0, 1, 2),
        };
        var suppliedToFixes = new Dictionary<string, Version>(supplied)
        {
            ["Microsoft.CodeAnalysis.Workspaces"] = new(4, 8, 0, 0),
            ["Microsoft.CodeAnalysis.CSharp.Workspaces"] = new(4, 8, 0, 0),
            ["System.Composition.AttributedModel"] = new(7, 0, 0, 0),
        };

        foreach (string name in s_compilerFiles)
        {
            foreach ((string reference, Version version) in References(package.GetEntry($"{Slot}{name}.dll")!))
            {
                Version highest = Assert.Contains(reference, (IDictionary<string, Version>)(name == "SchemaSdk.CodeFixes" ? suppliedToFixes : supplied));
                Assert.True(version <= highest, $"{name} references {reference} {version}");
            }
        }
    }

    [Fact]
    public void Nothing_in_it_names_a_folder_of_the_machine_it_was_built_on()
    {
        using ZipArchive package = ZipFile.OpenRead(workshop.Package);
        byte[] folder = Encoding.UTF8.GetBytes(Repository.Root.TrimEnd('/', '\\'));

        foreach (ZipArchiveEntry entry in package.Entries)
            Assert.True(Read(entry).AsSpan().IndexOf(folder) < 0, entry.FullName);
    }

    /// <summary>What every package has by its format.</summary>
    private static bool IsContainer(string name) =>
        name.StartsWith("_rels/", StringComparison.Ordinal) || name.StartsWith("package/", StringComparison.Ordinal)
        || name is "[Content_Types].xml" or "SchemaSdk.nuspec";

    private static List<(string Name, Version Version)> References(ZipArchiveEntry entry)
    {
        using var portable = new PEReader(new MemoryStream(Read(entry)));
        MetadataReader reader = portable.GetMetadataReader();
        return [.. reader.AssemblyReferences.Select(reader.GetAssemblyReference).Select(r => (reader.GetString(r.Name), r.Version))];
    }

    private static byte[] Read(ZipArchiveEntry entry)
    {
        using Stream stream = entry.Open();
        var buffer = new MemoryStream();
        stream.CopyTo(buffer);
        return buffer.ToArray();
    }
}
