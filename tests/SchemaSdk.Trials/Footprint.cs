using System.Diagnostics;

namespace SchemaSdk.Trials;

/// <summary>What the process holds at a moment.</summary>
internal sealed record Footprint(int Threads, int Sockets, long HeapBytes, long WorkingSetBytes)
{
    private const double MiB = 1024 * 1024;

    public static Footprint Take()
    {
        long heap = GC.GetTotalMemory(forceFullCollection: true);
        using var process = Process.GetCurrentProcess();
        return new Footprint(process.Threads.Count, CountSockets(), heap, process.WorkingSet64);
    }

    public override string ToString() =>
        $"{Threads,3} threads  {Sockets,4} sockets  {HeapBytes / MiB,6:F1} MiB heap  {WorkingSetBytes / MiB,6:F1} MiB in all";

    // Only where the system shows open files as links.
    private static int CountSockets() =>
        Directory.Exists("/proc/self/fd")
            ? new DirectoryInfo("/proc/self/fd")
                .EnumerateFileSystemInfos()
                .Count(file => file.LinkTarget?.StartsWith("socket:", StringComparison.Ordinal) == true)
            : -1;
}
