using System.Text.Json.Nodes;

namespace SchemaSdk.Tool.Tests.Studio;

/// <summary>A run is sent once for its key, for no more than was seen, and goes on without the page.</summary>
public sealed class StudioRunTests
{
    [Fact]
    public async Task A_run_is_reported_until_its_output_is_saved()
    {
        await using StudioPlace studio = await StudioPlace.StartAsync();

        (int status, JsonNode body) = await studio.RunAsync("a");
        Assert.True(status == 202, body.ToJsonString());
        IReadOnlyList<JsonNode> states = await studio.WatchAsync("a");

        Assert.Equal("downloaded", (string)states[^1]["state"]!);
        Assert.Contains(states, state => (string)state["state"]! == "submitted");
        Assert.Contains(states, state => state["progress"] is not null);
        Assert.Equal((0.84m, 0m, "local"), ((decimal)states[^1]["spent"]!, (decimal)states[^1]["held"]!, (string)states[^1]["source"]!));
        Assert.Equal("""{"prompt":"a cat","duration":3}""", states[^1]["request"]!.ToJsonString());
        JsonNode one = await studio.GetAsync("api/jobs/a");
        Assert.Equal(
            ["planned", "sending", "submitted", "completed", "downloaded"],
            one["events"]!.AsArray().Select(change => (string)change!["to"]!));
        Assert.Equal(1, studio.JobsAtHost);
    }

