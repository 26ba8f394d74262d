using Microsoft.Data.Sqlite;

namespace SchemaSdk.Tool.Batches.Ledgers;

/// <summary>Looks whether a database is a ledger, before opening it as one would create the tables of a ledger in it.</summary>
internal static class LedgerFileCheck
{
    /// <returns>True also if it can't be read: the ledger itself then says why.</returns>
    public static bool MayBeLedger(string path)
    {
        var options = new SqliteConnectionStringBuilder { DataSource = path, Mode = SqliteOpenMode.ReadOnly, Pooling = false };
        try
        {
            using var connection = new SqliteConnection(options.ToString());
            connection.Open();
            using SqliteCommand tables = connection.CreateCommand();
            tables.CommandText = "select count(*) from sqlite_master where type = 'table' and name = 'ledger_version'";
            return tables.ExecuteScalar() is > 0L;
        }
        catch (SqliteException)
        {
            return true;
        }
    }
}
