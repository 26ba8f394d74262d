namespace Package.Tests;

/// <summary>The first code of ours that a user reads, and what it does.</summary>
public sealed class TemplateTests(Workshop workshop)
{
    [Fact]
    public async Task A_new_app_builds_without_a_warning_and_without_a_key_says_what_to_set()
    {
        Consumer consumer = await CreateAsync("MyApp");

        Outcome built = (await consumer.BuildAsync("MyApp", "TreatWarningsAsErrors=true")).AssertSucceeded();
        Outcome run = await consumer.RunAsync("MyApp", "net10.0");

        Assert.DoesNotContain("warning", built.Output);
        Assert.Equal(
            """Request   KlingO3Request {"model":"kling-o3","prompt":"sunrise over the ocean","model_tier":"pro","duration":6}""",
            run.Lines[0]);
        Assert.Equal("""Price     6 s x $0.280 = $1.680, row "Pro T2V/I2V Sound", exact""", run.Lines[1]);
        Assert.Equal("Checks    valid", run.Lines[2]);
        Assert.StartsWith("Nothing was sent: EMPIRIOLABS_API_KEY is not set.", run.Lines[3]);
        Assert.Equal(
            ["dotnet tool install SchemaSdk.Tool", "dotnet schema-sdk simulate", "dotnet run -- http://127.0.0.1:8080"],
            run.Lines[^3..]);
    }

    [Fact]
    public async Task With_a_key_and_a_local_host_a_new_app_for_net8_ends_with_the_path_of_a_video()
    {
        Consumer consumer = await CreateAsync("rain-videos", "--framework", "net8.0");
        var environment = new Dictionary<string, string>(workshop.Environment)
        {
            ["EMPIRIOLABS_API_KEY"] = "any",
            ["DOTNET_ROLL_FORWARD"] = "Major",
        };

        (await consumer.BuildAsync("rain-videos", "TreatWarningsAsErrors=true")).AssertSucceeded();
        Outcome run = (await Command.DotnetAsync(
            consumer.Folder, environment, "rain-videos/bin/Debug/net8.0/rain-videos.dll", workshop.HostAddress)).AssertSucceeded();

        Assert.StartsWith("Job       ", run.Lines[^2]);
        Assert.Equal("ftyp"u8.ToArray(), (await File.ReadAllBytesAsync(Path.Combine(consumer.Folder, run.Lines[^1])))[4..8]);
    }

    [Fact]
    public async Task What_goes_wrong_at_the_host_is_told_in_one_line()
    {
        Consumer consumer = await CreateAsync("Refused");
        var environment = new Dictionary<string, string>(workshop.Environment) { ["EMPIRIOLABS_API_KEY"] = "any" };

        (await consumer.BuildAsync("Refused")).AssertSucceeded();
        Outcome run = await Command.DotnetAsync(
            consumer.Folder, environment, "Refused/bin/Debug/net10.0/Refused.dll", workshop.HostAddress + "nowhere/");

        Assert.Equal(1, run.ExitCode);
        Assert.Single(run.Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>Installs the template as a user would, except that only this test sees it, and makes an app in a folder that gives it nothing but the feed.</summary>
    private async Task<Consumer> CreateAsync(string name, params string[] options)
    {
        Consumer consumer = workshop.Consumer("template-" + name)
            .With("Directory.Build.props", $"""
                <Project>
                  <PropertyGroup>
                    <RestoreAdditionalProjectSources>{workshop.Feed}</RestoreAdditionalProjectSources>
                    <NuGetAudit>false</NuGetAudit>
                  </PropertyGroup>
                </Project>
                """);
        string[] hive = ["--debug:custom-hive", Path.Combine(consumer.Folder, "hive")];
        (await consumer.DotnetAsync(["new", "install", workshop.PackageOf("SchemaSdk.Templates"), .. hive])).AssertSucceeded();
        (await consumer.DotnetAsync(["new", "schema-sdk-app", "-n", name, .. options, .. hive])).AssertSucceeded();
        return consumer;
    }
}
