using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace SchemaSdk.Ledger.Tests;

/// <summary>How jobs of unknown outcome are settled, and what is taken by host; run against each store.</summary>
public abstract class SettlingContractTests : IAsyncDisposable
{
    private JobLedger? _ledger;

    private JobLedger Ledger => _ledger ??= Open();

    private protected abstract JobLedger Open();

    private protected abstract DbConnection Connect();

    public ValueTask DisposeAsync() => _ledger?.DisposeAsync() ?? ValueTask.CompletedTask;

    [Theory]
    [InlineData(LedgerState.Submitted, "job_1", 1)]
    [InlineData(LedgerState.Refused, null, 0)]
    [InlineData(LedgerState.Planned, null, 0)]
    public async Task An_unknown_job_becomes_what_was_found_out_with_its_money_and_a_note(LedgerState outcome, string? jobId, int held)
    {
        await UnknownAsync("a");
        await AgeAsync("a");
        LedgerEntry entry = await Ledger.SettleAsync("a", new LedgerSettlement { Outcome = outcome, JobId = jobId, Note = "asked" });
        Assert.Equal((outcome, jobId, (decimal)held), (entry.State, entry.JobId, entry.Held));
        Assert.Equal(held, (await Ledger.TotalsAsync("b")).Held);
        Assert.Equal("settled: asked", (await Ledger.ReadEventsAsync("a"))[^1].Note);
    }

    [Theory]
    [InlineData(LedgerState.Planned)]
    [InlineData(LedgerState.Refused)]
    public async Task A_job_counts_as_not_accepted_only_after_some_time_for_a_late_answer(LedgerState outcome)
    {
        await UnknownAsync("a");
        var again = new LedgerSettlement { Outcome = outcome, Note = "not in the list" };
        LedgerException error = await Assert.ThrowsAsync<LedgerException>(() => Ledger.SettleAsync("a", again));
        Assert.Contains("less than a minute", error.Message);
        Assert.Equal((LedgerState.Unknown, 1m), ((await Ledger.FindAsync("a"))!.State, (await Ledger.FindAsync("a"))!.Held));
        await AgeAsync("a");
        Assert.Equal(outcome, (await Ledger.SettleAsync("a", again)).State);
    }

    public static TheoryData<LedgerState> OtherStates =>
        [.. Enum.GetValues<LedgerState>().Where(state => state is not (LedgerState.Unknown or LedgerState.Sending))];

    [Theory]
    [MemberData(nameof(OtherStates))]
    public async Task Nothing_but_an_unknown_job_is_settled(LedgerState state)
    {
        await UnknownAsync("a");
        await Ledger.TryMoveAsync(new LedgerMove { Key = "a", To = state, From = [LedgerState.Unknown] });
        LedgerException error = await Assert.ThrowsAsync<LedgerException>(
            () => Ledger.SettleAsync("a", new LedgerSettlement { Outcome = LedgerState.Refused, Note = "n" }));
        Assert.Contains($"is {state}, not Unknown", error.Message);
        Assert.Equal(state, (await Ledger.FindAsync("a"))!.State);
    }

    [Fact]
    public async Task A_job_of_the_host_belongs_to_one_job_of_the_ledger()
    {
        await UnknownAsync("a");
        await UnknownAsync("c");
        var found = new LedgerSettlement { Outcome = LedgerState.Submitted, JobId = "job_1", Note = "n" };
        await Ledger.SettleAsync("a", found);
        LedgerException error = await Assert.ThrowsAsync<LedgerException>(() => Ledger.SettleAsync("c", found));
        Assert.Contains("is that of 'a' (Submitted)", error.Message);
        await Assert.ThrowsAsync<LedgerException>(() => Ledger.SettleAsync("nobody", found));
    }

    [Theory]
    [InlineData(LedgerState.Submitted, null, "n")]
    [InlineData(LedgerState.Submitted, "job 1", "n")]
    [InlineData(LedgerState.Submitted, "../x?y#z", "n")]
    [InlineData(LedgerState.Refused, "job_1", "n")]
    [InlineData(LedgerState.Planned, "job_1", "n")]
    [InlineData(LedgerState.Completed, null, "n")]
    [InlineData(LedgerState.Refused, null, " ")]
    public async Task A_settlement_without_what_it_needs_changes_nothing(LedgerState outcome, string? jobId, string note)
    {
        await UnknownAsync("a");
        await AgeAsync("a");
        await Assert.ThrowsAsync<ArgumentException>(
            () => Ledger.SettleAsync("a", new LedgerSettlement { Outcome = outcome, JobId = jobId, Note = note }));
        Assert.Equal(LedgerState.Unknown, (await Ledger.FindAsync("a"))!.State);
    }

