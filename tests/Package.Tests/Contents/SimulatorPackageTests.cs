namespace Package.Tests;

public sealed class SimulatorPackageTests(Workshop workshop)
{
    [Fact]
    public void It_holds_one_assembly_and_its_documentation()
    {
        using var package = new PackageFile(workshop.PackageOf("SchemaSdk.Simulator"));
        using var symbols = new PackageFile(workshop.SymbolPackageOf("SchemaSdk.Simulator"));

        Assert.Equal(
            [
                "README.md",
                "icon.png",
                "lib/net10.0/SchemaSdk.Simulator.dll",
                "lib/net10.0/SchemaSdk.Simulator.xml",
                "lib/net8.0/SchemaSdk.Simulator.dll",
                "lib/net8.0/SchemaSdk.Simulator.xml",
            ],
            package.Files);
        Assert.Equal(["lib/net10.0/SchemaSdk.Simulator.pdb", "lib/net8.0/SchemaSdk.Simulator.pdb"], symbols.Files);
    }

    [Fact]
    public void It_depends_on_ASP_NET_Core_alone()
    {
        using var package = new PackageFile(workshop.PackageOf("SchemaSdk.Simulator"));

        Assert.Empty(package.Dependencies);
        Assert.Equal(["net10.0", "net8.0"], package.Frameworks.Order());
        Assert.Equal(["Microsoft.AspNetCore.App", "Microsoft.AspNetCore.App"], package.FrameworkReferences);
    }
}
