using System.Diagnostics;

namespace SchemaSdk.Benchmarks.Measuring;

/// <summary>
/// Times two things in turn, so that whatever else the machine does happens to both: many short rounds, each of one and then the other,
/// and the median of the rounds' ratios.
/// </summary>
internal static class Stopwatches
{
    private const int Rounds = 301;
    private const int RoundsAlike = 500;
    private static readonly TimeSpan s_warmUp = TimeSpan.FromMilliseconds(700);
    private static readonly TimeSpan s_longestWarmUp = TimeSpan.FromSeconds(4);
    private static readonly TimeSpan s_round = TimeSpan.FromMicroseconds(600);

    public static Timing Compare(Action ours, Action theirs, int rounds = Rounds)
    {
        int oursAtOnce = WarmUp(ours);
        int theirsAtOnce = WarmUp(theirs);
        double[] ratios = new double[rounds], costs = new double[rounds], others = new double[rounds];
        for (int i = 0; i < rounds; i++)
        {
            if (i % 2 == 0)
            {
                costs[i] = Run(ours, oursAtOnce);
                others[i] = Run(theirs, theirsAtOnce);
            }
            else
            {
                others[i] = Run(theirs, theirsAtOnce);
                costs[i] = Run(ours, oursAtOnce);
            }

            ratios[i] = costs[i] / others[i];
        }

        return new Timing(Median(ratios), Median(costs), Median(others), BytesOf(ours, oursAtOnce), BytesOf(theirs, theirsAtOnce));
    }

    public static double Median(double[] values)
    {
        double[] sorted = [.. values.Order()];
        return sorted[sorted.Length / 2];
    }

    /// <summary>What one call allocates, on whatever thread.</summary>
    private static double BytesOf(Action action, int callsAtOnce)
    {
        int calls = Math.Clamp(callsAtOnce * 10, 3, 2000);
        long before = GC.GetTotalAllocatedBytes(precise: true);
        for (int i = 0; i < calls; i++)
            action();
        long bytes = GC.GetTotalAllocatedBytes(precise: true) - before;

        // What the runtime itself allocates meanwhile is no whole byte a call.
        return Math.Floor((double)bytes / calls);
    }

    /// <summary>
    /// Calls until the code is as fast as it gets, and returns how many calls make a round. On a busy machine the compiler, which makes
    /// it faster in the background, may be late; so it is called on until several rounds were no better than the best before.
    /// </summary>
    private static int WarmUp(Action action)
    {
        double best = Run(action, 1);
        int calls = 1;
        var clock = Stopwatch.StartNew();
        for (int same = 0; clock.Elapsed < s_longestWarmUp && (clock.Elapsed < s_warmUp || same < RoundsAlike);)
        {
            double once = Run(action, calls);
            same = once < 0.97 * best ? 0 : same + 1;
            best = Math.Min(best, once);
            calls = Math.Max(1, (int)(s_round.TotalNanoseconds / best));
        }

        return calls;
    }

    /// <summary>Nanoseconds a call.</summary>
    private static double Run(Action action, int calls)
    {
        double began = ThreadClock.Now();
        for (int i = 0; i < calls; i++)
            action();
        return (ThreadClock.Now() - began) / calls;
    }
}

/// <summary>Both costs in nanoseconds and bytes, and the median ratio of the times.</summary>
internal sealed record Timing(double Ratio, double Ours, double Theirs, double OurBytes, double TheirBytes)
{
    public Comparison As(string name, double bound, double? bytesBound = null) => new(name, Ratio, bound)
    {
        Bytes = OurBytes,
        BytesBound = bytesBound,
        Note = $"{Shown(Ours)} beside {Shown(Theirs)}, {TheirBytes:F0} B",
    };

    private static string Shown(double nanoseconds) => nanoseconds switch
    {
        < 10_000 => $"{nanoseconds:F1} ns",
        < 10_000_000 => $"{nanoseconds / 1000:F1} us",
        _ => $"{nanoseconds / 1_000_000:F1} ms",
    };
}