    [Fact]
    public async Task A_clock_that_was_set_back_keeps_no_job_from_its_answer()
    {
        await Ledger.PlanAsync("b", [Job("a", "host")]);
        await Ledger.TryClaimAsync("a");
        await AgeAsync("a", minutes: -60);
        Assert.True(await Ledger.TryMoveAsync(new LedgerMove { Key = "a", To = LedgerState.Submitted, JobId = "job_1" }));
    }

    [Fact]
    public async Task Planning_again_gives_what_is_still_planned_with_the_same_request_todays_price_and_priority()
    {
        PlannedJob[] jobs = [Job("a", "host"), Job("sent", "host"), Job("other", "host")];
        await Ledger.PlanAsync("b", jobs);
        await Ledger.TryClaimAsync("sent");
        PlannedJob[] dearer = [.. jobs.Select(job => job with { EstimateMaximum = 3, Priority = 7, SchemaHash = "new" })];
        dearer[2] = dearer[2] with { Parameters = """{"another":1}""" };
        Assert.Equal(1, await Ledger.PlanAsync("b", [.. dearer, Job("new", "host")]));
        foreach ((string key, decimal price, int priority) in new[] { ("a", 3m, 7), ("sent", 1m, 0), ("other", 1m, 0) })
        {
            LedgerEntry entry = (await Ledger.FindAsync(key))!;
            Assert.Equal((price, priority), (entry.EstimateMaximum, entry.Priority));
        }

        Assert.Equal("new", (await Ledger.FindAsync("a"))!.SchemaHash);
        await Ledger.TryClaimAsync("a");
        Assert.Equal(3m, (await Ledger.FindAsync("a"))!.Held);
    }

    [Fact]
    public async Task Jobs_are_taken_and_read_by_host()
    {
        await Ledger.PlanAsync("b", [Job("1", "x"), Job("2", "y"), Job("3", "z'")]);
        var take = new LedgerTake { States = [LedgerState.Planned], Most = 9, Lease = TimeSpan.FromMinutes(1), Hosts = ["y", "z'"] };
        Assert.Equal(["2", "3"], (await Ledger.TakeDueAsync(take)).Select(entry => entry.Key).Order(StringComparer.Ordinal));
        Assert.Equal("1", Assert.Single(await Ledger.TakeDueAsync(take with { Hosts = [] })).Key);
        List<string> read = [];
        await foreach (LedgerEntry entry in Ledger.ReadAsync(new LedgerQuery { Hosts = ["x", "y"] }))
            read.Add(entry.Key);
        Assert.Equal(["1", "2"], read);
    }

    private async Task UnknownAsync(string key)
    {
        await Ledger.PlanAsync("b", [Job(key, "host")]);
        await Ledger.TryClaimAsync(key);
        Assert.True(await Ledger.TryMoveAsync(new LedgerMove { Key = key, To = LedgerState.Unknown }));
    }

    /// <summary>Makes a job older, because nobody waits for the store's clock.</summary>
    private async Task AgeAsync(string key, int minutes = 2)
    {
        await using DbConnection connection = Connect();
        await connection.OpenAsync();
        await using DbCommand command = connection.CreateCommand();
        command.CommandText = $"update ledger_job set changed_at = changed_at - {minutes * 60_000} where key = '{key}'";
        Assert.Equal(1, await command.ExecuteNonQueryAsync());
    }

    private static PlannedJob Job(string key, string host) => new()
    {
        Key = key,
        HostId = host,
        ModelId = "model",
        Endpoint = "POST /v1/x",
        Parameters = "{}",
        EstimateMinimum = 1,
        EstimateMaximum = 1,
    };
}

public sealed class SqliteSettlingTests : SettlingContractTests
{
    private readonly string _file = Path.Combine(Directory.CreateTempSubdirectory("schema-sdk-ledger-").FullName, "jobs.db");

    private protected override JobLedger Open() => new SqliteJobLedger(_file);

    private protected override DbConnection Connect() => new SqliteConnection($"Data Source={_file}");
}

public sealed class PostgreSqlSettlingTests(PostgreSqlServer server) : SettlingContractTests
{
    private readonly string _database = server.NewDatabase();

    private protected override JobLedger Open() => new PostgreSqlJobLedger(_database);

    private protected override DbConnection Connect() => new NpgsqlConnection(_database);
}
