using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Package.Tests;

/// <summary>The first thing that a newcomer runs.</summary>
public sealed partial class QuickstartTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("quickstart-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task It_ends_with_the_path_of_a_video_alone_on_the_last_line()
    {
        Outcome run = (await RunAsync("--out", "made.mp4")).AssertSucceeded();

        Assert.Contains("local host", run.Lines[0]);
        Assert.Contains(run.Lines, line => line.StartsWith("Request   KlingO3Request {", StringComparison.Ordinal));
        Assert.Contains(run.Lines, line => line.StartsWith("Price     6 s x $", StringComparison.Ordinal));
        Assert.Contains("Checks    valid", run.Lines);
        Assert.EndsWith(run.Lines[^1] + "\n", run.Output.ReplaceLineEndings("\n"));
        Assert.True(Path.IsPathFullyQualified(run.Lines[^1]));
        Assert.Equal("ftyp"u8.ToArray(), (await File.ReadAllBytesAsync(run.Lines[^1]))[4..8]);
        Assert.DoesNotContain('\u001b', run.Output + run.Errors);
        Assert.Contains("processing: ", run.Errors);
    }

    [Fact]
    public async Task A_wrong_request_is_told_all_that_is_wrong_and_nothing_is_sent()
    {
        Outcome run = await RunAsync("--model", "kling-3-0-turbo", "--prompt", "", "--duration", "20");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("SSDK1004", run.Output);
        Assert.Contains("SSDK1001", run.Output);
        Assert.DoesNotContain("Job ", run.Output);
    }

    [Fact]
    public async Task Wrong_arguments_are_all_named()
    {
        Outcome run = await RunAsync("--duration", "long", "--tier", "ultra");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("'long'", run.Errors);
        Assert.Contains("'ultra'", run.Errors);
    }

    [Theory]
    [InlineData(".")]
    [InlineData("folder/")]
    [InlineData("")]
    [InlineData("/proc/nothing/x.mp4")]
    [InlineData("LONG")]
    public async Task A_file_that_can_not_be_written_is_told_before_anything_is_sent(string path)
    {
        Outcome run = await RunAsync("--out", path.Replace("LONG", new string('x', 300) + ".mp4", StringComparison.Ordinal));

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("--out", run.Errors);
        Assert.Contains("Nothing was sent", run.Errors);
        Assert.DoesNotContain("Job ", run.Output);
        Assert.False(Directory.Exists(Path.Combine(_folder.FullName, "data")));
    }

    [Fact]
    public async Task Ctrl_C_names_the_job_and_resuming_it_brings_the_video()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no signal to send to another process.");

        using Process first = Start();
        Task<string> errors = first.StandardError.ReadToEndAsync();
        string? jobId = null;
        while (jobId is null && await first.StandardOutput.ReadLineAsync() is { } line)
            jobId = JobLine().Match(line) is { Success: true } match ? match.Groups[1].Value : null;
        using (Process kill = Command.Start("kill", _folder.FullName, NoEnvironment, "-INT", $"{first.Id}"))
            await kill.WaitForExitAsync();
        await first.WaitForExitAsync();

        Outcome second = (await RunAsync("--resume", jobId!, "--out", "resumed.mp4")).AssertSucceeded();

        Assert.Equal(130, first.ExitCode);
        Assert.Contains($"--resume {jobId}", await errors);
        Assert.Equal(Path.Combine(_folder.FullName, "resumed.mp4"), second.Lines[^1]);
        Assert.True(File.Exists(second.Lines[^1]));
    }

    private static Dictionary<string, string> NoEnvironment => [];

    private Process Start(params string[] arguments) =>
        Command.Start("dotnet", _folder.FullName, Environment, [Repository.Quickstart, .. arguments]);

    private Task<Outcome> RunAsync(params string[] arguments) =>
        Command.DotnetAsync(_folder.FullName, Environment, [Repository.Quickstart, .. arguments]);

    /// <summary>The jobs of these tests stay out of the user's own folder.</summary>
    private Dictionary<string, string> Environment => new() { ["XDG_DATA_HOME"] = Path.Combine(_folder.FullName, "data") };

    [GeneratedRegex("^Job +(\\S+)")]
    private static partial Regex JobLine();
}
