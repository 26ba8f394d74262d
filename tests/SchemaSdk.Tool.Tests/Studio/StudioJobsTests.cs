using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text.Json.Nodes;

namespace SchemaSdk.Tool.Tests.Studio;

/// <summary>Jobs and money are read from the ledgers page by page, and outputs are served by random keys.</summary>
public sealed class StudioJobsTests
{
    [Fact]
    public async Task The_jobs_of_another_ledger_are_shown_beside_those_of_this_run_and_their_money_is_never_added()
    {
        await using StudioPlace studio = await StudioPlace.StartAsync(
            place => PlanAsync(place, 120).GetAwaiter().GetResult(), (settings, _) => settings with { Ledger = "other.db" });
        await studio.RunAsync("mine");
        await studio.WatchAsync("mine");

        var keys = new List<string>();
        string? next = "";
        while (next is not null)
        {
            JsonNode page = await studio.GetAsync($"api/jobs?limit=50&before={next}");
            keys.AddRange(page["jobs"]!.AsArray().Select(job => (string)job!["key"]!));
            next = (string?)page["next"];
        }

        Assert.Equal(Enumerable.Range(0, 120).Reverse().Select(i => $"clip {i}").Prepend("mine"), keys);
        Assert.Equal("live", (string)(await studio.GetAsync("api/jobs/clip%207"))["job"]!["source"]!);
        Assert.False((bool)(await studio.GetAsync("api/jobs/clip%207"))["job"]!["can_cancel"]!);
        Assert.Equal(
            (121L - 1, 0m, 1L, 0.84m),
            ((long)(await studio.GetAsync("api/money"))["totals"]!["count"]!, (decimal)(await studio.GetAsync("api/money"))["totals"]!["spent"]!,
                (long)(await studio.GetAsync("api/money?source=local"))["totals"]!["count"]!,
                (decimal)(await studio.GetAsync("api/money?source=local"))["totals"]!["spent"]!));
        Assert.Equal(1, studio.JobsAtHost);
    }

    [Theory]
    [InlineData("state=planned", 4)]
    [InlineData("state=planned,downloaded", 5)]
    [InlineData("state=failed", 0)]
    [InlineData("model=kling-o3", 1)]
    [InlineData("model=other", 4)]
    [InlineData("batch=b", 4)]
    [InlineData("text=CLIP%203", 1)]
    [InlineData("text=a%20cat", 1)]
    [InlineData("source=local", 1)]
    [InlineData("source=live&text=cat", 0)]
    public async Task Jobs_are_filtered(string filter, int count)
    {
        await using StudioPlace studio = await StudioPlace.StartAsync(
            place => PlanAsync(place, 4).GetAwaiter().GetResult(), (settings, _) => settings with { Ledger = "other.db" });
        await studio.RunAsync("mine");
        await studio.WatchAsync("mine");

        Assert.Equal(count, (await studio.GetAsync("api/jobs?" + filter))["jobs"]!.AsArray().Count);
    }

