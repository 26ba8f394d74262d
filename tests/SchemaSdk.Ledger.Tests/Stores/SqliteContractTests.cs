namespace SchemaSdk.Ledger.Tests;

public sealed class SqliteContractTests : LedgerContractTests
{
    private readonly string _folder = Directory.CreateTempSubdirectory("schema-sdk-ledger-").FullName;

    private protected override JobLedger Open(JobLedgerOptions? options = null) =>
        new SqliteJobLedger(Path.Combine(_folder, "new folder", "jobs.db"), options);
}
