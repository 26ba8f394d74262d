using System.Diagnostics;

namespace SchemaSdk.Tool.Tests;

/// <summary>The tool in a process of its own, for what only a process can: be killed.</summary>
internal static class ToolProcess
{
    public static Process Start(Workplace place, params IReadOnlyList<string> arguments) => Process.Start(new ProcessStartInfo(
        Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet",
        [Path.Combine(AppContext.BaseDirectory, "SchemaSdk.Tool.dll"), .. arguments])
    {
        WorkingDirectory = place.Path,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
        RedirectStandardInput = true,
    })!;
}
