namespace Package.Tests;

public sealed class HostingPackageTests(Workshop workshop)
{
    [Fact]
    public void It_holds_one_assembly_for_each_framework_and_its_documentation()
    {
        using var package = new PackageFile(workshop.PackageOf("SchemaSdk.Hosting"));
        using var symbols = new PackageFile(workshop.SymbolPackageOf("SchemaSdk.Hosting"));

        Assert.Equal(
            [
                "README.md",
                "icon.png",
                "lib/net10.0/SchemaSdk.Hosting.dll",
                "lib/net10.0/SchemaSdk.Hosting.xml",
                "lib/net8.0/SchemaSdk.Hosting.dll",
                "lib/net8.0/SchemaSdk.Hosting.xml",
            ],
            package.Files);
        Assert.Equal(["lib/net10.0/SchemaSdk.Hosting.pdb", "lib/net8.0/SchemaSdk.Hosting.pdb"], symbols.Files);
    }

    [Fact]
    public void It_depends_on_the_client_and_on_the_interfaces_of_the_host_alone()
    {
        using var package = new PackageFile(workshop.PackageOf("SchemaSdk.Hosting"));

        Assert.Equal(
            from framework in (string[])["net10.0", "net8.0"]
            from dependency in (string[])
            [
                PinnedVersions.Of("Microsoft.Extensions.Diagnostics.HealthChecks"),
                PinnedVersions.Of("Microsoft.Extensions.Http"),
                $"SchemaSdk {Repository.Version}",
            ]
            select $"{framework} {dependency}",
            package.Dependencies);
        Assert.Empty(package.FrameworkReferences);
    }
}
