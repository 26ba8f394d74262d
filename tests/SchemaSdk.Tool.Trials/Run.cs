using System.Diagnostics;

namespace SchemaSdk.Tool.Trials;

/// <summary>A run of the tool as its users have it: a process from its start to its end.</summary>
internal static class Run
{
    private const int Sample = 20;

    public static void Measure(string tool, DirectoryInfo folder, string[] arguments, int expected)
    {
        long start = Stopwatch.GetTimestamp();
        using Process process = Process.Start(new ProcessStartInfo("dotnet", [tool, .. arguments])
        {
            WorkingDirectory = folder.FullName,
            RedirectStandardOutput = true,
        })!;
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        long peak = 0;
        while (!process.WaitForExit(Sample))
        {
            process.Refresh();
            peak = process.HasExited ? peak : Math.Max(peak, process.PeakWorkingSet64);
        }

        TimeSpan time = Stopwatch.GetElapsedTime(start);
        string summary = output.Result.TrimEnd().Split('\n')[^1];
        Console.WriteLine($"{arguments[0],-5} {time.TotalSeconds,6:0.00} s {peak / 1048576,5} MB  exit {process.ExitCode}{(process.ExitCode == expected ? "" : " (unexpected)")}  {summary}");
    }
}
