using System.Collections.Concurrent;
using System.Text.Json;
using SchemaSdk.Prices;
using SchemaSdk.Tool.Context;
using SchemaSdk.Tool.Studio.Catalog;
using SchemaSdk.Tool.Studio.Checking;
using SchemaSdk.Tool.Studio.Jobs;
using SchemaSdk.Tool.Studio.Security;

namespace SchemaSdk.Tool.Studio.Running;

/// <summary>
/// Sends the runs of the page, each once for its key, within the price that was seen, the ceiling of one run and the budget of all. The
/// price is calculated anew here: the page may be old, and the document may have changed.
/// </summary>
internal sealed class StudioRuns(
    ToolContext context, StudioSettings settings, StudioModels models, StudioClients clients, StudioLedgers ledgers, RunFollower follower)
{
    private const int LongestKey = 128;
    private const int LongestTag = 256;
    private static readonly TimeSpan s_look = TimeSpan.FromMilliseconds(50);

    private readonly ConcurrentDictionary<string, Lazy<Task<LedgerEntry>>> _starting = new(StringComparer.Ordinal);

    private JobLedger Ledger => ledgers.Runs.Ledger;

    /// <summary>Starts a run, and returns when its request is on its way, or what came of the same one before.</summary>
    /// <param name="body">What the page sent.</param>
    /// <returns>The job, and whether this call started it.</returns>
    /// <exception cref="StudioException">The run is refused; nothing was sent.</exception>
    public async Task<(LedgerEntry Entry, bool IsNew)> StartAsync(JsonElement body)
    {
        string key = StudioJson.Text(body, "key");
        if (key.Length > LongestKey || !key.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.'))
            throw StudioException.Invalid($"\"key\" must have at most {LongestKey} letters, digits, dots, hyphens and underscores.");
        string? tag = StudioJson.OptionalText(body, "tag");
        if (tag?.Length > LongestTag)
            throw StudioException.Invalid($"\"tag\" must have at most {LongestTag} characters.");

        RequestReview review = RequestReview.Of(models, body);
        ModelRequest request = review.ToRequest();
        if (await SentAsync(key) is { } before)
            return (Same(before, review, request), false);

        decimal? seen = StudioJson.OptionalAmount(body, "price");
        var mine = new Lazy<Task<LedgerEntry>>(() => StartAsync(key, tag, seen, review, request));
        Lazy<Task<LedgerEntry>> starting = _starting.GetOrAdd(key, mine);
        try
        {
            return (Same(await starting.Value, review, request), starting == mine);
        }
        finally
        {
            _starting.TryRemove(new(key, mine));
        }
    }

    /// <summary>Returns the job of a key; null if nothing was sent under it, so that the page may try again.</summary>
    private async Task<LedgerEntry?> SentAsync(string key) =>
        await Ledger.FindAsync(key) is { } entry && entry is not { State: LedgerState.Cancelled or LedgerState.Planned, JobId: null }
            ? entry
            : null;

    /// <exception cref="StudioException">The key stands for another request.</exception>
    private static LedgerEntry Same(LedgerEntry entry, RequestReview review, ModelRequest request) =>
        entry.ModelId == review.Model.Id && entry.Parameters == request.ToJson()
            ? entry
            : throw new StudioException(409, "key_used", "The key stands for another run; make a new one for a request that changed.");

    private async Task<LedgerEntry> StartAsync(string key, string? tag, decimal? seen, RequestReview review, ModelRequest request)
    {
        // Another call with the key may have ended since.
        if (await SentAsync(key) is { } before)
            return before;

        decimal? most = review.MostCost;
        string currency = review.Price?.Currency ?? "USD";
        if (seen is { } shown ? most is null || most > shown : most is not null)
        {
            throw new StudioException(
                409, "price_changed",
                $"The run may cost {Shown(most, currency)}, and the price that was shown is {Shown(seen, currency)}. Nothing was sent.");
        }

        if (settings.MaxPrice is { } limit && !(most <= limit))
        {
            throw new StudioException(
                409, "too_expensive",
                $"The run may cost {Shown(most, currency)}; --max-price allows {MoneyText.Amount(limit, currency)}. Nothing was sent.");
        }

        LedgerTotals totals = await Ledger.TotalsAsync(StudioLedgers.Batch);
        if (totals.Ceiling is { } ceiling && totals.Held + totals.Spent + (most ?? 0) > ceiling)
            throw OverBudget(new BudgetException(StudioLedgers.Batch, most, ceiling, totals.Held + totals.Spent, currency));

        ModelClient client = await clients.OfAsync(review.Model.HostId, CancellationToken.None);
        var options = new SubmitOptions { Key = key, Tag = tag, MaxPrice = most };
        return await UnderWayAsync(key, follower.SendAsync(client, request, options));
    }

    /// <summary>
    /// Returns the job when it is being sent, or when it is known what came of it. The page need not wait for the host's answer.
    /// </summary>
    private async Task<LedgerEntry> UnderWayAsync(string key, Task sending)
    {
        while (!sending.IsCompleted)
        {
            if (await Ledger.FindAsync(key) is { State: not (LedgerState.Planned or LedgerState.Cancelled) } entry)
            {
                return entry;
            }

            await Task.WhenAny(sending, Task.Delay(s_look, context.Time));
        }

        StudioException? refusal = null;
        try
        {
            await sending;
        }
        catch (ModelApiException e)
        {
            refusal = RefusalOf(e);
        }

        return await Ledger.FindAsync(key) is { } ended
            && (refusal is null || ended.State is not (LedgerState.Planned or LedgerState.Cancelled))
            ? ended
            : throw refusal ?? new StudioException(500, "failed", "The ledger has lost the job.");
    }

    private static StudioException RefusalOf(ModelApiException error) => error switch
    {
        BudgetException over => OverBudget(over),
        PriceLimitException => new StudioException(409, "too_expensive", error.Message),
        InvalidRequestException => new StudioException(422, "invalid", error.Message),
        ApiKeyException => new StudioException(409, "no_key", error.Message),
        _ => new StudioException(502, "failed", error.Message),
    };

    private static StudioException OverBudget(BudgetException error)
    {
        decimal left = Math.Max(0, error.Ceiling - error.Used);
        return new StudioException(
            409, "budget",
            $"The run may cost {Shown(error.Price, error.Currency)}, and {MoneyText.Amount(left, error.Currency)} of the budget of"
            + $" {MoneyText.Amount(error.Ceiling, error.Currency)} is left. Nothing was sent.");
    }

    private static string Shown(decimal? amount, string currency) =>
        amount is { } known ? MoneyText.Amount(known, currency) : "an amount without a bound";
}
