namespace Package.Tests;

/// <summary>Documents in several projects of one solution.</summary>
public sealed class SharedDocumentsTests(Workshop workshop)
{
    private const string App = "<OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework>";
    private const string Library = "<TargetFramework>net10.0</TargetFramework>";
    private const string LibraryReference = """<ItemGroup><ProjectReference Include="../library/library.csproj" /></ItemGroup>""";

    [Fact]
    public async Task A_library_that_shows_its_internals_to_an_app_with_documents_of_its_own()
    {
        Consumer consumer = workshop.Consumer("internals")
            .WithProject("library/library.csproj", Library, Consumer.Reference + """<ItemGroup><InternalsVisibleTo Include="app" /></ItemGroup>""")
            .WithSchemas("library/schemas")
            .WithProject(
                "app/app.csproj",
                App + "<TreatWarningsAsErrors>true</TreatWarningsAsErrors>",
                Consumer.Reference + LibraryReference)
            .With("app/schemas/other.json", """
                { "id": "other", "supported_endpoints": ["POST /v1/videos/generations"], "supported_parameters": [{ "name": "prompt", "type": "string" }] }
                """)
            .With("app/Program.cs", """
                using SchemaSdk.Models;

                Console.WriteLine($"{ModelCatalog.All.Count} {new KlingO3Request { Prompt = "rain" }.Validate()}");
                """);

        Outcome built = (await consumer.BuildAsync("app")).AssertSucceeded();

        Assert.DoesNotContain("CS0436", built.Output);
        Assert.Equal(["1 valid"], (await consumer.RunAsync("app", "net10.0")).Lines);
    }

    [Fact]
    public async Task A_public_catalog_is_used_by_an_app()
    {
        Consumer consumer = workshop.Consumer("public-catalog")
            .WithProject("library/library.csproj", Library + "<SchemaSdkCatalogVisibility>public</SchemaSdkCatalogVisibility>")
            .WithSchemas("library/schemas")
            .WithProject("app/app.csproj", App, LibraryReference)
            .With("app/Program.cs", "Console.WriteLine(SchemaSdk.Models.ModelCatalog.All.Count);");

        (await consumer.BuildAsync("app")).AssertSucceeded();

        Assert.Equal(["2"], (await consumer.RunAsync("app", "net10.0")).Lines);
    }

    [Fact]
    public async Task The_same_documents_in_a_library_and_an_app_are_one_warning_beside_those_of_the_app_s_own_code()
    {
        Consumer consumer = workshop.Consumer("same-documents")
            .WithProject("library/library.csproj", Library)
            .WithSchemas("library/schemas")
            .WithProject("app/app.csproj", App, Consumer.Reference + LibraryReference)
            .WithSchemas("app/schemas")
            .With("app/Program.cs", "Console.WriteLine(new SchemaSdk.Models.KlingO3Request { Prompt = \"rain\" }.Validate());");

        Outcome built = (await consumer.BuildAsync("app")).AssertSucceeded();

        string[] warnings = [.. built.Lines.Where(line => line.Contains("warning", StringComparison.Ordinal)).Distinct()];
        Assert.Single(warnings, line => line.Contains("SSDK2008", StringComparison.Ordinal));
        Assert.Single(warnings, line => line.Contains("CS0436", StringComparison.Ordinal));
        Assert.Equal(2, warnings.Length);
    }
}
