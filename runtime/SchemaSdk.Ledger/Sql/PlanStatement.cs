using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace SchemaSdk;

/// <summary>Writes the statement that adds several jobs.</summary>
internal sealed class PlanStatement
{
    public PlanStatement(SqlDialect dialect, string batch, IReadOnlyList<PlannedJob> jobs, int first, int count)
    {
        var values = new List<SqlValue> { SqlValue.Text("@batch", batch), SqlValue.Text("@trace", TraceParent) };
        var text = new StringBuilder(
            "insert into ledger_job (key, tag, host, model, endpoint, parameters, schema_hash, request_hash, currency, priority,"
            + " estimate_min, estimate_max, price, batch, trace_parent, state, version, planned_at, changed_at, due_at) values ");
        for (int i = 0; i < count; i++)
        {
            PlannedJob job = jobs[first + i];
            string n = i.ToString(CultureInfo.InvariantCulture);
            text.Append(i == 0 ? "" : ", ");
            text.Append(CultureInfo.InvariantCulture, $"(@key{n}, @tag{n}, @host{n}, @model{n}, @endpoint{n}, @parameters{n}, ");
            text.Append(CultureInfo.InvariantCulture, $"@schema{n}, @hash{n}, @currency{n}, @priority{n}, @min{n}, @max{n}, @price{n}, ");
            text.Append("@batch, @trace, 'Planned', 1, ");
            text.Append(CultureInfo.InvariantCulture, $"{dialect.Now}, {dialect.Now}, {dialect.Now} + @due{n})");
            values.AddRange(
            [
                SqlValue.Text("@key" + n, Checked(job.Key)),
                SqlValue.Text("@tag" + n, job.Tag),
                SqlValue.Text("@host" + n, job.HostId),
                SqlValue.Text("@model" + n, job.ModelId),
                SqlValue.Text("@endpoint" + n, job.Endpoint),
                SqlValue.Text("@parameters" + n, job.Parameters),
                SqlValue.Text("@schema" + n, job.SchemaHash),
                SqlValue.Text("@hash" + n, FileHash.OfRequest(job.ModelId, job.Parameters)),
                SqlValue.Text("@currency" + n, job.Currency),
                SqlValue.Number("@priority" + n, job.Priority),
                SqlValue.Number("@min" + n, job.EstimateMinimum is { } least ? Millionths.Below(least) : null),
                SqlValue.Number("@max" + n, job.EstimateMaximum is { } most ? Millionths.Above(most) : null),
                SqlValue.Number("@price" + n, Millionths.Above(job.Price)),
                SqlValue.Number("@due" + n, (long)job.Due.TotalMilliseconds),
            ]);
        }

        Text = text.Append(" on conflict (key) do nothing").ToString();
        Values = values;
    }

    public string Text { get; }

    public IReadOnlyList<SqlValue> Values { get; }

    private static string? TraceParent => Activity.Current is { IdFormat: ActivityIdFormat.W3C, Id: { } id } ? id : null;

    private static string Checked(string key) => key is { Length: > 0 and <= 256 }
        ? key
        : throw new ArgumentException("The key of a job must have 1 to 256 characters.", nameof(key));
}
