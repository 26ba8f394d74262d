using System.Diagnostics;

namespace SchemaSdk.Tests;

/// <summary>What only a process of its own can show.</summary>
public sealed class ProcessTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("process-").FullName;

    private string Target => Path.Combine(_folder, "video.mp4");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_process_killed_half_way_leaves_no_file_under_the_final_name()
    {
        await using var server = new HostileServer(Step.Torn(200, new string('x', 200_000), 400_000, After.Silence));
        using Process child = Start("dotnet", [Trials, "download", $"{server.Address}", $"{server.Address}out", Target]);

        while (Directory.GetFiles(_folder).Sum(file => new FileInfo(file).Length) < 100_000 && !child.HasExited)
            await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, TestContext.Current.CancellationToken);
        Assert.False(child.HasExited, "The child ended by itself.");
        child.Kill();
        await child.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.False(File.Exists(Target));
        Assert.All(Directory.GetFileSystemEntries(_folder), left => Assert.EndsWith(".part", left));
    }

    [Fact]
    public async Task A_disk_that_takes_no_more_is_an_error_and_leaves_nothing()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The limit on a file's size is set with the shell's ulimit.");
        await using var server = new HostileServer(Step.Status(200, new string('x', 400_000)));
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
            Step.Json(Clients.Job("queued")), Step.Json(Clients.Job("running")), Step.Json(Clients.Job("completed", ""","result":{"data":[]}""")));
        using ModelClient client = Clients.For(server);
        Job job = await client.SubmitAsync(new TestRequest());

        using Process child = Start("dotnet", [Trials, "wait", $"{server.Address}", job.Id!]);

        Assert.Equal("""{"data":[]}""", (await child.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken)).Trim());
    }

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
