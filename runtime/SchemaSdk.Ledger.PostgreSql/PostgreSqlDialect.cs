using System.Data.Common;

namespace SchemaSdk;

/// <summary>The SQL of PostgreSQL.</summary>
internal sealed class PostgreSqlDialect : SqlDialect
{
    private const string CheckFailed = "23514";

    // now() would stand still while a statement waits for a lock.
    public override string Now => "(extract(epoch from clock_timestamp()) * 1000)::bigint";

    public override string SkipLocked => "for update skip locked";

    public override IReadOnlyList<string> Schema { get; } =
    [
        .. LedgerTables.Create("bigint generated always as identity primary key"),
        Function("ledger_job_planned", LedgerTables.Planned),
        Function("ledger_job_moved", LedgerTables.Moved),
        "create or replace trigger ledger_job_planned after insert on ledger_job for each row execute function ledger_job_planned()",
        """
        create or replace trigger ledger_job_moved after update on ledger_job for each row
            when (new.state is distinct from old.state) execute function ledger_job_moved()
        """,
    ];

    public override bool IsOverCeiling(DbException exception) => exception.SqlState == CheckFailed;

    private static string Function(string name, string body) =>
        $"create or replace function {name}() returns trigger language plpgsql as $body$ begin {body} return null; end $body$";
}
