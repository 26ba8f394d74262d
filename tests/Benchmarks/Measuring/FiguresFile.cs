using System.Globalization;
using System.Text.RegularExpressions;

namespace SchemaSdk.Benchmarks.Measuring;

/// <summary>
/// The figures of a page of the documentation: in a table, the row that begins with a comparison's name; anywhere else, the number before
/// <c>&lt;!-- name --&gt;</c>. What stands around them is written by people.
/// </summary>
internal sealed class FiguresFile(string path)
{
    private const int BesideColumn = 2;

    /// <summary>Writes what was measured today; figures of other groups stay as they are.</summary>
    public void Update(IReadOnlyCollection<Comparison> rows, DateOnly day)
    {
        string text = File.ReadAllText(path);
        foreach (Comparison row in rows)
        {
            text = Regex.Replace(
                text,
                $"^\\| {Regex.Escape(row.Name)} \\|.*$",
                match => AsRow(row, match.Value.Split('|')[BesideColumn].Trim(), day),
                RegexOptions.Multiline);
            text = Regex.Replace(text, $"[0-9.]+(?= <!-- {Regex.Escape(row.Name)} -->)", Table.Ratio(row.Ratio));
        }

        File.WriteAllText(path, text);
    }

    /// <summary>The comparisons that no row of the page has.</summary>
    public IEnumerable<string> Missing(IEnumerable<Comparison> rows)
    {
        string text = File.ReadAllText(path);
        return rows.Select(row => row.Name).Where(name => !text.Contains($"\n| {name} |", StringComparison.Ordinal));
    }

    private static string AsRow(Comparison row, string beside, DateOnly day) =>
        $"| {row.Name} | {beside} | {Table.Ratio(row.Ratio)} | {Table.Bytes(row)} | {Table.Bound(row)} | {(row.IsMet ? "ok" : "**MISS**")} | "
        + $"{day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)} |";
}
