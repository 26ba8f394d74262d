using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace SchemaSdk;

/// <summary>Opens connections to a ledger's file, and creates it.</summary>
internal sealed class SqliteStore(string path, SqliteDialect dialect) : ISqlStore, IDisposable
{
    // Waiting isn't fair between processes: one was seen to wait four seconds behind two busy ones.
    private const int BusySeconds = 30;

    private readonly string _connection = new SqliteConnectionStringBuilder
    {
        DataSource = path,
        DefaultTimeout = BusySeconds,
        Pooling = true,
    }.ToString();

    private readonly SemaphoreSlim _gate = new(1, 1);
    private volatile bool _isReady;

    public string Name => path;

    public async ValueTask<DbConnection> OpenAsync(CancellationToken cancellationToken)
    {
        if (!_isReady)
            await PrepareAsync(cancellationToken).ConfigureAwait(false);
        return await ConnectAsync(cancellationToken).ConfigureAwait(false);
    }

    public ValueTask<DbTransaction> BeginAsync(DbConnection connection, CancellationToken cancellationToken) =>
        // Immediate: a transaction that reads before it writes would fail at once if another wrote in between.
        new(((SqliteConnection)connection).BeginTransaction(deferred: false));

    public void Dispose()
    {
        using var connection = new SqliteConnection(_connection);
        SqliteConnection.ClearPool(connection);
        _gate.Dispose();
    }

    private async Task<SqliteConnection> ConnectAsync(CancellationToken cancellationToken)
    {
        var connection = new SqliteConnection(_connection);
        await connection.OpenAsync(cancellationToken).ConfigureAwait(false);
        // Both hold for a connection, not for the file. Full: a commit is on the disk before its request is sent.
        Run(connection, $"pragma synchronous = full; pragma busy_timeout = {BusySeconds * 1000}");
        return connection;
    }

    private async Task PrepareAsync(CancellationToken cancellationToken)
    {
        await _gate.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            if (_isReady)
                return;
            if (Path.GetDirectoryName(Path.GetFullPath(path)) is { Length: > 0 } folder)
                Directory.CreateDirectory(folder);
            using SqliteConnection connection = await ConnectAsync(cancellationToken).ConfigureAwait(false);
            // Before anything is written: a later version may have other tables.
            if (Number(connection, "select count(*) from sqlite_master where name = 'ledger_version'") > 0)
                LedgerTables.CheckVersion(Number(connection, "select max(version) from ledger_version"), Name);
            Run(connection, "pragma journal_mode = wal");
            using (SqliteTransaction transaction = connection.BeginTransaction(deferred: false))
            {
                foreach (string statement in dialect.Schema)
                    Run(connection, statement, transaction);
                transaction.Commit();
            }

            _isReady = true;
        }
        finally
        {
            _gate.Release();
        }
    }

    private static long Number(SqliteConnection connection, string text)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = text;
        return Convert.ToInt64(command.ExecuteScalar(), null);
    }

    private static void Run(SqliteConnection connection, string text, SqliteTransaction? transaction = null)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = text;
        command.Transaction = transaction;
        command.ExecuteNonQuery();
    }
}
