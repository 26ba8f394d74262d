using System.Globalization;

namespace SchemaSdk.Ledger.Trials;

/// <summary>The figures of a trial, and what did not hold.</summary>
internal sealed class Report
{
    private readonly List<(string Name, string Value)> _figures = [];
    private readonly List<string> _failures = [];

    public void Add(string name, IFormattable value) => _figures.Add((name, value.ToString("0.#", CultureInfo.InvariantCulture)));

    public void Add(string name, string value) => _figures.Add((name, value));

    public void Check(bool holds, string rule)
    {
        if (!holds)
            _failures.Add(rule);
    }

    public int Print(string name)
    {
        Console.WriteLine($"\n| {name} | |\n|---|---|");
        foreach ((string figure, string value) in _figures)
            Console.WriteLine($"| {figure} | {value} |");
        foreach (string failure in _failures)
            Console.WriteLine($"DOES NOT HOLD: {failure}");
        return _failures.Count == 0 ? 0 : 1;
    }
}
