using System.Globalization;
using System.Text;
using SchemaSdk.Tool.Batches.Ledgers;

namespace SchemaSdk.Tool.Batches.Reports;

/// <summary>Writes jobs as CSV by RFC 4180.</summary>
internal static class ManifestCsv
{
    // Columns may be added at the end; those that are there stay where they are.
    private const string Header =
        "key,model,tag,state,job_id,estimate_minimum,estimate_maximum,cost,spent,currency,files,sha256,error,request";

    public static string Of(IEnumerable<LedgerEntry> entries, string folder)
    {
        var csv = new StringBuilder(Header).Append("\r\n");
        foreach (LedgerEntry entry in entries)
        {
            csv.AppendJoin(
                ',',
                Text(entry.Key), Text(entry.ModelId), Text(entry.Tag), Text(LedgerWords.Of(entry.State)), Text(entry.JobId),
                Number(entry.EstimateMinimum), Number(entry.EstimateMaximum), Number(entry.Cost), Number(entry.Spent), Text(entry.Currency),
                Text(string.Join("; ", entry.Files.Select(file => LedgerWords.PathOf(file, folder)))),
                Text(string.Join("; ", entry.Files.Select(file => file.Sha256))), Text(entry.Error), Text(entry.Parameters));
            csv.Append("\r\n");
        }

        return csv.ToString();
    }

    /// <summary>
    /// Writes a text. One that a spreadsheet would calculate gets an apostrophe in front, by which spreadsheets know text; the JSON has it
    /// as it is.
    /// </summary>
    private static string Text(string? text)
    {
        if (string.IsNullOrEmpty(text))
            return "";

        string safe = text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' ? "'" + text : text;
        return safe.AsSpan().IndexOfAny("\",\r\n") < 0 ? safe : '"' + safe.Replace("\"", "\"\"", StringComparison.Ordinal) + '"';
    }

    private static string Number(decimal? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";
}
