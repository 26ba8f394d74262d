using System.Globalization;

namespace SchemaSdk.Benchmarks.Measuring;

/// <summary>Prints comparisons as they come: <c>group/name  ratio  bytes  bound  ok|MISS</c>.</summary>
internal static class Table
{
    public static void Print(Comparison row)
    {
        string bytes = row.Bytes is { } b ? b.ToString("F0", CultureInfo.InvariantCulture) + " B" : "-";
        string bound = row.BytesBound is { } most ? $"{Ratio(row.Bound)}, {most.ToString("F0", CultureInfo.InvariantCulture)} B" : Ratio(row.Bound);
        Console.WriteLine($"{row.Name,-34}  {Ratio(row.Ratio),8}  {bytes,9}  {bound,13}  {(row.IsMet ? "ok" : "MISS"),-4}  {row.Note}");
    }

    private static string Ratio(double value) => value.ToString(value < 1 ? "F4" : "F2", CultureInfo.InvariantCulture);
}
