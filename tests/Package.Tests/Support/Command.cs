using System.Diagnostics;
using System.Text;

namespace Package.Tests;

/// <summary>Runs a program to its end, with a guard against one that hangs.</summary>
internal static class Command
{
    private static readonly TimeSpan s_hangGuard = TimeSpan.FromMinutes(10);

    /// <summary>What <c>dotnet test</c> tells its own children, and a program started by a user would not know.</summary>
    private static readonly string[] s_inherited =
        ["MSBuildSDKsPath", "MSBuildExtensionsPath", "MSBUILD_EXE_PATH", "MSBuildLoadMicrosoftTargetsReadOnly", "DOTNET_HOST_PATH", "EMPIRIOLABS_API_KEY"];

    public static Task<Outcome> DotnetAsync(string folder, IReadOnlyDictionary<string, string> environment, params string[] arguments) =>
        RunAsync("dotnet", folder, environment, arguments);

    public static async Task<Outcome> RunAsync(
        string program, string folder, IReadOnlyDictionary<string, string> environment, params string[] arguments)
    {
        using Process process = Start(program, folder, environment, arguments);
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> errors = process.StandardError.ReadToEndAsync();
        using var guard = new CancellationTokenSource(s_hangGuard);
        try
        {
            await process.WaitForExitAsync(guard.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"{program} {string.Join(' ', arguments)} did not end.");
        }

        return new Outcome(process.ExitCode, await output, await errors);
    }

    public static Process Start(string program, string folder, IReadOnlyDictionary<string, string> environment, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        foreach (string name in s_inherited)
            start.Environment.Remove(name);

        // A build node that outlives its build would keep our end of the pipe open.
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["DOTNET_NOLOGO"] = "1";
        foreach ((string name, string value) in environment)
            start.Environment[name] = value;

        Process process = Process.Start(start)!;
        process.StandardInput.Close();
        return process;
    }
}

/// <summary>How a program ended, and what it said.</summary>
internal sealed record Outcome(int ExitCode, string Output, string Errors)
{
    public string[] Lines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    public Outcome AssertSucceeded()
    {
        Assert.True(ExitCode == 0, $"exit code {ExitCode}\n{Output}\n{Errors}");
        return this;
    }

    public Outcome AssertFailedWith(string code)
    {
        Assert.True(ExitCode != 0 && Output.Contains($"error {code}: "), $"exit code {ExitCode}, {code} expected\n{Output}\n{Errors}");
        return this;
    }
}
