namespace Package.Tests;

public sealed class LedgerPackageTests(Workshop workshop)
{
    public static TheoryData<string> Packages => ["SchemaSdk.Ledger", "SchemaSdk.Ledger.Sqlite", "SchemaSdk.Ledger.PostgreSql"];

    [Theory]
    [MemberData(nameof(Packages))]
    public void It_holds_one_assembly_for_each_framework_and_its_documentation(string id)
    {
        using var package = new PackageFile(workshop.PackageOf(id));

        Assert.Equal(
            [
                "README.md", "icon.png", $"lib/net10.0/{id}.dll", $"lib/net10.0/{id}.xml", $"lib/net8.0/{id}.dll", $"lib/net8.0/{id}.xml",
            ],
            package.Files);
    }

    [Fact]
    public void What_the_stores_have_in_common_depends_on_the_client_alone()
    {
        using var package = new PackageFile(workshop.PackageOf("SchemaSdk.Ledger"));

        Assert.Equal(
            [$"net10.0 SchemaSdk {Repository.Version}", $"net8.0 SchemaSdk {Repository.Version}"], package.Dependencies);
    }

    [Theory]
    [InlineData("SchemaSdk.Ledger.Sqlite", "Microsoft.Data.Sqlite")]
    [InlineData("SchemaSdk.Ledger.PostgreSql", "Npgsql")]
    public void A_store_depends_on_its_database_and_on_nothing_of_a_host_but_its_options(string id, string driver)
    {
        using var package = new PackageFile(workshop.PackageOf(id));

        Assert.Equal(
            from framework in (string[])["net10.0", "net8.0"]
            from dependency in ((string[])
            [
                PinnedVersions.Of(driver, framework),
                PinnedVersions.Of("Microsoft.Extensions.Options", framework),
                $"SchemaSdk {Repository.Version}",
                $"SchemaSdk.Ledger {Repository.Version}",
            ]).Order(StringComparer.Ordinal)
            select $"{framework} {dependency}",
            package.Dependencies);
    }
}
