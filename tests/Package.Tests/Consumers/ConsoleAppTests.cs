using System.Text.Json;

namespace Package.Tests;

public sealed class ConsoleAppTests(Workshop workshop)
{
    [Fact]
    public async Task A_fresh_console_app_makes_checks_prices_and_submits_a_request_with_no_configuration()
    {
        Consumer consumer = workshop.Consumer("console")
            .WithProject("app/app.csproj", "<OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework>")
            .WithSchemas("app/schemas")
            .With("app/Program.cs", FirstUse.Program);

        Outcome built = (await consumer.BuildAsync("app")).AssertSucceeded();
        Outcome run = await consumer.RunAsync("app", "net10.0", workshop.HostAddress, "20");

        Assert.DoesNotContain("warning", built.Output);
        Assert.Equal(FirstUse.Expected, run.Lines);
        Assert.Equal([$"SchemaSdk/{Repository.Version}"], PackagesOf(consumer, "app"));
    }

    [Fact]
    public async Task It_works_with_CSharp_11_on_net8()
    {
        Consumer consumer = workshop.Consumer("floor")
            .WithProject("app/app.csproj", """
                <OutputType>Exe</OutputType><TargetFramework>net8.0</TargetFramework><LangVersion>11</LangVersion>
                <RollForward>Major</RollForward><TreatWarningsAsErrors>true</TreatWarningsAsErrors>
                """)
            .WithSchemas("app/schemas")
            .With("app/Program.cs", FirstUse.Program);

        (await consumer.BuildAsync("app")).AssertSucceeded();
        Outcome run = await consumer.RunAsync("app", "net8.0", workshop.HostAddress, "20");

        Assert.Equal(FirstUse.Expected, run.Lines);
        Assert.Equal([$"SchemaSdk/{Repository.Version}"], PackagesOf(consumer, "app"));
    }

    [Fact]
    public async Task Generated_code_passes_every_analyzer_that_the_SDK_has()
    {
        Consumer consumer = workshop.Consumer("strict")
            .WithProject("library/library.csproj", """
                <TargetFramework>net10.0</TargetFramework><TreatWarningsAsErrors>true</TreatWarningsAsErrors><AnalysisMode>All</AnalysisMode>
                <EnforceCodeStyleInBuild>true</EnforceCodeStyleInBuild><GenerateDocumentationFile>true</GenerateDocumentationFile>
                """)
            .WithSchemas("library/schemas");

        (await consumer.BuildAsync("library")).AssertSucceeded();
    }

    private static IEnumerable<string> PackagesOf(Consumer consumer, string project)
    {
        using JsonDocument assets = JsonDocument.Parse(
            File.ReadAllText(Path.Combine(consumer.Folder, project, "obj", "project.assets.json")));
        return [.. assets.RootElement.GetProperty("libraries").EnumerateObject().Select(library => library.Name)];
    }
}
