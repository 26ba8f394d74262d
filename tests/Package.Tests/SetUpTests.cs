namespace Package.Tests;

/// <summary>What a project is told when it can't have what it asks for.</summary>
public sealed class SetUpTests(Workshop workshop)
{
    private const string Target = "<TargetFramework>net10.0</TargetFramework>";

    [Fact]
    public async Task A_project_without_documents_hears_nothing()
    {
        Consumer consumer = workshop.Consumer("silent")
            .WithProject("app/app.csproj", Target + "<TreatWarningsAsErrors>true</TreatWarningsAsErrors>")
            .With("app/Empty.cs", "namespace Empty;");

        Outcome built = (await consumer.BuildAsync("app")).AssertSucceeded();

        Assert.DoesNotContain("SSDK", built.Output);
    }

    [Fact]
    public async Task A_compiler_that_is_too_old_is_named_before_any_type_is_missed()
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
    [InlineData("<SchemaSdkNamespace>Acme;Models</SchemaSdkNamespace>", """<ModelSchema Include="models/kling-o3.json" />""", "SSDK2001")]
    [InlineData("", """<ModelSchema Include="models/kling-o3.json" Namespace="Acme#1" />""", "SSDK2001")]
    [InlineData("", """<ModelSchema Include="models/kling-o3.json" Visibility="private" />""", "SSDK2006")]
    public async Task A_project_that_asks_for_what_can_t_be_is_told_so(string properties, string items, string code)
    {
        Consumer consumer = workshop.Consumer($"wrong-{code}-{(properties + items).Length}")
            .WithSchemas("app/models")
            .With("app/models/kling-o3.overlay.json", """{ "model": "kling-o3" }""")
            .WithProject("app/app.csproj", Target + properties, $"{Consumer.Reference}<ItemGroup>{items}</ItemGroup>");

        Outcome checkedProject = await consumer.DotnetAsync("build", "app", "-t:CheckModelSchemas", "--nologo", "-v", "q");

        checkedProject.AssertFailedWith(code);
    }

    [Fact]
    public async Task An_editor_s_build_sees_the_documents_and_survives_a_wrong_set_up()
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
    public async Task A_document_may_be_listed_again_to_say_more_of_it_in_a_folder_with_any_name()
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
