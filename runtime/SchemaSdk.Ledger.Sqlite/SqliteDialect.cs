using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace SchemaSdk;

/// <summary>The SQL of SQLite.</summary>
internal sealed class SqliteDialect : SqlDialect
{
    private const int CheckFailed = 275;

    public override string Now => "cast(unixepoch('subsec') * 1000 as integer)";

    // One process writes at a time.
    public override string SkipLocked => "";

    public override IReadOnlyList<string> Schema { get; } =
    [
        .. LedgerTables.Create("integer primary key autoincrement"),
        $"create trigger if not exists ledger_job_planned after insert on ledger_job begin {LedgerTables.Planned} end",
        "create trigger if not exists ledger_job_moved after update on ledger_job when new.state <> old.state"
            + $" begin {LedgerTables.Moved} end",
    ];

    public override bool IsOverCeiling(DbException exception) => exception is SqliteException { SqliteExtendedErrorCode: CheckFailed };
}
