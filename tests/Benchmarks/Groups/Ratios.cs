using SchemaSdk.Benchmarks.Measuring;

namespace SchemaSdk.Benchmarks.Groups;

/// <summary>Runs groups of comparisons, and says by the exit code whether every bound was met.</summary>
internal static class Ratios
{
    private static readonly (string Name, bool IsQuick, Func<IAsyncEnumerable<Comparison>> Run)[] s_groups =
    [
        ("json", true, () => JsonGroup.Run().ToAsyncEnumerable()),
        ("validate", true, () => ValidateGroup.Run().ToAsyncEnumerable()),
        ("price", true, () => PriceGroup.Run().ToAsyncEnumerable()),
        ("peers", true, () => PeersGroup.Run().ToAsyncEnumerable()),
        ("waits", true, WaitsGroup.RunAsync),
        ("generator", true, () => GeneratorGroup.Run().ToAsyncEnumerable()),
        ("growth", true, () => GrowthGroup.Run().ToAsyncEnumerable()),
        ("editor", true, () => EditorGroup.Run().ToAsyncEnumerable()),
        ("size", true, () => SizeGroup.Run().ToAsyncEnumerable()),
        ("build", false, () => BuildGroup.Run().ToAsyncEnumerable()),
        ("tool", false, () => ToolGroup.Run().ToAsyncEnumerable()),
        ("aot", false, () => AotGroup.Run().ToAsyncEnumerable()),
    ];

    /// <summary>All groups but those that build take under three minutes together; these are run when they are named.</summary>
    public static async Task<int> RunAsync(string[] names)
    {
        if (names.FirstOrDefault(n => !Array.Exists(s_groups, g => g.Name == n)) is { } unknown)
        {
            Console.Error.WriteLine($"There is no group {unknown}; there are {string.Join(", ", s_groups.Select(g => g.Name))}.");
            return 2;
        }

        int misses = 0;
        foreach ((string name, bool isQuick, Func<IAsyncEnumerable<Comparison>> run) in s_groups)
        {
            if (names.Length == 0 ? !isQuick : !names.Contains(name))
                continue;
            await foreach (Comparison row in run())
            {
                Table.Print(row);
                misses += row.IsMet ? 0 : 1;
            }
        }

        return misses == 0 ? 0 : 1;
    }
}
