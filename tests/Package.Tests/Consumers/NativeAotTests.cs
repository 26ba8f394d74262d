using System.Diagnostics;

namespace Package.Tests;

public sealed class NativeAotTests(Workshop workshop)
{
    private const string Properties = """
        <OutputType>Exe</OutputType><TargetFramework>net9.0</TargetFramework><PublishAot>true</PublishAot>
        <TreatWarningsAsErrors>true</TreatWarningsAsErrors><TrimmerSingleWarn>false</TrimmerSingleWarn><InvariantGlobalization>true</InvariantGlobalization>
        """;

    /// <summary>What somebody would write without us.</summary>
    private const string BareProgram = """"
        using System;
        using System.Net.Http;
        using System.Text;

        using var http = new HttpClient { BaseAddress = new Uri(args[0]) };
        http.DefaultRequestHeaders.Add("Authorization", "Bearer any");
        var content = new StringContent("""{"model":"kling-o3","prompt":"sunrise over the ocean","model_tier":"4k","duration":6}""", Encoding.UTF8, "application/json");
        using HttpResponseMessage answer = await http.PostAsync("v1/videos/generations", content);
        Console.WriteLine((int)answer.StatusCode);
        """";

    [Fact]
    public async Task It_publishes_as_Native_AOT_without_a_warning_and_runs()
    {
        Needs.Program("gcc", "clang", "gcc");
        Needs.File("zlib1g-dev", "/usr/include/zlib.h");
        Consumer consumer = workshop.Consumer("aot")
            .WithProject("app/app.csproj", Properties)
            .WithSchemas("app/schemas")
            .With("app/Program.cs", FirstUse.Program)
            .WithProject("bare/bare.csproj", Properties, items: "")
            .With("bare/Program.cs", BareProgram);

        Outcome published = await PublishAsync(consumer, "app");
        await PublishAsync(consumer, "bare");
        Outcome run = await RunAsync(consumer, "app");

        Assert.DoesNotContain("warning", published.Output);
        Assert.Equal(FirstUse.Expected, run.Lines);
        TestContext.Current.SendDiagnosticMessage($"with SchemaSdk: {await DescribeAsync(consumer, "app")}");
        TestContext.Current.SendDiagnosticMessage($"bare HttpClient: {await DescribeAsync(consumer, "bare")}");
    }

    private static async Task<Outcome> PublishAsync(Consumer consumer, string project)
    {
        // The SDK links with clang; gcc does as well, where there is no clang.
        string[] linker = File.Exists("/usr/bin/clang") ? [] : ["-p:CppCompilerAndLinker=gcc"];
        return (await consumer.DotnetAsync(["publish", project, "-c", "Release", "--use-current-runtime", "-o", project + "/out", "--nologo", "-v", "q", .. linker])).AssertSucceeded();
    }

    private async Task<Outcome> RunAsync(Consumer consumer, string project, params string[] more) =>
        (
            await Command.RunAsync(
                ProgramOf(consumer, project),
                consumer.Folder,
                workshop.Environment,
                [workshop.HostAddress, "20", .. more])
        ).AssertSucceeded();

    private static string ProgramOf(Consumer consumer, string project) => Path.Combine(consumer.Folder, project, "out", project);

    /// <summary>For the reader of the log; nothing is asserted about time. Both do the same: send one request, and read the answer.</summary>
    private async Task<string> DescribeAsync(Consumer consumer, string project)
    {
        var times = new List<double>();
        for (int i = 0; i < 7; i++)
        {
            long start = Stopwatch.GetTimestamp();
            await RunAsync(consumer, project, "submit only");
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        times.Sort();
        return $"{new FileInfo(ProgramOf(consumer, project)).Length / 1048576.0:F1} MB, {times[times.Count / 2]:F0} ms from its start to a submitted request";
    }
}
