using System.Text.Json;

namespace SchemaSdk;

/// <summary>Writes the statement that reads one page of jobs.</summary>
internal static class ReadStatement
{
    private const string Names = "lower(key || ' ' || model || ' ' || coalesce(tag, '') || ' ' || coalesce(job_id, ''))";

    public static string Of(LedgerQuery query)
    {
        string states = query.States.Count == 0 ? "" : $"and state in ({SqlDialect.In(query.States)})";
        // In JSON the text may be escaped.
        string text = query.Text is null ? "" : $@"and ({Names} like @text escape '\' or lower(parameters) like @json escape '\')";
        return $"""
            select {EntryRow.ListedColumns} from ledger_job
            where seq > @after and (@before is null or seq < @before) and (@batch is null or batch = @batch)
                and (@model is null or model = @model) {states}
                {SqlDialect.InModels(query.Models)} {SqlDialect.In("host", query.Hosts)} {text}
            order by seq {(query.NewestFirst ? "desc" : "asc")} limit @limit
            """;
    }

    public static IReadOnlyList<SqlValue> ValuesOf(LedgerQuery query, int limit)
    {
        List<SqlValue> values =
        [
            SqlValue.Number("@after", query.After), SqlValue.Number("@before", query.Before), SqlValue.Text("@batch", query.Batch),
            SqlValue.Text("@model", query.Model), SqlValue.Number("@limit", limit),
            .. SqlDialect.ValuesOf("model", query.Models ?? []), .. SqlDialect.ValuesOf("host", query.Hosts),
        ];
        if (query.Text is { } text)
        {
            values.Add(SqlValue.Text("@text", Pattern(text)));
            values.Add(SqlValue.Text("@json", Pattern(JsonEncodedText.Encode(text).ToString())));
        }

        return values;
    }

    /// <summary>Returns a pattern that matches what contains the text, in which no character has a meaning of its own.</summary>
    private static string Pattern(string text) => '%' + text.ToLowerInvariant()
        .Replace(@"\", @"\\", StringComparison.Ordinal)
        .Replace("%", @"\%", StringComparison.Ordinal)
        .Replace("_", @"\_", StringComparison.Ordinal) + '%';
}
