namespace Package.Tests;

public sealed class LibraryTests(Workshop workshop)
{
    [Fact]
    public async Task An_app_uses_the_requests_of_a_library_and_the_compiler_checks_what_it_makes_of_them()
    {
        Consumer consumer = workshop.Consumer("library-and-app")
            .WithProject("library/library.csproj", "<TargetFramework>net10.0</TargetFramework>")
            .WithSchemas("library/schemas")
            .WithProject(
                "app/app.csproj",
                "<OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework>",
                """<ItemGroup><ProjectReference Include="../library/library.csproj" /></ItemGroup>""")
            .With("app/Program.cs", ProgramWith("Duration = 6"));

        Outcome built = (await consumer.BuildAsync("app")).AssertSucceeded();
        Outcome run = await consumer.RunAsync("app", "net10.0");
        Outcome wrong = await consumer.With("app/Program.cs", ProgramWith("Duration = 20")).BuildAsync("app");

        Assert.DoesNotContain("SSDK", built.Output);
        Assert.Equal(["valid"], run.Lines);
        wrong.AssertFailedWith("SSDK1001");
        Assert.Contains("Program.cs(3,", wrong.Output);
    }

    private static string ProgramWith(string setting) => $$"""
        using SchemaSdk.Models;

        Console.WriteLine(new KlingO3Request { Prompt = "rain", {{setting}} }.Validate());
        """;
}
