using System.Data.Common;
using Npgsql;

namespace SchemaSdk;

/// <summary>Opens connections to a ledger's database, and creates its tables.</summary>
internal sealed class PostgreSqlStore(NpgsqlDataSource source, bool ownsSource, PostgreSqlDialect dialect) : ISqlStore, IAsyncDisposable
{
    /// <summary>Any number, the same in every process: only one at a time creates the tables.</summary>
    private const long SchemaLock = 0x536368656D61;

    private readonly SemaphoreSlim _gate = new(1, 1);
    private volatile bool _isReady;

    public string Name { get; } = NameOf(source);

    public async ValueTask<DbConnection> OpenAsync(CancellationToken cancellationToken)
    {
        if (!_isReady)
            await PrepareAsync(cancellationToken).ConfigureAwait(false);
        return await source.OpenConnectionAsync(cancellationToken).ConfigureAwait(false);
    }

    public async ValueTask<DbTransaction> BeginAsync(DbConnection connection, CancellationToken cancellationToken) =>
        await connection.BeginTransactionAsync(cancellationToken).ConfigureAwait(false);

    public async ValueTask DisposeAsync()
    {
        if (ownsSource)
            await source.DisposeAsync().ConfigureAwait(false);
        _gate.Dispose();
    }

    private static string NameOf(NpgsqlDataSource source)
    {
        var connection = new NpgsqlConnectionStringBuilder(source.ConnectionString);
        return $"{connection.Host}:{connection.Port}/{connection.Database}";
    }

    private async Task PrepareAsync(CancellationToken cancellationToken)
    {
        await _gate.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            if (_isReady)
                return;
            NpgsqlConnection connection = await source.OpenConnectionAsync(cancellationToken).ConfigureAwait(false);
            await using (connection.ConfigureAwait(false))
            {
                await CheckCommitsAsync(connection, cancellationToken).ConfigureAwait(false);
                NpgsqlTransaction transaction = await connection.BeginTransactionAsync(cancellationToken).ConfigureAwait(false);
                await using (transaction.ConfigureAwait(false))
                {
                    await RunAsync(connection, $"select pg_advisory_xact_lock({SchemaLock})", cancellationToken).ConfigureAwait(false);
                    if (await VersionAsync(connection, cancellationToken).ConfigureAwait(false) is { } version)
                    {
                        LedgerTables.CheckVersion(version, Name);
                    }
                    else
                    {
                        foreach (string statement in dialect.Schema)
                            await RunAsync(connection, statement, cancellationToken).ConfigureAwait(false);
                    }

                    await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
                }
            }

            _isReady = true;
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <exception cref="LedgerException">A crash of the server could undo what was committed: a claim, whose job would be sent
    /// twice.</exception>
    private async Task CheckCommitsAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        using NpgsqlCommand setting = connection.CreateCommand();
        setting.CommandText = "select current_setting('synchronous_commit')";
        if (await setting.ExecuteScalarAsync(cancellationToken).ConfigureAwait(false) is "off")
        {
            throw new LedgerException(
                $"The ledger {Name} can't be used: synchronous_commit is off, so a crash of the server could undo what was recorded of a"
                + " paid job. Turn it on for the server, the database or the user, for example with"
                + " `alter role ... set synchronous_commit = on`.");
        }
    }

    private static async Task<long?> VersionAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        using NpgsqlCommand exists = connection.CreateCommand();
        exists.CommandText = "select to_regclass('ledger_version') is not null";
        if (await exists.ExecuteScalarAsync(cancellationToken).ConfigureAwait(false) is not true)
            return null;
        using NpgsqlCommand version = connection.CreateCommand();
        version.CommandText = "select max(version) from ledger_version";
        return await version.ExecuteScalarAsync(cancellationToken).ConfigureAwait(false) as long?;
    }

    private static async Task RunAsync(NpgsqlConnection connection, string text, CancellationToken cancellationToken)
    {
        using NpgsqlCommand command = connection.CreateCommand();
        command.CommandText = text;
        await command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
    }
}
