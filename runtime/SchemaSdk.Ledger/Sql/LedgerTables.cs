namespace SchemaSdk;

/// <summary>The tables of a ledger. Times are milliseconds since 1970, money is whole millionths.</summary>
internal static class LedgerTables
{
    /// <summary>The version of the tables: a ledger of a later one is refused.</summary>
    public const long Version = 1;

    /// <exception cref="LedgerException">The ledger was made by a later version.</exception>
    public static void CheckVersion(long version, string name)
    {
        if (version > Version)
        {
            throw new LedgerException(
                $"The ledger {name} was made by a later version of SchemaSdk.Ledger (tables {version}; this one reads {Version})."
                + " Update the package.");
        }
    }

    /// <summary>Returns the statements that create what is missing.</summary>
    /// <param name="sequence">The column type of a growing number.</param>
    public static IReadOnlyList<string> Create(string sequence) =>
    [
        "create table if not exists ledger_version (version bigint not null)",
        $"insert into ledger_version (version) select {Version} where not exists (select 1 from ledger_version)",
        // The check is the guard of the budget: no statement, of whatever process, can get past it.
        """
        create table if not exists ledger_batch (
            name text primary key,
            ceiling bigint,
            held bigint not null default 0,
            spent bigint not null default 0,
            overrun bigint not null default 0,
            constraint ledger_ceiling check (held >= 0 and (ceiling is null or held + spent <= ceiling)))
        """,
        $"""
        create table if not exists ledger_job (
            seq {sequence},
            key text not null unique,
            batch text not null references ledger_batch (name),
            state text not null,
            version bigint not null,
            attempt bigint not null default 0,
            retries bigint not null default 0,
            owner text,
            priority bigint not null,
            tag text,
            trace_parent text,
            host text not null,
            model text not null,
            endpoint text not null,
            parameters text not null,
            schema_hash text,
            request_hash text not null,
            estimate_min bigint,
            estimate_max bigint,
            price bigint not null,
            currency text not null,
            held bigint not null default 0,
            spent bigint not null default 0,
            overrun bigint not null default 0,
            cost bigint,
            units text,
            unit text,
            job_id text,
            wire_model text,
            poll_url text,
            result_url text,
            cancel_url text,
            status text,
            error_code text,
            error text,
            note text,
            answer text,
            files text,
            planned_at bigint not null,
            submitted_at bigint,
            ended_at bigint,
            changed_at bigint not null,
            due_at bigint not null)
        """,
        "create index if not exists ledger_job_due on ledger_job (state, priority desc, due_at)",
        "create index if not exists ledger_job_batch on ledger_job (batch, seq)",
        "create index if not exists ledger_job_id on ledger_job (job_id) where job_id is not null",
        $"""
        create table if not exists ledger_event (
            n {sequence},
            at bigint not null,
            key text not null,
            from_state text,
            to_state text not null,
            attempt bigint not null,
            owner text,
            job_id text,
            note text)
        """,
        "create index if not exists ledger_event_key on ledger_event (key, n)",
        "create table if not exists ledger_worker (name text primary key, seen_at bigint not null)",
        "create table if not exists ledger_pace (account text primary key, next_at bigint not null)",
    ];

    /// <summary>The body of the trigger after a job was planned.</summary>
    public const string Planned =
        """
        insert into ledger_event (at, key, from_state, to_state, attempt, owner, job_id, note)
            values (new.changed_at, new.key, null, new.state, new.attempt, new.owner, new.job_id, new.note);
        """;

    /// <summary>The body of the trigger after a job's state changed: its money and its event can't be forgotten by any statement.</summary>
    public const string Moved =
        """
        update ledger_batch
            set held = held + new.held - old.held, spent = spent + new.spent - old.spent, overrun = overrun + new.overrun - old.overrun
            where name = new.batch and (new.held <> old.held or new.spent <> old.spent or new.overrun <> old.overrun);
        insert into ledger_event (at, key, from_state, to_state, attempt, owner, job_id, note)
            values (new.changed_at, new.key, old.state, new.state, new.attempt, new.owner, new.job_id, new.note);
        """;
}