    [Fact]
    public async Task Many_clicks_at_once_are_one_job()
    {
        await using StudioPlace studio = await StudioPlace.StartAsync();

        (int Status, JsonNode Body)[] answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => studio.RunAsync("a")));

        Assert.All(answers, answer => Assert.True(answer.Status is 200 or 202, answer.Body.ToJsonString()));
        Assert.Single(answers, answer => answer.Status == 202);
        Assert.All(answers, answer => Assert.Equal("a", (string)answer.Body["job"]!["key"]!));
        await studio.WatchAsync("a");
        Assert.Equal(200, (await studio.RunAsync("a")).Status);
        Assert.Equal(1, studio.JobsAtHost);
    }

    [Fact]
    public async Task A_key_stands_for_one_request()
    {
        await using StudioPlace studio = await StudioPlace.StartAsync();
        await studio.RunAsync("a");

        (int status, JsonNode body) = await studio.RunAsync("a", """{"prompt":"a dog","duration":3}""");

        Assert.Equal((409, "key_used"), (status, (string)body["error"]!["code"]!));
        await studio.WatchAsync("a");
        Assert.Equal(1, studio.JobsAtHost);
    }

    [Theory]
    [InlineData("""{"prompt":"a cat","duration":3}""", 0.8, 409, "price_changed")]
    [InlineData("""{"prompt":"a cat","duration":3}""", null, 409, "price_changed")]
    [InlineData("""{"duration":99}""", 0.84, 422, "invalid")]
    [InlineData("""{"prompt":7}""", 0.84, 422, "invalid")]
    [InlineData("""{"prompt":"a","prompt":"b"}""", 0.84, 422, "invalid")]
    [InlineData("[]", 0.84, 400, "bad_request")]
    public async Task What_is_not_valid_or_costs_more_than_was_seen_is_not_sent(string parameters, double? price, int status, string code)
    {
        await using StudioPlace studio = await StudioPlace.StartAsync();

        string body = $$"""{"key":"a","model":"kling-o3","parameters":{{parameters}},"price":{{(price is { } seen ? $"{seen}" : "null")}}}""";
        using var content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");
        using HttpResponseMessage answer = await studio.Page.PostAsync(new Uri("api/runs", UriKind.Relative), content);

        JsonNode error = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["error"]!;
        Assert.Equal((status, code), ((int)answer.StatusCode, (string)error["code"]!));
        Assert.True(code != "invalid" || error["violations"]!.AsArray().Count > 0, error.ToJsonString());
        Assert.Equal(0, studio.JobsAtHost);
    }

    [Theory]
    [InlineData("""{"model":"kling-o3","parameters":{}}""")]
    [InlineData("""{"key":"","model":"kling-o3","parameters":{}}""")]
    [InlineData("""{"key":"a b","model":"kling-o3","parameters":{}}""")]
    [InlineData("""{"key":7,"model":"kling-o3","parameters":{}}""")]
    [InlineData("""{"key":"\ud800","model":"kling-o3","parameters":{}}""")]
    [InlineData("""{"key":"a","model":"kling-o3","parameters":{"prompt":"a"},"price":-1}""")]
    [InlineData("""{"key":"a","model":"kling-o3","parameters":{"prompt":"a"},"price":"0.84"}""")]
    [InlineData("""{"key":"a"}""")]
    [InlineData("[]")]
    [InlineData("{")]
    [InlineData("")]
    public async Task A_body_that_can_not_be_read_says_what_it_lacks(string body)
    {
        await using StudioPlace studio = await StudioPlace.StartAsync();
        using var content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");

        using HttpResponseMessage answer = await studio.Page.PostAsync(new Uri("api/runs", UriKind.Relative), content);

        Assert.Equal(400, (int)answer.StatusCode);
        Assert.NotEmpty((string)JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["error"]!["message"]!);
        Assert.Equal(0, studio.JobsAtHost);
    }

    [Fact]
    public async Task A_price_that_rose_after_it_was_seen_is_refused()
    {
        await using StudioPlace studio = await StudioPlace.StartAsync();
        Assert.Equal(0.84m, (decimal)(await studio.CheckAsync(StudioPlace.Valid)).Body["price"]!["maximum"]!);

        studio.Place.Write("schemas/kling-o3.json", Sample.KlingO3.Replace("0.280", "0.290", StringComparison.Ordinal));
        (int status, JsonNode body) = await studio.RunAsync("a");

        Assert.Equal((409, "price_changed"), (status, (string)body["error"]!["code"]!));
        Assert.Contains("$0.870", (string)body["error"]!["message"]!);
        Assert.Equal(0, studio.JobsAtHost);
        Assert.Equal(202, (await studio.RunAsync("a", price: 0.87m)).Status);
    }

    [Fact]
    public async Task The_ceiling_of_one_run_and_the_budget_of_all_hold_at_local_hosts_too()
    {
        await using StudioPlace studio = await StudioPlace.StartAsync(null, (settings, _) => settings with { MaxPrice = 1, Budget = 1.5m });

        Assert.Equal("too_expensive", (string)(await studio.RunAsync(
            "long", """{"prompt":"a cat","duration":15}""", 4.2m)).Body["error"]!["code"]!);
        Assert.Equal(202, (await studio.RunAsync("a")).Status);
        (int status, JsonNode body) = await studio.RunAsync("b");

        Assert.Equal((409, "budget"), (status, (string)body["error"]!["code"]!));
        await studio.WatchAsync("a");
        Assert.Equal(1, studio.JobsAtHost);
        JsonNode budget = (await studio.GetAsync("api/studio"))["budget"]!;
        Assert.Equal((1.5m, 0m, 0.84m), ((decimal)budget["ceiling"]!, (decimal)budget["held"]!, (decimal)budget["spent"]!));
    }

    [Fact]
    public async Task A_page_that_is_closed_in_the_middle_finds_its_job_afterwards()
    {
        await using StudioPlace studio = await StudioPlace.StartAsync();

        await RawRequest.Run(studio).SendAndLeaveAsync(studio.Address.Port, async () =>
        {
            while ((await studio.GetAsync("api/jobs"))["jobs"]!.AsArray().Count == 0)
                await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System);
        });

        Assert.Equal("downloaded", (string)(await studio.WatchAsync("raw"))[^1]["state"]!);
        Assert.Equal(1, studio.JobsAtHost);
    }

    [Fact]
    public async Task A_failure_of_the_host_is_a_job_that_says_why()
    {
        await using StudioPlace studio = await StudioPlace.StartAsync();
        studio.Session.LocalHosts[0].Local.Behaviors.Next(
            "POST /v1/videos/generations", Simulator.Behavior.FailJob("nsfw", "<img src=x onerror=alert(1)>"), Simulator.Behavior.Status(422, "bad", "No."));

        await studio.RunAsync("a");
        JsonNode failed = (await studio.WatchAsync("a"))[^1];
        (int status, JsonNode refused) = await studio.RunAsync("b");
        JsonNode after = (await studio.WatchAsync("b"))[^1];

        Assert.Equal(("failed", "nsfw"), ((string)failed["state"]!, (string)failed["error"]!["code"]!));
        Assert.Contains("<img src=x onerror=alert(1)>", (string)failed["error"]!["message"]!);
        Assert.True(status == 202, refused.ToJsonString());
        Assert.Equal("refused", (string)after["state"]!);
        Assert.Equal(0m, (decimal)after["spent"]! + (decimal)after["held"]!);
    }

    [Fact]
    public async Task A_job_is_cancelled_where_the_host_can()
    {
        await using StudioPlace studio = await StudioPlace.StartAsync(place =>
        {
            place.Write("schemas/far.json", """
                {
                  "id": "far", "host": "replicate", "wire": "a/far", "supported_endpoints": ["POST /models/{model}/predictions"],
                  "supported_parameters": [{ "name": "prompt", "type": "string", "required": true }]
                }
                """);
            place.Write("schemas/replicate.host.json", Shipped.ShippedFiles.Host("replicate")!);
        });

        Assert.Equal(202, (await studio.RunAsync("a", """{"prompt":"a cat"}""", null, "far")).Status);
        while (!(bool)(await studio.GetAsync("api/jobs/a"))["job"]!["can_cancel"]!)
            await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System);
        (int status, JsonNode body) = await studio.PostAsync("api/jobs/a/cancel", new JsonObject());
        Assert.True(status == 200, body.ToJsonString());
        Assert.Equal("cancelled", (string)(await studio.WatchAsync("a"))[^1]["state"]!);

        await studio.RunAsync("b");
        (status, body) = await studio.PostAsync("api/jobs/b/cancel", new JsonObject());
        Assert.Equal((409, "not_supported"), (status, (string)body["error"]!["code"]!));
    }
}
