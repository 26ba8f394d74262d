using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using SchemaSdk.Tool.Batches.Ledgers;
using SchemaSdk.Tool.Context;
using SchemaSdk.Tool.Output;
using SchemaSdk.Tool.Studio.Jobs;
using SchemaSdk.Tool.Studio.Security;

namespace SchemaSdk.Tool.Studio.Serving;

/// <summary>What the page asks about jobs and money.</summary>
internal sealed class LedgerRoutes(ToolContext context, StudioLedgers ledgers, JobAnswers answers)
{
    private const int UsualPage = 50;
    private const int LargestPage = 500;
    private const int UsualDays = 30;
    private const int MostDays = 3650;

    /// <summary>Others may change a job too, so its ledger is looked at rather than a message waited for.</summary>
    private static readonly TimeSpan s_look = TimeSpan.FromMilliseconds(200);
    private static readonly byte[] s_newLine = "\n"u8.ToArray();

    public void Map(WebApplication application)
    {
        application.MapGet("/api/jobs", ListAsync);
        application.MapGet("/api/jobs/{key}", OneAsync);
        application.MapGet("/api/jobs/{key}/watch", WatchAsync);
        application.MapGet("/api/money", MoneyAsync);
    }

    private async Task ListAsync(HttpContext http)
    {
        string? text = StudioRequests.Query(http, "text");
        string? source = StudioRequests.Query(http, "source");
        var query = new LedgerQuery
        {
            Batch = StudioRequests.Query(http, "batch"),
            Model = StudioRequests.Query(http, "model"),
            States = [.. (StudioRequests.Query(http, "state") ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries).Select(StateOf)],
            Text = text,
        };
        JobPage page = await JobPage.ReadAsync(
            [.. ledgers.All.Where(ledger => source is null || ledger.Source == source)],
            query,
            StudioRequests.Query(http, "before"),
            StudioRequests.Number(http, "limit", UsualPage, LargestPage),
            http.RequestAborted);
        await StudioAnswer.WriteAsync(http, json =>
        {
            json.WriteStartObject();
            json.WriteStartArray("jobs");
            foreach ((StudioLedger of, LedgerEntry entry) in page.Jobs)
                answers.Write(json, of, entry);
            json.WriteEndArray();
            json.WriteString("next", page.Next);
            json.WriteEndObject();
        });
    }

    private async Task OneAsync(HttpContext http)
    {
        string key = StudioRequests.Part(http, "key");
        (StudioLedger of, LedgerEntry entry) = await ledgers.GetAsync(key, http.RequestAborted);
        IReadOnlyList<LedgerEvent> events = await of.Ledger.ReadEventsAsync(key, http.RequestAborted);
        await StudioAnswer.WriteAsync(http, json =>
        {
            json.WriteStartObject();
            json.WritePropertyName("job");
            answers.Write(json, of, entry);
            json.WriteStartArray("events");
            foreach (LedgerEvent one in events)
            {
                json.WriteStartObject();
                json.WriteMoment("at", one.At);
                json.WriteString("from", one.From is { } from ? LedgerWords.Of(from) : null);
                json.WriteString("to", LedgerWords.Of(one.To));
                json.WriteNumber("attempt", one.Attempt);
                json.WriteString("note", one.Note);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        });
    }

    private async Task WatchAsync(HttpContext http)
    {
        CancellationToken gone = http.RequestAborted;
        (StudioLedger of, LedgerEntry entry) = await ledgers.GetAsync(StudioRequests.Part(http, "key"), gone);
        http.Response.ContentType = "application/x-ndjson";
        ReadOnlyMemory<byte> last = default;
        while (true)
        {
            ReadOnlyMemory<byte> line = StudioAnswer.Bytes(json => answers.Write(json, of, entry));
            if (!line.Span.SequenceEqual(last.Span))
            {
                await http.Response.Body.WriteAsync(line, gone);
                await http.Response.Body.WriteAsync(s_newLine, gone);
                await http.Response.Body.FlushAsync(gone);
                last = line;
            }

            if (answers.IsAtEnd(of, entry))
                return;
            await Task.Delay(s_look, context.Time, gone);
            entry = await of.Ledger.FindAsync(entry.Key, gone) ?? entry;
        }
    }

    private async Task MoneyAsync(HttpContext http)
    {
        int days = StudioRequests.Number(http, "days", UsualDays, MostDays);
        string[] sources = [.. ledgers.All.Select(ledger => ledger.Source)];
        string source = StudioRequests.Query(http, "source") ?? sources[0];
        StudioLedger of = ledgers.All.FirstOrDefault(ledger => ledger.Source == source)
            ?? throw StudioException.Invalid($"\"source\" must be one of {string.Join(", ", sources)}.");
        DateTimeOffset since = new DateTimeOffset(context.Time.GetUtcNow().UtcDateTime.Date, TimeSpan.Zero).AddDays(1 - days);
        MoneyAnswer money = await MoneyAnswer.ReadAsync(of, since, http.RequestAborted);
        await StudioAnswer.WriteAsync(http, json => money.Write(json, sources));
    }

    private static LedgerState StateOf(string word) =>
        Enum.TryParse(word, ignoreCase: true, out LedgerState state) && LedgerWords.Of(state) == word
            ? state
            : throw StudioException.Invalid($"\"state\" must be of {string.Join(", ", LedgerWords.States.Select(LedgerWords.Of))}.");
}
