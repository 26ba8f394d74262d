using System.Diagnostics;
using System.Reflection;

namespace SchemaSdk.Simulator.Tests;

/// <summary>The sample that compares two hosts.</summary>
public sealed class TwoHostsTests
{
    [Fact]
    public async Task The_sample_runs_one_prompt_on_two_hosts_without_a_key()
    {
        string program = typeof(TwoHostsTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "TwoHosts").Value!;
        using Process sample = Process.Start(new ProcessStartInfo("dotnet", [program, "a boat"]) { RedirectStandardOutput = true })!;

        string[] lines = (await sample.StandardOutput.ReadToEndAsync()).TrimEnd().Split('\n');
        await sample.WaitForExitAsync();

        Assert.Equal(0, sample.ExitCode);
        Assert.Matches(@"^replicate .*\$0\.003.* \d+\.\d s ", lines[^2]);
        Assert.Matches(@"^fal .*\$0\.025.* \d+\.\d s ", lines[^1]);
        Assert.All(lines[^2..], line => Assert.True(File.Exists(line[(line.LastIndexOf(' ') + 1)..])));
    }
}
