using System.Text.Json;

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
                PinnedVersions.Of("Microsoft.Extensions.Diagnostics.HealthChecks", framework),
                PinnedVersions.Of("Microsoft.Extensions.Http", framework),
                $"SchemaSdk {Repository.Version}",
            ]
            select $"{framework} {dependency}",
            package.Dependencies);
        Assert.Empty(package.FrameworkReferences);
    }

    [Theory]
    [InlineData("SchemaSdk.Hosting", "Microsoft.NET.Sdk")]
    [InlineData("SchemaSdk.Hosting", "Microsoft.NET.Sdk.Web")]
    [InlineData("SchemaSdk.AspNetCore", "Microsoft.NET.Sdk.Web")]
    public async Task An_application_for_NET_8_keeps_the_packages_of_its_framework(string id, string sdk)
    {
        Consumer consumer = workshop.Consumer($"net8-{id}-{sdk}").WithProject(
            "app/app.csproj",
            "<TargetFramework>net8.0</TargetFramework><OutputType>Exe</OutputType>",
            $"""<ItemGroup><PackageReference Include="{id}" Version="{Repository.Version}" /></ItemGroup>""",
            sdk);

        (await consumer.DotnetAsync("restore", "app", "--nologo", "-v", "q")).AssertSucceeded();

        using JsonDocument assets = JsonDocument.Parse(File.ReadAllText(Path.Combine(consumer.Folder, "app/obj/project.assets.json")));
        string[] resolved = [.. assets.RootElement.GetProperty("libraries").EnumerateObject().Select(library => library.Name)];
        Assert.Contains(resolved, library => library.StartsWith("Microsoft.Extensions.Http/8.0.", StringComparison.Ordinal));
        Assert.All(
            resolved.Where(library => !library.StartsWith("SchemaSdk", StringComparison.Ordinal)),
            library => Assert.Contains("/8.0.", library));
    }
}
