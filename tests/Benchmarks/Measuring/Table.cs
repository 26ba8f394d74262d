using System.Globalization;

namespace SchemaSdk.Benchmarks.Measuring;

/// <summary>Prints comparisons as they come: <c>group/name  ratio  bytes  bound  ok|MISS</c>.</summary>
internal static class Table
{
    public static void Print(Comparison row) => Console.WriteLine(
        $"{row.Name,-34}  {Ratio(row.Ratio),8}  {Bytes(row),9}  {Bound(row),13}  {(row.IsMet ? "ok" : "MISS"),-4}  {row.Note}");

    public static string Bytes(Comparison row) => row.Bytes is { } bytes ? bytes.ToString("F0", CultureInfo.InvariantCulture) + " B" : "-";

    public static string Bound(Comparison row) => row.BytesBound is { } most
        ? $"{Ratio(row.Bound)}, {most.ToString("F0", CultureInfo.InvariantCulture)} B"
        : Ratio(row.Bound);

    public static string Ratio(double value) => value.ToString(value < 1 ? "0.###" : "0.##", CultureInfo.InvariantCulture);
}
