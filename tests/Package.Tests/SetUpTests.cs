namespace Package.Tests;

/// <summary>What the build reports for a project that can't work as it is set up.</summary>
public sealed class SetUpTests(Workshop workshop)
{
    private const string Target = "<TargetFramework>net10.0</TargetFramework>";

    [Fact]
    public async Task A_compiler_that_is_too_old_is_reported_before_any_missing_type()
    {
        Consumer consumer = workshop.Consumer("old-compiler")
            .WithProject("app/app.csproj", Target)
            .WithSchemas("app/schemas")
            .With("app/Uses.cs", "using SchemaSdk.Models; class Uses { KlingO3Request? request; }");

        Outcome built = await consumer.BuildAsync("app", "CompilerApiVersion=roslyn4.7");

        built.AssertFailedWith("SSDK2003");
        Assert.DoesNotContain("CS0246", built.Output);
    }

    [Theory]
    [InlineData("", """<ModelSchema Include="models/gone.json" />""", "SSDK2004")]
    [InlineData("", """<ModelSchema Include="models/kling-o3.overlay.json" />""", "SSDK2005")]
    [InlineData("<EnableDefaultModelSchemaItems>true</EnableDefaultModelSchemaItems>", "", "SSDK2005")]
    [InlineData("<SchemaSdkNamespace>Acme.Models</SchemaSdkNamespace>", "", "SSDK2005")]
    [InlineData("<SchemaSdkRequireDocuments>false</SchemaSdkRequireDocuments>", """<ModelSchema Include="models/kling-o3.overlay.json" />""", "SSDK2005")]
    [InlineData("<SchemaSdkNamespace>Acme;Models</SchemaSdkNamespace>", """<ModelSchema Include="models/kling-o3.json" />""", "SSDK2001")]
    [InlineData("", """<ModelSchema Include="models/kling-o3.json" Namespace="Acme#1" />""", "SSDK2001")]
    [InlineData("", """<ModelSchema Include="models/kling-o3.json" Visibility="private" />""", "SSDK2006")]
    [InlineData("<SchemaSdkCatalogVisibility>protected</SchemaSdkCatalogVisibility>", """<ModelSchema Include="models/kling-o3.json" />""", "SSDK2006")]
    public async Task What_can_t_work_is_an_error_before_the_compiler_runs(string properties, string items, string code)
    {
        Consumer consumer = workshop.Consumer($"wrong-{code}-{(properties + items).Length}")
            .WithSchemas("app/models")
            .With("app/models/kling-o3.overlay.json", """{ "model": "kling-o3" }""")
            .WithProject("app/app.csproj", Target + properties, $"{Consumer.Reference}<ItemGroup>{items}</ItemGroup>");

        Outcome checkedProject = await consumer.DotnetAsync("build", "app", "-t:CheckModelSchemas", "--nologo", "-v", "q");

        checkedProject.AssertFailedWith(code);
    }

    [Fact]
    public async Task An_editor_s_build_sees_the_documents_and_survives_a_wrong_setup()
    {
        Consumer consumer = workshop.Consumer("editor")
            .WithSchemas("app/schemas")
            .WithProject("app/app.csproj", Target, $"""{Consumer.Reference}<ItemGroup><ModelSchema Include="gone.json" /></ItemGroup>""");
        (await consumer.DotnetAsync("restore", "app")).AssertSucceeded();

        Outcome evaluated = await consumer.DotnetAsync(
            "msbuild", "app", "-t:Compile", "-getItem:CscCommandLineArgs",
            "-p:DesignTimeBuild=true", "-p:SkipCompilerExecution=true", "-p:ProvideCommandLineArgs=true");

        evaluated.AssertSucceeded();
        Assert.Matches("/additionalfile:.*kling-o3.json", evaluated.Output);
        Assert.Matches("/analyzer:.*SchemaSdk.Generator.dll", evaluated.Output);
    }

    [Fact]
    public async Task A_document_can_be_listed_again_with_metadata_in_a_folder_of_any_name()
    {
        Consumer consumer = workshop.Consumer("a folder; [with] #signs")
            .WithSchemas("my app/schemas")
            .WithProject("my app/my app.csproj", Target + "<OutputType>Exe</OutputType><AssemblyName>app</AssemblyName>", $"""
                {Consumer.Reference}
                <ItemGroup>
                  <ModelSchema Include="../my app/schemas/kling-o3.json" Namespace="Acme.Models" Visibility="internal" />
                  <ModelSchema Include="schemas/kling-o3.json" />
                  <ModelSchema Remove="schemas/kling-3-0-turbo*.json" />
                  <AdditionalFiles Include="schemas/kling-o3.json" />
                </ItemGroup>
                """)
            .With("my app/Program.cs", """
                System.Type type = typeof(Acme.Models.KlingO3Request);
                System.Console.WriteLine($"{type.IsNotPublic} {SchemaSdk.Models.ModelCatalog.All.Count}");
                """);

        (await consumer.BuildAsync("my app")).AssertSucceeded();
        Outcome run = (
            await consumer.DotnetAsync(Path.Combine(consumer.Folder, "my app", "bin", "Debug", "net10.0", "app.dll"))
        ).AssertSucceeded();

        Assert.Equal(["True 1"], run.Lines);
    }
}