    [Theory]
    [InlineData("api/jobs?state=gone")]
    [InlineData("api/jobs?state=Planned")]
    [InlineData("api/jobs?limit=0")]
    [InlineData("api/jobs?limit=501")]
    [InlineData("api/jobs?before=7")]
    [InlineData("api/money?days=x")]
    [InlineData("api/money?source=live")]
    public async Task A_filter_that_is_none_is_refused(string path)
    {
        await using StudioPlace studio = await StudioPlace.StartAsync();
        using HttpResponseMessage answer = await studio.Page.GetAsync(new Uri(path, UriKind.Relative));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task Money_is_told_by_day_model_and_batch()
    {
        await using StudioPlace studio = await StudioPlace.StartAsync();
        await studio.RunAsync("a");
        await studio.WatchAsync("a");

        JsonNode money = await studio.GetAsync("api/money?days=1");

        Assert.Equal(("USD", 0.84m), ((string)money["currency"]!, (decimal)money["by_day"]![0]!["spent"]!));
        Assert.Equal("""{"model":"kling-o3","count":1,"spent":0.84,"held":0}""", money["by_model"]![0]!.ToJsonString());
        Assert.Equal(("studio", 1), ((string)money["by_batch"]![0]!["batch"]!, (int)money["by_batch"]![0]!["counts"]!["downloaded"]!));
    }

    [Fact]
    public async Task An_output_is_served_whole_and_in_parts_to_whoever_has_its_key()
    {
        await using StudioPlace studio = await StudioPlace.StartAsync();
        await studio.RunAsync("a");
        JsonNode file = (await studio.WatchAsync("a"))[^1]["files"]![0]!;
        using var client = new HttpClient { BaseAddress = studio.Address };
        var address = new Uri((string)file["url"]!, UriKind.Relative);

        byte[] whole = await client.GetByteArrayAsync(address);
        using var part = new HttpRequestMessage(HttpMethod.Get, address) { Headers = { Range = new RangeHeaderValue(4, 7) } };
        using HttpResponseMessage answer = await client.SendAsync(part);

        Assert.Equal((string)file["sha256"]!, Convert.ToHexStringLower(SHA256.HashData(whole)));
        Assert.Equal((HttpStatusCode.PartialContent, "video/mp4"), (answer.StatusCode, answer.Content.Headers.ContentType!.MediaType));
        Assert.Equal("ftyp"u8.ToArray(), await answer.Content.ReadAsByteArrayAsync());
        Assert.Matches("^/media/[0-9a-f]{32}$", (string)file["url"]!);
        using HttpResponseMessage other = await client.GetAsync(new Uri("/media/00000000000000000000000000000000", UriKind.Relative));
        Assert.Equal(HttpStatusCode.NotFound, other.StatusCode);
    }

    [Theory]
    [InlineData("<script>alert(1)</script>", "a.html", "application/octet-stream", true)]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>", "a.svg", "image/svg+xml", true)]
    [InlineData("<script>alert(1)</script>", "a.png", "image/png", false)]
    [InlineData("GIF89a<script>", "<img src=x onerror=alert(1)>.gif", "image/gif", false)]
    public async Task An_output_with_code_is_saved_rather_than_opened(string content, string name, string type, bool isSaved)
    {
        await using StudioPlace studio = await StudioPlace.StartAsync(
            place => SaveAsync(place, place.Write(name, content)).GetAwaiter().GetResult(), (settings, _) => settings with { Ledger = "other.db" });
        JsonNode file = (await studio.GetAsync("api/jobs/a"))["job"]!["files"]![0]!;
        Assert.Equal((name, type), ((string)file["name"]!, (string)file["media_type"]!));

        string answer = await RawRequest.Get(studio, (string)file["url"]!).SendAsync(studio.Address.Port);

        Assert.Contains($"Content-Type: {type}\n", answer);
        Assert.Contains("; sandbox\n", answer);
        Assert.Equal(isSaved, answer.Contains("Content-Disposition: attachment\n", StringComparison.Ordinal));
    }

    private static async Task PlanAsync(Workplace place, int count)
    {
        await using var ledger = new SqliteJobLedger(place.At("other.db"));
        await ledger.PlanAsync("b", [.. Enumerable.Range(0, count).Select(i => Job($"clip {i}"))]);
    }

    private static async Task SaveAsync(Workplace place, string file)
    {
        await using var ledger = new SqliteJobLedger(place.At("other.db"));
        await ledger.PlanAsync("b", [Job("a")]);
        await ledger.TryClaimAsync("a");
        await ledger.TryMoveAsync(new LedgerMove { Key = "a", To = LedgerState.Completed });
        await ledger.TryMoveAsync(new LedgerMove { Key = "a", To = LedgerState.Downloaded, Files = [new LedgerFile(file, 1, "00")] });
    }

    private static PlannedJob Job(string key) => new()
    {
        Key = key, HostId = "empiriolabs", ModelId = "other", Endpoint = "POST /v1/x", Parameters = "{}", EstimateMaximum = 0.1m,
    };
}
