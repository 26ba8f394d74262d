using System.Diagnostics;
using System.Globalization;

namespace SchemaSdk.Benchmarks.Measuring;

/// <summary>How long a child process takes: by the clock, and in processor time, which bears a busy machine better.</summary>
internal readonly record struct ChildTime(double Clock, double Processor)
{
    public static ChildTime Of(Action action)
    {
        double processor = ProcessorOfChildren();
        long began = Stopwatch.GetTimestamp();
        action();
        return new ChildTime(Stopwatch.GetElapsedTime(began).TotalSeconds, ProcessorOfChildren() - processor);
    }

    /// <summary>Seconds of all children that have ended, and theirs; only Linux tells.</summary>
    private static double ProcessorOfChildren()
    {
        const int UserTime = 13, SystemTime = 14, TicksASecond = 100;
        if (!File.Exists("/proc/self/stat"))
            return 0;
        string stat = File.ReadAllText("/proc/self/stat");
        string[] afterName = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
        return (Ticks(afterName[UserTime]) + Ticks(afterName[SystemTime])) / TicksASecond;
    }

    private static double Ticks(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
