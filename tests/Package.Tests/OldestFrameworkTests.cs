using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.RegularExpressions;

namespace Package.Tests;

/// <summary>The runtime's tests pass on the oldest framework that it supports, although the machine may have only the newest.</summary>
public sealed partial class OldestFrameworkTests : IDisposable
{
    // Fewer would mean that the tests were not found.
    private const int LeastTests = 3_500;

    private readonly string _folder = Directory.CreateTempSubdirectory("oldest-framework-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task All_tests_of_the_runtime_pass_on_dotnet_8()
    {
        string published = Path.Combine(_folder, "published");
        (await Command.DotnetAsync(
            Repository.Root, new Dictionary<string, string>(),
            "publish", "tests/SchemaSdk.Tests", "-c", "Release", "-p:TestedFramework=net8.0",
            "-r", RuntimeInformation.RuntimeIdentifier, "--self-contained",
            "-o", published, "--artifacts-path", Path.Combine(_folder, "build"))).AssertSucceeded();

        Outcome run = await Command.RunAsync(
            Path.Combine(published, OperatingSystem.IsWindows() ? "SchemaSdk.Tests.exe" : "SchemaSdk.Tests"),
            published, new Dictionary<string, string>(), "-noColor");

        Assert.Contains("-bit .NET 8.0.", run.Output);
        Match total = Total().Match(run.Output);
        Assert.True(total.Success && total.Groups["bad"].Value == "Errors: 0, Failed: 0", run.ToString());
        Assert.InRange(int.Parse(total.Groups["count"].Value, CultureInfo.InvariantCulture), LeastTests, int.MaxValue);
        run.AssertSucceeded();
    }

    [GeneratedRegex(@"Total: (?<count>\d+), (?<bad>Errors: \d+, Failed: \d+)")]
    private static partial Regex Total();
}
