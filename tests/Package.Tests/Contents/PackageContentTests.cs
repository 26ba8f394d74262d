using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Package.Tests;

public sealed class PackageContentTests(Workshop workshop)
{
    private const string Slot = "analyzers/dotnet/roslyn4.8/cs/";

    private static readonly string[] s_compilerFiles = ["SchemaSdk.CodeFixes", "SchemaSdk.Generator"];

    [Fact]
    public void It_holds_what_a_consumer_needs_and_nothing_else()
    {
        using var package = new PackageFile(workshop.PackageOf("SchemaSdk"));

        Assert.Equal(
            [
                "README.md",
                .. s_compilerFiles.Select(name => $"{Slot}{name}.dll"),
                "build/net8.0/SchemaSdk.Checks.targets",
                "build/net8.0/SchemaSdk.props",
                "build/net8.0/SchemaSdk.targets",
                .. Directory.EnumerateFiles(Path.Combine(Repository.Root, "docs", "diagnostics"))
                    .Select(path => $"docs/diagnostics/{Path.GetFileName(path)}")
                    .Order(StringComparer.Ordinal),
                "icon.png",
                "lib/net10.0/SchemaSdk.dll",
                "lib/net10.0/SchemaSdk.xml",
                "lib/net8.0/SchemaSdk.dll",
                "lib/net8.0/SchemaSdk.xml",
            ],
            package.Files);
    }

    [Fact]
    public void Symbols_come_in_a_package_of_their_own()
    {
        using var symbols = new PackageFile(workshop.SymbolPackageOf("SchemaSdk"));

        Assert.Equal(["lib/net10.0/SchemaSdk.pdb", "lib/net8.0/SchemaSdk.pdb"], symbols.Files);
    }

    [Fact]
    public void It_depends_on_no_other_package()
    {
        using var package = new PackageFile(workshop.PackageOf("SchemaSdk"));

        Assert.Empty(package.Dependencies);
        Assert.Empty(package.FrameworkReferences);
        Assert.Equal(["net10.0", "net8.0"], package.Frameworks.Order());
    }

    [Fact]
    public void The_compiler_s_part_references_only_what_a_host_of_Roslyn_4_8_supplies()
    {
        using var package = new PackageFile(workshop.PackageOf("SchemaSdk"));
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
            foreach ((string reference, Version version) in References(package.Read($"{Slot}{name}.dll")))
            {
                Version highest = Assert.Contains(
                    reference,
                    (IDictionary<string, Version>)(name == "SchemaSdk.CodeFixes" ? suppliedToFixes : supplied));
                Assert.True(version <= highest, $"{name} references {reference} {version}");
            }
        }
    }

    private static List<(string Name, Version Version)> References(byte[] assembly)
    {
        using var portable = new PEReader(new MemoryStream(assembly));
        MetadataReader reader = portable.GetMetadataReader();
        return [.. reader.AssemblyReferences.Select(reader.GetAssemblyReference).Select(r => (reader.GetString(r.Name), r.Version))];
    }
}
