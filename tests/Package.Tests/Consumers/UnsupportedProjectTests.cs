namespace Package.Tests;

/// <summary>A project that can't use the package gets one sentence, from NuGet or from us, and nothing from generated code.</summary>
public sealed class UnsupportedProjectTests(Workshop workshop)
{
    [Theory]
    [InlineData("net6.0")]
    [InlineData("net7.0")]
    [InlineData("netstandard2.0")]
    [InlineData("net472")]
    public async Task NuGet_rejects_a_framework_that_is_too_old(string framework)
    {
        Consumer consumer = workshop.Consumer("framework-" + framework)
            .WithProject("app/app.csproj", $"<TargetFramework>{framework}</TargetFramework>")
            .WithSchemas("app/schemas");

        Outcome built = await consumer.BuildAsync("app");

        built.AssertFailedWith("NU1202");
        Assert.DoesNotContain("error CS", built.Output);
    }

    [Theory]
    [InlineData("10")]
    [InlineData("10.0")]
    [InlineData("9.0")]
    [InlineData("7.3")]
    [InlineData("ISO-2")]
    public async Task A_language_version_that_is_too_old_is_one_error(string version)
    {
        Consumer consumer = workshop.Consumer("language-" + version)
            .WithProject("app/app.csproj", $"""
                <TargetFramework>net10.0</TargetFramework><LangVersion>{version}</LangVersion>
                <Nullable>disable</Nullable><ImplicitUsings>disable</ImplicitUsings>
                """)
            .WithSchemas("app/schemas")
            .With("app/Uses.cs", "class Uses { SchemaSdk.Models.KlingO3Request request; }");

        Outcome built = await consumer.BuildAsync("app");

        built.AssertFailedWith("SSDK2002");
        string error = Assert.Single(built.Lines.Where(line => line.Contains("error", StringComparison.Ordinal)).Distinct());
        Assert.Contains($"LangVersion is {version}. Set the property LangVersion to 11 or later", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("11")]
    [InlineData("12.0")]
    [InlineData("latest")]
    [InlineData("default")]
    [InlineData("preview")]
    public async Task A_language_version_that_is_new_enough_is_no_error(string version)
    {
        Consumer consumer = workshop.Consumer("language-" + version)
            .WithProject("app/app.csproj", $"<TargetFramework>net10.0</TargetFramework><LangVersion>{version}</LangVersion>")
            .WithSchemas("app/schemas");

        Outcome checkedProject = await consumer.DotnetAsync("build", "app", "-t:CheckModelSchemas", "--nologo", "-v", "q");

        Assert.DoesNotContain("SSDK", checkedProject.AssertSucceeded().Output);
    }

    [Theory]
    [InlineData("vbproj", "Code.vb", "", "VB")]
    [InlineData("fsproj", "Code.fs", "module Code", "F#")]
    public async Task A_project_in_another_language_is_referred_to_a_library(string extension, string file, string code, string language)
    {
        Consumer consumer = workshop.Consumer("language-" + extension)
            .WithProject($"app/app.{extension}", "<TargetFramework>net10.0</TargetFramework>", $"""
                {Consumer.Reference}<ItemGroup><Compile Remove="@(Compile)" /><Compile Include="{file}" /></ItemGroup>
                """)
            .With("app/" + file, code);

        Outcome without = (await consumer.BuildAsync("app")).AssertSucceeded();
        Outcome with = await consumer.WithSchemas("app/schemas").BuildAsync("app");

        Assert.DoesNotContain("SSDK", without.Output);
        with.AssertFailedWith("SSDK2010");
        Assert.Contains($"this project is written in {language}", with.Output, StringComparison.Ordinal);
    }
}
