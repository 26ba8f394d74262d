using Microsoft.Data.Sqlite;
using SchemaSdk.Benchmarks.Measuring;

namespace SchemaSdk.Benchmarks.Beside;

/// <summary>The writes of a job's life in a ledger's file, as somebody writes them who needs nothing but these.</summary>
internal sealed class StoreAlone(string file)
{
    private const string Now = "cast(unixepoch('subsec') * 1000 as integer)";

    private readonly string _connection = new SqliteConnectionStringBuilder { DataSource = file, DefaultTimeout = 30 }.ToString();

    public void Live(string key)
    {
        Run(
            $"update ledger_job set state = 'Sending', attempt = 1, held = price, changed_at = {Now} where key = @key and state = 'Planned'",
            key);
        Run(
            $"""
            update ledger_job set state = 'Submitted', job_id = @value, poll_url = '/v1/jobs/' || @value, submitted_at = {Now},
                changed_at = {Now}
            where key = @key and state = 'Sending'
            """,
            key, "job_" + key);
        Run(
            $"""
            update ledger_job set state = 'Completed', held = 0, spent = @value, cost = @value, ended_at = {Now}, changed_at = {Now}
            where key = @key and state = 'Submitted'
            """,
            key, 1_400_000L);
        Run(
            $"update ledger_job set state = 'Downloaded', files = @value, changed_at = {Now} where key = @key and state = 'Completed'",
            key, $$"""[{"path":"/videos/{{key}}.mp4","bytes":34000,"sha256":"{{new string('a', 64)}}"}]""");
    }

    private void Run(string text, string key, object? value = null)
    {
        using var connection = new SqliteConnection(_connection);
        connection.Open();
        using (SqliteCommand pragma = connection.CreateCommand())
        {
            pragma.CommandText = "pragma synchronous = full";
            pragma.ExecuteNonQuery();
        }

        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = text;
        command.Parameters.AddWithValue("@key", key);
        if (value is not null)
            command.Parameters.AddWithValue("@value", value);
        Same.Value("the changed jobs", command.ExecuteNonQuery(), 1);
    }
}
