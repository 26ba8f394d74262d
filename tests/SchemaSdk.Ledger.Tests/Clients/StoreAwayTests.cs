using SchemaSdk.Simulator;

namespace SchemaSdk.Ledger.Tests;

/// <summary>What happened at the host is not lost because the store was away, or says otherwise, when it was to be recorded.</summary>
public sealed class StoreAwayTests : IAsyncLifetime
{
    private const string Route = "POST /v1/videos/generations";

    private static readonly SubmitOptions s_key = new() { Key = "one" };

    private LedgerHost _at = null!;
    private FailingLedger _ledger = null!;

    private ModelClient Client => field ??= _at.Client(_ledger);

    public async ValueTask InitializeAsync()
    {
        _at = await LedgerHost.StartAsync();
        _ledger = new FailingLedger(_at.Ledger());
    }

    public async ValueTask DisposeAsync()
    {
        await _ledger.DisposeAsync();
        await _at.DisposeAsync();
    }

    [Fact]
    public async Task An_answer_is_recorded_as_soon_as_the_store_is_back()
    {
        _ledger.FailingMoves = 2;
        Job job = await Client.SubmitAsync(LedgerHost.Request, s_key);
        LedgerEntry entry = (await _ledger.FindAsync("one"))!;
        Assert.Equal((LedgerState.Submitted, job.Id), (entry.State, entry.JobId));
    }

    [Fact]
    public async Task An_answer_is_recorded_later_if_the_store_stays_away_and_its_caller_has_the_id()
    {
        // Longer than the answer's own tries, and than those of the failure that follows.
        _ledger.FailingMoves = 9;
        LedgerException error = await Assert.ThrowsAsync<LedgerException>(() => Client.SubmitAsync(LedgerHost.Request, s_key));
        Assert.Equal((_at.Host.Jobs[0].Id, true), (error.JobId, error.MayBeBilled));
        LedgerEntry entry = await EntryAsync(LedgerState.Submitted);
        Assert.Equal((_at.Host.Jobs[0].Id, 1.4m), (entry.JobId, entry.Held));
    }

    [Fact]
    public async Task A_refusal_gives_the_money_back_later()
    {
        _ledger.FailingMoves = 4;
        _at.Host.Behaviors.Next(Route, Behavior.Status(422, "bad", "no"));
        await Assert.ThrowsAsync<RequestRefusedException>(() => Client.SubmitAsync(LedgerHost.Request, s_key));
        Assert.Equal(0, (await EntryAsync(LedgerState.Refused)).Held);
    }

    [Fact]
    public async Task The_caller_is_told_if_somebody_settled_the_job_before_its_answer_came()
    {
        _at.Host.Behaviors.Next(Route, Behavior.Slow(TimeSpan.FromSeconds(1)));
        Task<Job> submit = Client.SubmitAsync(LedgerHost.Request, s_key);
        await EntryAsync(LedgerState.Sending);
        Assert.True(await _ledger.TryMoveAsync(new LedgerMove { Key = "one", To = LedgerState.Unknown }));
        Assert.True(await _ledger.TryMoveAsync(new LedgerMove { Key = "one", To = LedgerState.Refused }));
        LedgerException error = await Assert.ThrowsAsync<LedgerException>(() => submit);
        Assert.Contains("the job 'one' is Refused, because it was settled meanwhile", error.Message);
        Assert.Equal(_at.Host.Jobs[0].Id, error.JobId);
    }

    [Fact]
    public async Task Nobody_claims_before_the_first_sign_of_life_is_recorded()
    {
        var beat = new TaskCompletionSource();
        _ledger.Beating = () => beat.Task;
        Task<Job>[] submits = [.. Enumerable.Range(0, 3).Select(i => Client.SubmitAsync(LedgerHost.Request, new SubmitOptions { Key = "k" + i }))];
        while ((await _ledger.TotalsAsync())[LedgerState.Planned] < 3)
            await Task.Delay(TimeSpan.FromMilliseconds(10), TimeProvider.System, TestContext.Current.CancellationToken);
        Assert.Equal(0, (await _ledger.TotalsAsync())[LedgerState.Sending]);
        beat.SetResult();
        await Task.WhenAll(submits);
    }

    [Fact]
    public async Task A_sign_of_life_that_failed_is_tried_again_by_the_next()
    {
        int beats = 0;
        _ledger.Beating = () => ++beats == 1 ? Task.FromException(new InvalidOperationException("broken")) : Task.CompletedTask;
        await Assert.ThrowsAnyAsync<Exception>(() => Client.SubmitAsync(LedgerHost.Request, s_key));
        await Client.SubmitAsync(LedgerHost.Request, new SubmitOptions { Key = "two" });
        Assert.Single(_at.Host.Jobs);
    }

    [Fact]
    public async Task No_host_stops_an_account_for_longer_than_a_minute()
    {
        _at.Host.Behaviors.Next(Route, Behavior.Status(429, "slow_down", "wait", TimeSpan.FromDays(9000)));
        using ModelClient client = _at.Client(_ledger, options => options.MaxRetries = 0);
        await Assert.ThrowsAsync<RateLimitException>(() => client.SubmitAsync(LedgerHost.Request, s_key));
        Assert.Equal(TimeSpan.FromMinutes(1), Assert.Single(_ledger.Holds));
    }

    private async Task<LedgerEntry> EntryAsync(LedgerState state)
    {
        while (true)
        {
            if (await _ledger.FindAsync("one") is { } entry && entry.State == state)
                return entry;
            await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, TestContext.Current.CancellationToken);
        }
    }
}
