using System.Diagnostics;
using System.Reflection;

namespace SchemaSdk.Tool.Tests.Batches;

/// <summary>The sample of a batch that is killed and resumed.</summary>
public sealed class BatchSampleTests
{
    [Fact]
    public async Task The_sample_ends_with_every_video_saved_or_listed_as_unknown()
    {
        string program = typeof(BatchSampleTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "Batch").Value!;
        using Process sample = Process.Start(new ProcessStartInfo(
            Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", [program, "--count", "20"]) { RedirectStandardOutput = true })!;
        string output = await sample.StandardOutput.ReadToEndAsync();
        await sample.WaitForExitAsync();

        Assert.True(sample.ExitCode == 0, output);
        string[] lines = output.TrimEnd().Split('\n');
        Assert.Equal(3, lines.Count(line => line.StartsWith("Killed with ", StringComparison.Ordinal)));
        Assert.Matches(@"^\d+ of 20 saved in ", lines[^3]);
        string folder = lines[^3][(lines[^3].IndexOf(" in ", StringComparison.Ordinal) + 4)..];
        Assert.Equal(lines[^3].Split(' ')[0], $"{Directory.GetFiles(folder, "*.mp4").Length}");
        Directory.Delete(Path.GetDirectoryName(folder)!, recursive: true);
    }
}
