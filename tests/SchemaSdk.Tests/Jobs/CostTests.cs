using System.Text.Json;

namespace SchemaSdk.Tests;

/// <summary>What a job cost is known exactly where the billed usage and the price list determine it; elsewhere the reason is.</summary>
public class CostTests
{
    private const string PerSecond = """price Video "per second" rate=0.20""";

    public static TheoryData<string, string, string?, string> Usages => new()
    {
        // One row, units of many kinds
        { PerSecond, Billed("6", "second"), "1.20", "6 s x $0.20 per second" },
        { PerSecond, Billed("6.5", "seconds"), "1.300", "6.5 s" },
        { PerSecond, Billed("\"6\"", "Second"), "1.20", "6 s" },
        { PerSecond, Billed("0.1", "minute"), "1.200", "6.0 s" },
        { PerSecond, Billed("0", "second"), "0", "nothing was billed" },
        { """price Video "per minute" rate=0.60""", Billed("20", "second"), "0.20", "$0.60 per minute" },
        { """price Video "per minute" rate=0.10""", Billed("1", "second"), "0.0016666667", "rounded" },
        { """price Image "per image" rate=0.04""", Billed("3", "image"), "0.12", "3 images" },
        { """price Image "per 1,000 images" rate=4""", Billed("3", "image"), "0.012", "3 images" },
        { """price Call "per request" rate=0.5""", Billed("2", "request"), "1.0", "2 requests" },
        { """price Speech "per 1K characters" rate=0.06""", Billed("2000", "character"), "0.12", "2000 characters" },
        { """price Speech "per 1K characters" rate=0.06""", Billed("2", "1K characters"), "0.12", "2000 characters" },
        { """price Text "per 1M tokens" rate=2""", Billed("500000", "token"), "1", "500000 tokens" },
        { """price Clip "per video" rate=0.25""", Billed("2", "video"), "0.50", "2 units" },
        { """price Clip "per videos" rate=0.25""", Billed("1", "Video"), "0.25", "1 unit" },
        { """price Clip "video" rate=0.25""", Billed("1", "per video"), "0.25", "1 unit" },

        // The tokens of a text model
        {
            """
            price Input "per 1M tokens" rate=0.40
            price Output "per 1M tokens" rate=1.20
            """,
            """{"prompt_tokens":12000,"completion_tokens":500,"total_tokens":12500}""",
            "0.0054",
            "12000 input tokens"
        },
        {
            """
            price prompt "per token" rate=0.0000004
            price completion "per token" rate=0.0000012
            price input_cache_read "per token" rate=0.0000001
            """,
            """{"input_tokens":12000,"output_tokens":500,"input_tokens_details":{"cached_tokens":2000}}""",
            "0.0048000",
            "2000 cached input tokens"
        },

        // What can't be known, and why
        { PerSecond, "null", null, "did not report any usage" },
        { PerSecond, "{}", null, "neither billable_units" },
        { PerSecond, """{"billable_units":6}""", null, "neither billable_units" },
        { PerSecond, """{"billing_unit":"second"}""", null, "neither billable_units" },
        { PerSecond, """{"prompt_tokens":-1,"completion_tokens":5}""", null, "neither billable_units" },
        { PerSecond, """{"prompt_tokens":1.5,"completion_tokens":5}""", null, "neither billable_units" },
        { PerSecond, Billed("-6", "second"), null, "-6 second" },
        { PerSecond, Billed("6", "credit"), null, "no row has a rate for 6 units" },
        { PerSecond, Billed("6", "image"), null, "no row has a rate for 6 images" },
        { PerSecond, Billed("79228162514264337593543950335", "hour"), null, "not a valid quantity" },
        { PerSecond, """{"prompt_tokens":10,"completion_tokens":5}""", null, "no row" },
        { """price Video "per second" rate=0.20 approximate""", Billed("6", "second"), null, "approximate" },
        { """price Video "per second" unreadable="call us" """, Billed("6", "second"), null, "can't be read" },
        {
            """
            price Draft "per second" rate=0.20
            price Cinema "per second" rate=0.90
            """,
            Billed("6", "second"),
            null,
            "$1.20 to $5.40"
        },
        {
            """
            price Input "per 1M tokens" rate=0.40
            price Output "per 1M tokens" rate=1.20
            """,
            Billed("100", "token"),
            null,
            "no row has a rate for 100 tokens"
        },
        { "", Billed("6", "second"), null, "no price is known" },
    };

