namespace Package.Tests;

/// <summary>A project that references the package and has no documents gets one message that says what to do, or none if it needs no documents.</summary>
public sealed class NoDocumentsTests(Workshop workshop)
{
    private const string App = "<OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework>";
    private const string Library = "<TargetFramework>net10.0</TargetFramework>";
    private const string Optional = "<SchemaSdkRequireDocuments>false</SchemaSdkRequireDocuments>";
    private const string HostingReference = """<ItemGroup><PackageReference Include="SchemaSdk.Hosting" Version="1.0.0" /></ItemGroup>""";
    private const string LibraryReference = """<ItemGroup><ProjectReference Include="../library/library.csproj" /></ItemGroup>""";

    private const string Program = """
        using SchemaSdk.Models;

        Console.WriteLine(new KlingO3Request { Prompt = "rain" }.Validate());
        """;

    [Theory]
    [InlineData("package", Consumer.Reference)]
    [InlineData("hosting", HostingReference)]
    public async Task A_direct_reference_leads_to_the_folder_and_the_commands(string name, string reference)
    {
        Consumer consumer = workshop.Consumer("no-documents-" + name)
            .WithProject("app/app.csproj", App, reference)
            .With("app/Program.cs", Program);

        Outcome built = await consumer.BuildAsync("app");

        built.AssertFailedWith("SSDK2005");
        string folder = Path.Combine(consumer.Folder, "app");
        string message = Assert.Single(built.Lines.Where(line => line.Contains("error", StringComparison.Ordinal)).Distinct());
        Assert.Contains($"There are no model documents in {folder}/schemas", message, StringComparison.Ordinal);
        Assert.Contains("'dotnet tool install SchemaSdk.Tool' and then 'dotnet schema-sdk init kling-o3' in " + folder, message, StringComparison.Ordinal);
        Assert.Contains("set the property SchemaSdkRequireDocuments to false", message, StringComparison.Ordinal);
    }

    public static TheoryData<string, string, string, string> Silent => new()
    {
        { "untyped", App + Optional, Consumer.Reference, "Console.WriteLine(typeof(SchemaSdk.ModelClient));" },
        { "transitive", App, LibraryReference, Program },
        { "both", App, Consumer.Reference + LibraryReference, Program },
        { "hosting-and-library", App, HostingReference + LibraryReference, Program },
    };

    [Theory]
    [MemberData(nameof(Silent))]
    public async Task A_project_that_needs_no_documents_gets_no_message(string name, string properties, string references, string code)
    {
        Consumer consumer = workshop.Consumer("needs-none-" + name)
            .WithProject("library/library.csproj", Library)
            .WithSchemas("library/schemas")
            .WithProject("app/app.csproj", properties + "<TreatWarningsAsErrors>true</TreatWarningsAsErrors>", references)
            .With("app/Program.cs", code);

        Outcome built = (await consumer.BuildAsync("app")).AssertSucceeded();

        Assert.DoesNotContain("SSDK", built.Output);
    }

    [Fact]
    public async Task A_library_that_uses_only_the_client_does_not_bother_its_app()
    {
        Consumer consumer = workshop.Consumer("needs-none-below")
            .WithProject("library/library.csproj", Library + Optional)
            .With("library/Code.cs", "public class Code { public SchemaSdk.ModelClient? Client; }")
            .WithProject("app/app.csproj", App, LibraryReference)
            .With("app/Program.cs", "Console.WriteLine(new Code().Client);");

        Assert.DoesNotContain("SSDK", (await consumer.BuildAsync("app")).AssertSucceeded().Output);
    }

    [Fact]
    public async Task The_hosting_package_alone_brings_the_generator_and_its_build_files()
    {
        Consumer consumer = workshop.Consumer("hosting-alone")
            .WithProject("app/app.csproj", App, HostingReference)
            .WithSchemas("app/schemas")
            .With("app/Program.cs", Program);

        Outcome built = (await consumer.BuildAsync("app")).AssertSucceeded();
        Outcome wrong = await consumer.With("app/Program.cs", Program.Replace("\"rain\"", "\"\"", StringComparison.Ordinal)).BuildAsync("app");

        Assert.DoesNotContain("SSDK", built.Output);
        wrong.AssertFailedWith("SSDK1004");
    }

    [Theory]
    [InlineData("schemas/video", "schemas/video/*.json")]
    [InlineData("schemas/a/b", "schemas/a/b/*.json")]
    [InlineData("SCHEMAS", "SCHEMAS/*.json")]
    [InlineData("Schemas/Video", "Schemas/Video/*.json")]
    public async Task Documents_in_another_folder_are_named_with_what_to_write(string folder, string item)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Folder names that differ in case are the same folder here.");
        Consumer consumer = workshop.Consumer("misplaced-" + folder.Replace('/', '-'))
            .WithProject("app/app.csproj", App)
            .WithSchemas("app/" + folder)
            .With("app/" + folder + "/unrelated.json", """{ "name": "unrelated" }""")
            .With("app/Program.cs", Program);

        Outcome without = await consumer.BuildAsync("app");
        Outcome with = await consumer.With("app/schemas/other.json", Document("other")).BuildAsync("app");
        consumer.WithProject("app/app.csproj", App, $"""
            {Consumer.Reference}<ItemGroup><ModelSchema Include="{item}" Exclude="**/*.schema.json;**/unrelated.json" /></ItemGroup>
            """);
        Outcome listed = (await consumer.BuildAsync("app")).AssertSucceeded();

        without.AssertFailedWith("SSDK2005");
        Assert.Contains($"or list them in the project: <ModelSchema Include=\"{item}\" />", without.Output, StringComparison.Ordinal);
        Assert.Contains("warning SSDK2009", with.Output, StringComparison.Ordinal);
        Assert.Contains($"{folder}/kling-o3.json", with.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("unrelated.json", with.Output);
        Assert.DoesNotContain("SSDK", listed.Output);
    }

    [Fact]
    public async Task Documents_beside_the_solution_are_named()
    {
        Consumer consumer = workshop.Consumer("beside-the-solution")
            .WithSchemas("schemas")
            .WithProject("src/app/app.csproj", App)
            .With("src/app/Program.cs", Program);

        Outcome built = await consumer.BuildAsync("src/app");

        built.AssertFailedWith("SSDK2005");
        Assert.Contains("<ModelSchema Include=\"../../schemas/*.json\" />", built.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_document_that_was_removed_on_purpose_is_not_misplaced()
    {
        Consumer consumer = workshop.Consumer("removed")
            .WithSchemas("app/schemas")
            .WithProject("app/app.csproj", App, $"""
                {Consumer.Reference}<ItemGroup><ModelSchema Remove="schemas/kling-3-0-turbo*.json" /></ItemGroup>
                """)
            .With("app/Program.cs", Program);

        Assert.DoesNotContain("SSDK", (await consumer.BuildAsync("app")).AssertSucceeded().Output);
    }

    private static string Document(string id) =>
        $$"""{ "id": "{{id}}", "supported_endpoints": ["POST /v1/videos/generations"], "supported_parameters": [{ "name": "prompt", "type": "string" }] }""";
}
