namespace SchemaSdk;

/// <summary>
/// A ledger in one SQLite file, for any number of processes on one machine. Every change is on the disk before its request is sent.
/// </summary>
/// <remarks>The file must be on a local disk: SQLite's locks don't hold on a network share.</remarks>
public sealed class SqliteJobLedger : SqlJobLedger
{
    private readonly SqliteStore _store;

    /// <summary>Opens a ledger. The file is created, and its folder, when it is first used.</summary>
    /// <param name="path">The path of the file.</param>
    /// <param name="options">The options; <see langword="null"/> for the defaults.</param>
    public SqliteJobLedger(string path, JobLedgerOptions? options = null)
        : this(new SqliteDialect(), Checked(path), options)
    {
    }

    private SqliteJobLedger(SqliteDialect dialect, string path, JobLedgerOptions? options)
        : this(dialect, new SqliteStore(path, dialect), options)
    {
    }

    private SqliteJobLedger(SqliteDialect dialect, SqliteStore store, JobLedgerOptions? options)
        : base(dialect, store, options) =>
        _store = store;

    /// <inheritdoc/>
    protected override ValueTask CloseAsync()
    {
        _store.Dispose();
        return ValueTask.CompletedTask;
    }

    private static string Checked(string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        return path;
    }
}
