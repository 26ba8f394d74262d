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
        ("nested", true, () => NestedGroup.Run().ToAsyncEnumerable()),
        ("ledger", true, LedgerGroup.RunAsync),
        ("build", false, () => BuildGroup.Run().ToAsyncEnumerable()),
        ("tool", false, () => ToolGroup.Run().ToAsyncEnumerable()),
        ("aot", false, () => AotGroup.Run().ToAsyncEnumerable()),
    ];

    /// <summary>Where the figures stand that people read.</summary>
    private static readonly string[] s_pages = ["docs/performance.md", "README.md"];

    /// <summary>
    /// All groups but those that build take under three minutes together; these are run when they are named. With <c>--write</c> the figures go
    /// into the documentation as well.
    /// </summary>
    public static async Task<int> RunAsync(string[] arguments)
    {
        string[] names = [.. arguments.Where(argument => argument != "--write")];
        if (names.FirstOrDefault(n => !Array.Exists(s_groups, g => g.Name == n)) is { } unknown)
        {
            Console.Error.WriteLine($"There is no group {unknown}; there are {string.Join(", ", s_groups.Select(g => g.Name))}.");
            return 2;
        }

        var rows = new List<Comparison>();
        foreach ((string name, bool isQuick, Func<IAsyncEnumerable<Comparison>> run) in s_groups)
        {
            if (names.Length == 0 ? !isQuick : !names.Contains(name))
                continue;
            await foreach (Comparison row in run())
            {
                Table.Print(row);
                rows.Add(row);
            }
        }

        if (names.Length < arguments.Length)
            Write(rows);
        return rows.TrueForAll(row => row.IsMet) ? 0 : 1;
    }

    private static void Write(List<Comparison> rows)
    {
        FiguresFile[] pages = [.. s_pages.Select(page => new FiguresFile(Path.Combine(TemporaryProjects.Repository, page)))];
        foreach (FiguresFile page in pages)
            page.Update(rows, DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime));
        foreach (string name in pages[0].Missing(rows))
            Console.Error.WriteLine($"{s_pages[0]} has no row that begins with | {name} |");
    }
}
