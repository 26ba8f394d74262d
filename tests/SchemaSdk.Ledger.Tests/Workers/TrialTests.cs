using System.Diagnostics;
using SchemaSdk.Tests;

namespace SchemaSdk.Ledger.Tests;

/// <summary>The short form of the trials; the others are run by hand.</summary>
[Trait("Category", "Slow")]
public sealed class TrialTests
{
    // The program lies where the tests do, but for its own name.
    private static string Trials => Path.Combine(
        AppContext.BaseDirectory.Replace("SchemaSdk.Ledger.Tests", "SchemaSdk.Ledger.Trials", StringComparison.Ordinal),
        "SchemaSdk.Ledger.Trials.dll");

    [Fact]
    public async Task Of_workers_that_are_killed_again_and_again_none_sends_a_job_twice_and_no_job_is_lost()
    {
        Needs.Program("postgresql", "psql");
        using Process trial = Process.Start(new ProcessStartInfo("dotnet", [Trials, "short"]) { RedirectStandardOutput = true })!;
        string output = await trial.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await trial.WaitForExitAsync(TestContext.Current.CancellationToken);
        TestContext.Current.TestOutputHelper?.WriteLine(output);
        Assert.True(trial.ExitCode == 0, output);
    }
}
