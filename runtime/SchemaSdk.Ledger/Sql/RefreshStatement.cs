using System.Globalization;
using System.Text;

namespace SchemaSdk;

/// <summary>
/// Writes the statement that gives jobs that are still planned the prices and the priority of today: a document may have changed since.
/// </summary>
internal sealed class RefreshStatement
{
    public RefreshStatement(IReadOnlyList<PlannedJob> jobs, int first, int count)
    {
        var values = new List<SqlValue>();
        var rows = new StringBuilder();
        for (int i = 0; i < count; i++)
        {
            PlannedJob job = jobs[first + i];
            string n = i.ToString(CultureInfo.InvariantCulture);
            rows.Append(i == 0 ? "" : ", ").Append(
                CultureInfo.InvariantCulture, $"(@key{n}, @hash{n}, @schema{n}, @currency{n}, @priority{n}, @min{n}, @max{n}, @price{n})");
            values.AddRange(
            [
                SqlValue.Text("@key" + n, job.Key),
                SqlValue.Text("@hash" + n, FileHash.OfRequest(job.ModelId, job.Parameters)),
                SqlValue.Text("@schema" + n, job.SchemaHash),
                SqlValue.Text("@currency" + n, job.Currency),
                SqlValue.Number("@priority" + n, job.Priority),
                SqlValue.Number("@min" + n, job.EstimateMinimum is { } least ? Millionths.Below(least) : null),
                SqlValue.Number("@max" + n, job.EstimateMaximum is { } most ? Millionths.Above(most) : null),
                SqlValue.Number("@price" + n, Millionths.Above(job.Price)),
            ]);
        }

        // The columns of a list of values have these names in both stores.
        Text =
            $"""
            update ledger_job set
                version = version + 1, schema_hash = now.column3, currency = now.column4, priority = now.column5,
                estimate_min = now.column6, estimate_max = now.column7, price = now.column8
            from (values {rows}) as now
            where key = now.column1 and request_hash = now.column2 and state = 'Planned'
                and (schema_hash is distinct from now.column3 or currency <> now.column4 or priority <> now.column5
                    or estimate_min is distinct from now.column6 or estimate_max is distinct from now.column7 or price <> now.column8)
            """;
        Values = values;
    }

    public string Text { get; }

    public IReadOnlyList<SqlValue> Values { get; }
}
