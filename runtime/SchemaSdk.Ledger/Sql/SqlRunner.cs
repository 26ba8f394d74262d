using System.Data.Common;

namespace SchemaSdk;

/// <summary>Runs statements, and turns a store's failures into the ledger's.</summary>
/// <param name="dialect">The store's SQL.</param>
/// <param name="store">Opens connections.</param>
internal sealed class SqlRunner(SqlDialect dialect, ISqlStore store)
{
    /// <summary>Runs a statement by itself, and returns the number of rows that it changed.</summary>
    /// <exception cref="CeilingException">A batch would hold and spend more than its ceiling; nothing was changed.</exception>
    public Task<int> RunAsync(string text, IReadOnlyList<SqlValue> values, CancellationToken cancellationToken) => UseAsync(
        async connection => await RunAsync(connection, null, text, values, cancellationToken).ConfigureAwait(false), cancellationToken);

    public static async Task<int> RunAsync(
        DbConnection connection, DbTransaction? transaction, string text, IReadOnlyList<SqlValue> values,
        CancellationToken cancellationToken)
    {
        using DbCommand command = Command(connection, transaction, text, values);
        return await command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Runs a statement that returns rows.</summary>
    public Task<IReadOnlyList<T>> ManyAsync<T>(
        string text, IReadOnlyList<SqlValue> values, Func<DbDataReader, T> read, CancellationToken cancellationToken) =>
        UseAsync<IReadOnlyList<T>>(
        async connection =>
        {
            using DbCommand command = Command(connection, null, text, values);
            using DbDataReader reader = await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
            var rows = new List<T>();
            while (await reader.ReadAsync(cancellationToken).ConfigureAwait(false))
                rows.Add(read(reader));
            return rows;
        },
        cancellationToken);

    /// <summary>Runs several statements, all or none.</summary>
    public Task<T> InTransactionAsync<T>(Func<DbConnection, DbTransaction, Task<T>> work, CancellationToken cancellationToken) => UseAsync(
        async connection =>
        {
            using DbTransaction transaction = await store.BeginAsync(connection, cancellationToken).ConfigureAwait(false);
            T result = await work(connection, transaction).ConfigureAwait(false);
            await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
            return result;
        },
        cancellationToken);

    private async Task<T> UseAsync<T>(Func<DbConnection, Task<T>> work, CancellationToken cancellationToken)
    {
        try
        {
            DbConnection connection = await store.OpenAsync(cancellationToken).ConfigureAwait(false);
            await using (connection.ConfigureAwait(false))
                return await work(connection).ConfigureAwait(false);
        }
        catch (DbException exception) when (dialect.IsOverCeiling(exception))
        {
            throw new CeilingException(exception);
        }
        // A server whose name is not found, or a folder that can't be written to, is no error of the database.
        catch (Exception exception)
            when (exception is DbException or IOException or System.Net.Sockets.SocketException or TimeoutException
                or UnauthorizedAccessException)
        {
            throw new LedgerException($"The ledger {store.Name} can't be used: {exception.Message}", null, exception);
        }
    }

    private static DbCommand Command(
        DbConnection connection, DbTransaction? transaction, string text, IReadOnlyList<SqlValue> values)
    {
        DbCommand command = connection.CreateCommand();
        command.CommandText = text;
        command.Transaction = transaction;
        foreach (SqlValue value in values)
        {
            DbParameter parameter = command.CreateParameter();
            parameter.ParameterName = value.Name;
            parameter.DbType = value.Type;
            parameter.Value = value.Value ?? DBNull.Value;
            command.Parameters.Add(parameter);
        }

        return command;
    }
}

/// <summary>Opens connections to a store whose tables exist.</summary>
internal interface ISqlStore
{
    /// <summary>What the store is called in errors, without a password.</summary>
    string Name { get; }

    ValueTask<DbConnection> OpenAsync(CancellationToken cancellationToken);

    /// <summary>Begins a transaction that writes.</summary>
    ValueTask<DbTransaction> BeginAsync(DbConnection connection, CancellationToken cancellationToken);
}

/// <summary>A statement was undone because a batch would hold and spend more than its ceiling.</summary>
internal sealed class CeilingException(Exception innerException)
    : Exception("A batch would hold and spend more than its ceiling.", innerException);
