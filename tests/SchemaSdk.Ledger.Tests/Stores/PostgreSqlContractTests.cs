namespace SchemaSdk.Ledger.Tests;

public sealed class PostgreSqlContractTests(PostgreSqlServer server) : LedgerContractTests
{
    private readonly string _database = server.NewDatabase();

    private protected override JobLedger Open(JobLedgerOptions? options = null) => new PostgreSqlJobLedger(_database, options);
}
