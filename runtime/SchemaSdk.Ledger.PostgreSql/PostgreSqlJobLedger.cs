using Npgsql;

namespace SchemaSdk;

/// <summary>A ledger in a PostgreSQL database, for any number of machines. It creates its tables, whose names begin with
/// <c>ledger_</c>, in the first schema of the search path.</summary>
public sealed class PostgreSqlJobLedger : SqlJobLedger
{
    private readonly PostgreSqlStore _store;

    /// <summary>Opens a ledger.</summary>
    /// <param name="connection">The connection: keywords such as <c>Host=localhost;Database=jobs</c>, or an address such as
    /// <c>postgres://user@localhost/jobs</c>.</param>
    /// <param name="options">The options; <see langword="null"/> for the defaults.</param>
    /// <exception cref="ArgumentException">The connection can't be read.</exception>
    public PostgreSqlJobLedger(string connection, JobLedgerOptions? options = null)
        : this(
            new PostgreSqlDialect(),
            new NpgsqlSlimDataSourceBuilder(ConnectionText.Of(connection)).EnableTransportSecurity().Build(),
            true,
            options)
    {
    }

    /// <summary>Opens a ledger over the connections of an application, which it does not close.</summary>
    /// <param name="source">The source of connections.</param>
    /// <param name="options">The options; <see langword="null"/> for the defaults.</param>
    public PostgreSqlJobLedger(NpgsqlDataSource source, JobLedgerOptions? options = null)
        : this(new PostgreSqlDialect(), source, false, options)
    {
    }

    private PostgreSqlJobLedger(PostgreSqlDialect dialect, NpgsqlDataSource source, bool ownsSource, JobLedgerOptions? options)
        : this(dialect, new PostgreSqlStore(source ?? throw new ArgumentNullException(nameof(source)), ownsSource, dialect), options)
    {
    }

    private PostgreSqlJobLedger(PostgreSqlDialect dialect, PostgreSqlStore store, JobLedgerOptions? options)
        : base(dialect, store, options) =>
        _store = store;

    /// <inheritdoc/>
    protected override ValueTask CloseAsync() => _store.DisposeAsync();
}
