using System.Diagnostics;
using System.Runtime.InteropServices;

namespace SchemaSdk.Benchmarks.Measuring;

/// <summary>
/// The processor time of the current thread, which does not run while another program has the processor; where the system does not
/// tell it, the time by the clock.
/// </summary>
internal static class ThreadClock
{
    private const int ThreadProcessorTime = 3;

    /// <summary>Nanoseconds since some moment.</summary>
    public static double Now()
    {
        if (!OperatingSystem.IsLinux())
            return Stopwatch.GetElapsedTime(0).TotalNanoseconds;
        _ = GetTime(ThreadProcessorTime, out Time time);
        return (time.Seconds * 1e9) + time.Nanoseconds;
    }

    [DllImport("libc", EntryPoint = "clock_gettime")]
    private static extern int GetTime(int clock, out Time time);

    private struct Time
    {
        public nint Seconds;
        public nint Nanoseconds;
    }
}
