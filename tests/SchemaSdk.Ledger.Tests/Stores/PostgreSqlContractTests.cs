namespace SchemaSdk.Ledger.Tests;

public sealed class PostgreSqlContractTests(PostgreSqlServer server) : LedgerContractTests
{
    private readonly string _database = server.NewDatabase();

    [Fact]
    public async Task A_server_that_could_forget_what_was_committed_is_refused()
    {
        var connection = new Npgsql.NpgsqlConnectionStringBuilder(_database) { Options = "-c synchronous_commit=off" };
        await using var ledger = new PostgreSqlJobLedger(connection.ToString());
        Assert.Contains("synchronous_commit is off", (await Assert.ThrowsAsync<LedgerException>(() => ledger.TotalsAsync())).Message);
    }

    private protected override JobLedger Open(JobLedgerOptions? options = null) => new PostgreSqlJobLedger(_database, options);
}
