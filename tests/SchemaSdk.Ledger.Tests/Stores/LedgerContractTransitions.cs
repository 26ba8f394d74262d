namespace SchemaSdk.Ledger.Tests;

/// <summary>Which states follow which, and how the money follows them.</summary>
public abstract partial class LedgerContractTests
{
    public static TheoryData<string, LedgerState[], decimal?, (decimal Held, decimal Spent, decimal Overrun)> Ways => new()
    {
        { "accepted", [LedgerState.Submitted], null, (1m, 0m, 0m) },
        { "released", [LedgerState.Planned], null, (0m, 0m, 0m) },
        { "refused", [LedgerState.Refused], null, (0m, 0m, 0m) },
        { "unknown", [LedgerState.Unknown], null, (1m, 0m, 0m) },
        { "answered directly", [LedgerState.Completed], 0.4m, (0m, 0.4m, 0m) },
        { "completed", [LedgerState.Submitted, LedgerState.Completed], 0.4m, (0m, 0.4m, 0m) },
        { "completed at an unknown cost", [LedgerState.Submitted, LedgerState.Completed], null, (0m, 1m, 0m) },
        { "completed above its price", [LedgerState.Submitted, LedgerState.Completed], 1.5m, (0m, 1m, 0.5m) },
        { "saved", [LedgerState.Submitted, LedgerState.Completed, LedgerState.Downloaded], 1m, (0m, 1m, 0m) },
        { "failed for nothing", [LedgerState.Submitted, LedgerState.Failed], 0m, (0m, 0m, 0m) },
        { "expired", [LedgerState.Submitted, LedgerState.Expired], null, (0m, 1m, 0m) },
        { "cancelled at the host for nothing", [LedgerState.Submitted, LedgerState.Cancelled], 0m, (0m, 0m, 0m) },
        { "a late answer", [LedgerState.Unknown, LedgerState.Submitted], null, (1m, 0m, 0m) },
        { "found again and done", [LedgerState.Unknown, LedgerState.Completed], 0.4m, (0m, 0.4m, 0m) },
    };

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Money_follows_the_state(string way, LedgerState[] states, decimal? cost, (decimal, decimal, decimal) expected)
    {
        await Ledger.OpenBatchAsync("b", 1m);
        await Ledger.PlanAsync("b", [Job(way, 1m)]);
        Assert.Equal(ClaimOutcome.Won, (await Ledger.TryClaimAsync(way)).Outcome);
        foreach (LedgerState state in states)
        {
            bool isEnd = LedgerTransitions.MoneyOf(state) == MoneyMove.Spend;
            Assert.True(await Ledger.TryMoveAsync(new LedgerMove { Key = way, To = state, Cost = isEnd ? cost : null }));
        }

        LedgerEntry entry = (await Ledger.FindAsync(way))!;
        LedgerTotals totals = await Ledger.TotalsAsync("b");
        Assert.Equal(expected, (entry.Held, entry.Spent, entry.Overrun));
        Assert.Equal(expected, (totals.Held, totals.Spent, totals.Overrun));
        Assert.Equal(1, totals[states[^1]]);
        IReadOnlyList<LedgerEvent> events = await Ledger.ReadEventsAsync(way);
        Assert.Equal([LedgerState.Planned, LedgerState.Sending, .. states], events.Select(e => e.To));
        Assert.Equal([null, LedgerState.Planned, LedgerState.Sending, .. states[..^1]], events.Select(e => e.From));
    }

    public static TheoryData<LedgerState, LedgerState> Impossible()
    {
        var data = new TheoryData<LedgerState, LedgerState>();
        foreach (LedgerState from in Enum.GetValues<LedgerState>())
        {
            foreach (LedgerState to in Enum.GetValues<LedgerState>())
            {
                if (from != LedgerState.Planned && to != LedgerState.Sending && !LedgerTransitions.Into(to).Contains(from))
                    data.Add(from, to);
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Impossible))]
    public async Task No_other_way_leads_into_a_state(LedgerState from, LedgerState to)
    {
        await Ledger.PlanAsync("b", [Job("a", 1)]);
        await Ledger.TryClaimAsync("a");
        LedgerState[] before = from == LedgerState.Sending ? [] : [from];
        foreach (LedgerState state in before)
            Assert.True(await Ledger.TryMoveAsync(new LedgerMove { Key = "a", To = state, From = [LedgerState.Sending] }));
        Assert.False(await Ledger.TryMoveAsync(new LedgerMove { Key = "a", To = to }));
        Assert.Equal(from, (await Ledger.FindAsync("a"))!.State);
    }

    [Fact]
    public async Task A_claim_of_long_ago_can_change_nothing()
    {
        await Ledger.PlanAsync("b", [Job("a", 1)]);
        int first = (await Ledger.TryClaimAsync("a")).Entry!.Attempt;
        await Ledger.TryMoveAsync(new LedgerMove { Key = "a", To = LedgerState.Planned, Attempt = first });
        int second = (await Ledger.TryClaimAsync("a")).Entry!.Attempt;
        Assert.False(await Ledger.TryMoveAsync(new LedgerMove { Key = "a", To = LedgerState.Planned, Attempt = first }));
        Assert.False(await Ledger.TryMoveAsync(new LedgerMove { Key = "a", To = LedgerState.Submitted, Attempt = first }));
        Assert.True(await Ledger.TryMoveAsync(new LedgerMove { Key = "a", To = LedgerState.Submitted, Attempt = second }));
    }
}
