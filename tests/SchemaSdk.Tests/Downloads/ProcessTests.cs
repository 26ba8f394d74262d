using System.Diagnostics;
using System.Globalization;

namespace SchemaSdk.Tests;

/// <summary>What only a process of its own can show.</summary>
public sealed class ProcessTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("process-").FullName;

    private string Target => Path.Combine(_folder, "video.mp4");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("\"a\"", true)]
    [InlineData("W/\"a\"", false)]
    public async Task A_process_killed_half_way_leaves_a_part_that_the_next_one_resumes_or_clears(string tag, bool isResumed)
    {
        string whole = new('x', 400_000), etag = $"ETag: {tag}\r\n";
        var killed = new TaskCompletionSource();
        await using var server = new HostileServer(request =>
            !killed.Task.IsCompleted ? Step.TornFile(whole[..200_000], whole.Length, etag, After.Silence)
            : request.Header("Range") is null ? Step.File(whole, etag)
            : Rest(whole, int.Parse(request.Header("Range")!["bytes=".Length..^1], CultureInfo.InvariantCulture), etag));
        using (Process child = Start("dotnet", [Trials, "download", $"{server.Address}", $"{server.Address}out", Target]))
        {
            while (Directory.GetFiles(_folder).Sum(file => new FileInfo(file).Length) < 100_000 && !child.HasExited)
                await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, TestContext.Current.CancellationToken);
            Assert.False(child.HasExited, "The child ended by itself.");
            child.Kill();
            await child.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        Assert.False(File.Exists(Target));
        Assert.All(Directory.GetFileSystemEntries(_folder), left => Assert.EndsWith(".part", left));
        killed.SetResult();
        using ModelClient client = Clients.For(server);
        await client.DownloadAsync(new JobOutput { Url = new Uri(server.Address, "/out") }, Target).Guarded();

        Assert.Equal(isResumed, server.Requests[^1].Header("Range") is not null);
        Assert.Equal(whole, await File.ReadAllTextAsync(Target, TestContext.Current.CancellationToken));
        Assert.Equal([Target], Directory.GetFileSystemEntries(_folder));
    }

    [Fact]
    public async Task A_disk_that_takes_no_more_is_an_error_and_leaves_nothing()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The limit on a file's size is set with the shell's ulimit.");
        await using var server = new HostileServer(Step.File(new string('x', 400_000)));
        using Process child = Start(
            "/bin/sh",
            ["-c", "trap '' XFSZ; ulimit -f 100; exec dotnet \"$@\"", "sh", Trials, "download", $"{server.Address}", $"{server.Address}out", Target]);

        string said = await child.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await child.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.StartsWith("Download:", said);
        Assert.Empty(Directory.GetFileSystemEntries(_folder));
    }

    [Fact]
    public async Task Another_process_waits_for_a_job_by_its_id()
    {
        await using var server = new HostileServer(
            Step.Json(Clients.Job("queued")),
            Step.Json(Clients.Job("running")),
            Step.Json(Clients.Job("completed", ""","result":{"data":["x"]}""")));
        using ModelClient client = Clients.For(server);
        Job job = await client.SubmitAsync(new TestRequest());

        using Process child = Start("dotnet", [Trials, "wait", $"{server.Address}", job.Id!]);

        Assert.Equal("""{"data":["x"]}""", (await child.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken)).Trim());
    }

    private static Step Rest(string whole, int from, string etag) =>
        DownloadTests.Partial(whole[from..], $"{from}-{whole.Length - 1}/{whole.Length}", etag);

    // The program lies where the tests do, but for its own name: …/SchemaSdk.Trials/bin/Release/net10.0/SchemaSdk.Trials.dll.
    private static string Trials => Path.Combine(
        AppContext.BaseDirectory.Replace("SchemaSdk.Tests", "SchemaSdk.Trials", StringComparison.Ordinal), "SchemaSdk.Trials.dll");

    private static Process Start(string program, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true };
        // The runtime's own files would meet the limit on a file's size before the download does.
        start.Environment["DOTNET_EnableWriteXorExecute"] = "0";
        start.Environment["DOTNET_EnableDiagnostics"] = "0";
        return Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start.");
    }
}
