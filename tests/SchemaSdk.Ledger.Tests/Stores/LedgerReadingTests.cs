using System.Globalization;

namespace SchemaSdk.Ledger.Tests;

/// <summary>How people look through a ledger: from the newest job on, by what they remember, and by what it cost; run against each store.</summary>
public abstract partial class LedgerContractTests
{
    [Fact]
    public async Task Jobs_are_read_from_the_newest_on_page_by_page()
    {
        await Ledger.PlanAsync("b", [.. Enumerable.Range(0, 1234).Select(i => Job("k" + i, 0.01m))]);
        List<LedgerEntry> all = await ReadAllAsync(new LedgerQuery { NewestFirst = true });
        Assert.Equal(Enumerable.Range(0, 1234).Reverse().Select(i => "k" + i), all.Select(entry => entry.Key));
        List<LedgerEntry> first = await ReadAllAsync(new LedgerQuery { NewestFirst = true, Limit = 5 });
        List<LedgerEntry> second = await ReadAllAsync(new LedgerQuery { NewestFirst = true, Limit = 5, Before = first[^1].Sequence });
        Assert.Equal(all.Take(10).Select(entry => entry.Key), first.Concat(second).Select(entry => entry.Key));
        Assert.Equal(["k1", "k2"], (await ReadAllAsync(
            new LedgerQuery { After = all[^1].Sequence, Before = all[^4].Sequence })).Select(entry => entry.Key));
    }

    [Theory]
    [InlineData("CLIP", "a")]
    [InlineData("model-2", "b")]
    [InlineData("a café", "c")]
    [InlineData("50%", "d")]
    [InlineData("_", "e")]
    [InlineData("\\", "f")]
    [InlineData("it's", "g")]
    [InlineData("nothing", "")]
    public async Task A_text_is_found_in_what_people_remember_of_a_job(string text, string key)
    {
        await Ledger.PlanAsync("b",
        [
            Job("a", 1) with { Tag = "clip 7" }, Job("b", 1) with { ModelId = "model-2" },
            Job("c", 1) with { Parameters = """{"prompt":"a caf\u00E9"}""" }, Job("d", 1) with { Tag = "50% off" },
            Job("e", 1) with { Tag = "under_score" }, Job("f", 1) with { Tag = "back\\slash" },
            Job("g", 1) with { Parameters = """{"prompt":"it\u0027s"}""" },
        ]);
        Assert.Equal(key, string.Concat((await ReadAllAsync(new LedgerQuery { Text = text })).Select(entry => entry.Key)));
    }

    [Fact]
    public async Task One_model_is_read_alone()
    {
        await Ledger.PlanAsync("b", [Job("a", 1), Job("b", 1) with { ModelId = "other" }]);
        Assert.Equal("b", Assert.Single(await ReadAllAsync(new LedgerQuery { Model = "other" })).Key);
    }

    [Fact]
    public async Task Money_is_added_up_by_day_model_and_batch()
    {
        await Ledger.PlanAsync("b", [Job("a", 1), Job("b", 2) with { ModelId = "other" }]);
        await Ledger.PlanAsync("c", [Job("c", 4)]);
        foreach (string key in (string[])["a", "b", "c"])
            await Ledger.TryClaimAsync(key);
        await Ledger.TryMoveAsync(new LedgerMove { Key = "a", To = LedgerState.Completed, Cost = 0.75m });
        await Ledger.TryMoveAsync(new LedgerMove { Key = "c", To = LedgerState.Completed, Cost = 5m });

        Assert.Equal([("model", 2L, 4.75m, 0m, 1m), ("other", 1L, 0m, 2m, 0m)], await GroupsAsync(LedgerGrouping.Model));
        Assert.Equal([("b", 2L, 0.75m, 2m, 0m), ("c", 1L, 4m, 0m, 1m)], await GroupsAsync(LedgerGrouping.Batch));
        DateTimeOffset planned = (await Ledger.FindAsync("a"))!.PlannedAt;
        Assert.Contains(
            planned.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), (await GroupsAsync(LedgerGrouping.Day)).Select(day => day.Group));
        Assert.Equal(4.75m, (await GroupsAsync(LedgerGrouping.Day)).Sum(day => day.Spent));
        Assert.Empty(await Ledger.SpendingAsync(LedgerGrouping.Model, planned.AddDays(1)));
    }

    private async Task<List<(string Group, long Count, decimal Spent, decimal Held, decimal Overrun)>> GroupsAsync(LedgerGrouping grouping) =>
        [.. (await Ledger.SpendingAsync(grouping)).Select(group => (group.Group, group.Count, group.Spent, group.Held, group.Overrun))];

    private async Task<List<LedgerEntry>> ReadAllAsync(LedgerQuery query)
    {
        var entries = new List<LedgerEntry>();
        await foreach (LedgerEntry entry in Ledger.ReadAsync(query))
            entries.Add(entry);
        return entries;
    }
}