    [Theory]
    [MemberData(nameof(Usages))]
    public async Task The_cost_follows_from_the_billed_usage(string prices, string usage, string? amount, string words)
    {
        var request = new CeilingRequest(CeilingRequest.Priced(defaults: false, prices.Split('\n', StringSplitOptions.RemoveEmptyEntries)));
        await using var server = new HostileServer(Step.Json(Clients.Job("queued")), Step.Json(Clients.Job("completed", Result(usage))));
        using ModelClient client = Clients.For(server);

        JobResult result = await client.RunAsync(request).Guarded();

        Assert.Equal(amount, result.Cost?.Amount.ToString(System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(amount is null, result.WhyCostIsUnknown is not null);
        Assert.Contains(words, result.Cost?.ToString() ?? result.WhyCostIsUnknown);
        Assert.Equal(amount is null ? null : "USD", result.Cost?.Currency);
    }

    [Theory]
    [InlineData("RunAsync", true)]
    [InlineData("WaitAsync with the job", true)]
    [InlineData("WaitAsync with a job that has ended", true)]
    [InlineData("WaitAsync by id", false)]
    [InlineData("WaitAsync by id and request", true)]
    [InlineData("GetJobAsync", false)]
    [InlineData("GetJobAsync, then WaitAsync with the request", true)]
    [InlineData("without a document", false)]
    public async Task The_cost_is_known_wherever_the_request_is(string way, bool isKnown)
    {
        await using var server = new HostileServer(request => Step.Json(request.Method == "POST" && !way.Contains("ended")
            ? Clients.Job("queued")
            : Clients.Job("completed", Result(Billed("6", "second")))));
        using ModelClient client = Clients.For(server);
        var request = new TestRequest();
        var known = new WaitOptions { Request = request };

        JobResult result = way switch
        {
            "RunAsync" => await client.RunAsync(request),
            "WaitAsync by id" => await client.WaitAsync("job_1"),
            "WaitAsync by id and request" => await client.WaitAsync("job_1", known),
            "GetJobAsync" => (await client.GetJobAsync("job_1")).Result!,
            "GetJobAsync, then WaitAsync with the request" => await client.WaitAsync(await client.GetJobAsync("job_1"), known),
            "without a document" => await client.WaitAsync(await client.SubmitAsync("other-model", [])),
            _ => await client.WaitAsync(await client.SubmitAsync(request)),
        };

        Assert.Equal(isKnown ? 1.20m : null, result.Cost?.Amount);
        Assert.Equal(isKnown, result.WhyCostIsUnknown is null);
        Assert.StartsWith(way == "without a document" ? "other-model-" : isKnown ? "test-model-" : "job_1", result.Outputs[0].SuggestedFileName);
    }

    [Fact]
    public async Task The_cost_is_that_of_what_was_sent_although_the_request_is_changed_later()
    {
        await using var server = new HostileServer(
            Step.Json(Clients.Job("queued")), Step.Json(Clients.Job("completed", Result(Billed("6", "second")))));
        using ModelClient client = Clients.For(server);
        var request = new TestRequest();

        Job job = await client.SubmitAsync(request);
        request.Extra["quality"] = "cinema";
        JobResult result = await client.WaitAsync(job);

        Assert.Equal(1.20m, result.Cost?.Amount);
    }

    [Fact]
    public void A_result_by_hand_has_the_cost_that_it_is_given_and_survives_json()
    {
        var result = new JobResult { Cost = new JobCost { Amount = 1.20m, Currency = "EUR" } };

        JobResult again = JsonSerializer.Deserialize<JobResult>(JsonSerializer.Serialize(result))!;

        Assert.Equal("1.20 EUR", again.Cost?.ToString());
        Assert.Null(new JobResult().Cost);
        Assert.Contains("did not report", new JobResult().WhyCostIsUnknown);
    }

    private static string Billed(string units, string unit) => $$"""{"billable_units":{{units}},"billing_unit":"{{unit}}"}""";

    private static string Result(string usage) =>
        $$""","result":{"data":[{"url":"https://files.example/a.mp4","content_type":"video/mp4"}],"usage":{{usage}}}""";
}
