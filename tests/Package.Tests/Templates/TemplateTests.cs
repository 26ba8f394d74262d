namespace Package.Tests;

/// <summary>The first code of ours that a user reads, and what it does: one command and no key make a video.</summary>
public sealed class TemplateTests(Workshop workshop)
{
    [Fact]
    public async Task A_new_app_builds_without_a_warning_and_makes_a_video_without_a_key()
    {
        Consumer consumer = await CreateAsync("MyApp");

        Outcome built = (await consumer.BuildAsync("MyApp", "TreatWarningsAsErrors=true")).AssertSucceeded();
        Outcome run = await RunAsync(consumer, "MyApp");

        Assert.DoesNotContain("warning", built.Output);
        Assert.Equal(
            """Request   KlingO3Request {"model":"kling-o3","prompt":"sunrise over the ocean","model_tier":"pro","duration":6}""",
            run.Lines[0]);
        Assert.Equal("Checks    valid", run.Lines[1]);
        Assert.Equal("""Price     6 s x $0.280 = $1.680, row "Pro T2V/I2V Sound", exact""", run.Lines[2]);
        Assert.StartsWith("Job       ", run.Lines[3]);
        AssertVideo(run.Lines[4]);
        Assert.Contains("set EMPIRIOLABS_API_KEY to your key", run.Output);
    }

    [Theory]
    [InlineData("net8.0", "single")]
    [InlineData("net8.0", "library")]
    [InlineData("net10.0", "library")]
    public async Task Every_framework_and_shape_makes_a_video_under_central_package_management_in_any_folder(string framework, string shape)
    {
        Consumer consumer = await CreateAsync(
            "rain-videos",
            folder: $"Übungen für Anfänger {framework} {shape}",
            "--framework", framework, "--shape", shape);
        string project = shape == "library" ? "rain-videos/rain-videos" : "rain-videos";
        consumer.With("Directory.Packages.props", """
            <Project>
              <PropertyGroup>
                <ManagePackageVersionsCentrally>true</ManagePackageVersionsCentrally>
                <CentralPackageTransitivePinningEnabled>true</CentralPackageTransitivePinningEnabled>
              </PropertyGroup>
              <ItemGroup>
                <PackageVersion Include="Newtonsoft.Json" Version="13.0.4" />
              </ItemGroup>
            </Project>
            """);

        Outcome built = (await consumer.BuildAsync(project, "TreatWarningsAsErrors=true")).AssertSucceeded();
        Outcome run = await RunAsync(consumer, project, framework);

        Assert.DoesNotContain("warning", built.Output);
        AssertVideo(run.Lines[4]);
    }

    [Fact]
    public async Task With_a_key_it_goes_to_the_host_and_says_in_one_line_what_goes_wrong_there()
    {
        Consumer consumer = await CreateAsync("Refused");
        (await consumer.BuildAsync("Refused")).AssertSucceeded();
        var environment = new Dictionary<string, string>(workshop.Environment)
        {
            ["EMPIRIOLABS_API_KEY"] = "any",
            ["EMPIRIOLABS_LOCAL_ADDRESS"] = workshop.HostAddress + "nowhere/",
        };

        Outcome run = await Command.DotnetAsync(
            Path.Combine(consumer.Folder, "Refused"), environment, "bin/Debug/net10.0/Refused.dll");

        Assert.Equal(1, run.ExitCode);
        Assert.Single(run.Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.DoesNotContain("test video", run.Output);
    }

    [Theory]
    [InlineData("net10.0", "single")]
    [InlineData("net10.0", "library")]
    [InlineData("net8.0", "single")]
    public async Task A_new_web_API_takes_requests_and_gives_a_video_without_a_key(string framework, string shape)
    {
        string name = $"Studio{framework.Replace(".", "")}{shape}";
        Consumer consumer = await CreateAsync("schema-sdk-webapi", name, name, "--framework", framework, "--shape", shape);
        string project = shape == "library" ? $"{name}/{name}" : name;
        Outcome built = (await consumer.BuildAsync(project, "TreatWarningsAsErrors=true")).AssertSucceeded();

        await using var server = await WebServer.StartAsync(
            Path.Combine(consumer.Folder, project), $"bin/Debug/{framework}/{name}.dll", Rolling());
        string id = await server.PostAsync("/videos", """{"prompt":"rain"}""", "id");
        string refused = await server.PostAsync("/videos", """{"prompt":"rain","Duration":6}""", "errors");
        await server.WaitForAsync($"/videos/{id}", "completed");
        byte[] video = await server.Http.GetByteArrayAsync($"/videos/{id}/outputs/0");

        Assert.DoesNotContain("warning", built.Output);
        Assert.Contains("did you mean duration?", refused);
        Assert.Equal("ftyp"u8.ToArray(), video[4..8]);
        if (framework == "net10.0")
            Assert.Contains("\"model_tier\"", await server.Http.GetStringAsync("/openapi/v1.json"));
    }

    private static void AssertVideo(string line)
    {
        Assert.StartsWith("Video     ", line);
        Assert.Equal("ftyp"u8.ToArray(), File.ReadAllBytes(line["Video     ".Length..].Trim())[4..8]);
    }

    /// <summary>An environment without a key, in which a program for .NET 8 runs where only a later .NET is installed.</summary>
    private Dictionary<string, string> Rolling() => new(workshop.Environment) { ["DOTNET_ROLL_FORWARD"] = "Major" };

    private async Task<Outcome> RunAsync(Consumer consumer, string project, string framework = "net10.0") => (await Command.DotnetAsync(
        Path.Combine(consumer.Folder, project), Rolling(), $"bin/Debug/{framework}/{Path.GetFileName(project)}.dll")).AssertSucceeded();

    private Task<Consumer> CreateAsync(string name) => CreateAsync("schema-sdk-app", name, name);

    private Task<Consumer> CreateAsync(string name, string folder, params string[] options) =>
        CreateAsync("schema-sdk-app", name, folder, options);

    /// <summary>
    /// Installs the templates as a user would, except that only this test sees them, and makes an app in a folder that gives it nothing but
    /// the feed.
    /// </summary>
    private async Task<Consumer> CreateAsync(string template, string name, string folder, params string[] options)
    {
        Consumer consumer = workshop.Consumer("template-" + folder)
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
        (await consumer.DotnetAsync(["new", template, "-n", name, .. options, .. hive])).AssertSucceeded();
        return consumer;
    }
}
