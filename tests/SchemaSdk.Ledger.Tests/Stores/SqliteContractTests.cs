namespace SchemaSdk.Ledger.Tests;

public sealed class SqliteContractTests : LedgerContractTests
{
    private readonly string _folder = Directory.CreateTempSubdirectory("schema-sdk-ledger-").FullName;

    [Fact]
    public async Task A_ledger_of_a_later_version_is_refused_before_anything_is_written()
    {
        string file = Path.Combine(_folder, "later.db");
        string[] tables = ["create table ledger_version (version bigint)", "insert into ledger_version values (2)"];
        Assert.Equal("", Run(file, tables));
        await using (var ledger = new SqliteJobLedger(file))
            Assert.Contains("later version", (await Assert.ThrowsAsync<LedgerException>(() => ledger.TotalsAsync())).Message);
        Assert.Equal("ledger_version", Run(file, ["select group_concat(name) from sqlite_master"]));
    }

    [Fact]
    public async Task A_folder_that_can_not_be_made_is_a_failure_of_the_ledger()
    {
        string file = Path.Combine(_folder, "file");
        File.WriteAllText(file, "");
        await using var ledger = new SqliteJobLedger(Path.Combine(file, "jobs.db"));
        await Assert.ThrowsAsync<LedgerException>(() => ledger.TotalsAsync());
    }

    private static string Run(string file, string[] statements)
    {
        using var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={file};Pooling=false");
        connection.Open();
        string result = "";
        foreach (string statement in statements)
        {
            using Microsoft.Data.Sqlite.SqliteCommand command = connection.CreateCommand();
            command.CommandText = statement;
            result = command.ExecuteScalar() as string ?? "";
        }

        return result;
    }

    private protected override JobLedger Open(JobLedgerOptions? options = null) =>
        new SqliteJobLedger(Path.Combine(_folder, "new folder", "jobs.db"), options);
}
