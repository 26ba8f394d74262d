namespace Package.Tests;

public sealed class AspNetCorePackageTests(Workshop workshop)
{
    [Fact]
    public void It_holds_one_assembly_for_each_framework_and_its_documentation()
    {
        using var package = new PackageFile(workshop.PackageOf("SchemaSdk.AspNetCore"));
        using var symbols = new PackageFile(workshop.SymbolPackageOf("SchemaSdk.AspNetCore"));

        Assert.Equal(
            [
                "README.md",
                "icon.png",
                "lib/net10.0/SchemaSdk.AspNetCore.dll",
                "lib/net10.0/SchemaSdk.AspNetCore.xml",
                "lib/net8.0/SchemaSdk.AspNetCore.dll",
                "lib/net8.0/SchemaSdk.AspNetCore.xml",
            ],
            package.Files);
        Assert.Equal(["lib/net10.0/SchemaSdk.AspNetCore.pdb", "lib/net8.0/SchemaSdk.AspNetCore.pdb"], symbols.Files);
    }

    [Fact]
    public void It_depends_on_the_client_and_on_ASP_NET_Core_and_describes_OpenAPI_on_NET_10()
    {
        using var package = new PackageFile(workshop.PackageOf("SchemaSdk.AspNetCore"));

        Assert.Equal(
            [
                $"net10.0 {PinnedVersions.Of("Microsoft.AspNetCore.OpenApi")}",
                $"net10.0 SchemaSdk {Repository.Version}",
                $"net10.0 SchemaSdk.Hosting {Repository.Version}",
                $"net8.0 SchemaSdk {Repository.Version}",
                $"net8.0 SchemaSdk.Hosting {Repository.Version}",
            ],
            package.Dependencies);
        Assert.Equal(["Microsoft.AspNetCore.App", "Microsoft.AspNetCore.App"], package.FrameworkReferences);
    }
}
