using System.Net;
using System.Text.Json;

namespace SchemaSdk.Simulator.Tests;

public sealed class BehaviorTests
{
    [Theory]
    [InlineData(401, "invalid_api_key")]
    [InlineData(402, "insufficient_credits")]
    [InlineData(404, "model_not_found")]
    [InlineData(429, "rate_limit_exceeded")]
    [InlineData(500, "upstream_error")]
    [InlineData(503, "model_unavailable")]
    public async Task An_error_can_be_returned_once_without_processing_the_request(int status, string code)
    {
        await using TestHost host = await TestHost.StartAsync();
        host.Host.Behaviors.Next(TestHost.Videos, Behavior.Status(status));

        using HttpResponseMessage refused = await host.SubmitAsync();
        using HttpResponseMessage accepted = await host.SubmitAsync();

        await refused.AssertRefusedAsync((HttpStatusCode)status, code);
        Assert.Null(refused.Headers.RetryAfter);
        Assert.Equal(HttpStatusCode.OK, accepted.StatusCode);
        Assert.Single(host.Host.Jobs);
    }

    [Fact]
    public async Task An_error_can_say_when_to_come_back_in_both_forms()
    {
        await using TestHost host = await TestHost.StartAsync();
        host.Host.Behaviors.Next(
            TestHost.Videos,
            Behavior.Status(429, retryAfter: TimeSpan.FromSeconds(1.2)),
            Behavior.Status(503, "busy", "come back").WithHeader("Retry-After", "Thu, 01 Jan 2026 00:00:30 GMT"));

        using HttpResponseMessage seconds = await host.SubmitAsync();
        using HttpResponseMessage date = await host.SubmitAsync();

        Assert.Equal(TimeSpan.FromSeconds(2), seconds.Headers.RetryAfter?.Delta);
        Assert.Equal(new DateTimeOffset(2026, 1, 1, 0, 0, 30, TimeSpan.Zero), date.Headers.RetryAfter?.Date);
        Assert.Equal("come back", await date.AssertRefusedAsync(HttpStatusCode.ServiceUnavailable, "busy"));
    }

    [Fact]
    public async Task A_standing_behavior_stays_until_it_is_cleared_and_queued_ones_go_first()
    {
        await using TestHost host = await TestHost.StartAsync();
        host.Host.Behaviors.Always("*", Behavior.Status(500));
        host.Host.Behaviors.Next(TestHost.Videos, Behavior.Status(429));

        Assert.Equal(1, host.Host.Behaviors.Pending);
        Assert.Equal(HttpStatusCode.TooManyRequests, (await host.SubmitAsync()).StatusCode);
        Assert.Equal(0, host.Host.Behaviors.Pending);
        Assert.Equal(HttpStatusCode.InternalServerError, (await host.SubmitAsync()).StatusCode);
        Assert.Equal(HttpStatusCode.InternalServerError, (await host.Client.GetAsync("/v1/models")).StatusCode);
        host.Host.Behaviors.Clear();
        Assert.Equal(HttpStatusCode.OK, (await host.SubmitAsync()).StatusCode);
    }

    [Fact]
    public async Task A_route_may_end_in_a_star()
    {
        await using TestHost host = await TestHost.StartAsync();
        host.Host.Behaviors.Always("GET /v1/jobs/*", Behavior.Status(500));
        host.Host.Behaviors.Always("* /files/*", Behavior.Status(503));

        Assert.Equal(
            HttpStatusCode.InternalServerError,
            (await host.Client.GetAsync($"/v1/jobs/{await host.SubmitJobAsync()}")).StatusCode);
        Assert.Equal(
            HttpStatusCode.ServiceUnavailable,
            (await host.Files.GetAsync(new Uri(host.Host.FilesAddress, "/files/x"))).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await host.Client.GetAsync("/v1/models")).StatusCode);
    }

    [Theory]
    [InlineData("")]
    [InlineData("/v1/models")]
    [InlineData("GET v1/models")]
    [InlineData("GET /v1/models now")]
    public async Task A_route_that_cannot_be_read_is_refused(string route)
    {
        await using TestHost host = await TestHost.StartAsync();

        Assert.ThrowsAny<ArgumentException>(() => host.Host.Behaviors.Next(route, Behavior.Empty()));
    }

    [Fact]
    public async Task A_proxy_can_respond_with_a_page_and_a_body_can_be_missing()
    {
        await using TestHost host = await TestHost.StartAsync();
        host.Host.Behaviors.Next(TestHost.Videos, Behavior.HtmlPage(), Behavior.Empty(), Behavior.Response(200, "application/json", "[[["));

        using HttpResponseMessage page = await host.SubmitAsync();
        using HttpResponseMessage empty = await host.SubmitAsync();
        using HttpResponseMessage nonsense = await host.SubmitAsync();

        Assert.Equal(HttpStatusCode.BadGateway, page.StatusCode);
        Assert.Equal("text/html", page.Content.Headers.ContentType?.MediaType);
        Assert.StartsWith("<!DOCTYPE html>", await page.Content.ReadAsStringAsync());
        Assert.Equal(0, empty.Content.Headers.ContentLength);
        Assert.Equal("[[[", await nonsense.Content.ReadAsStringAsync());
        Assert.Empty(host.Host.Jobs);
    }

    [Fact]
    public async Task A_client_can_be_sent_elsewhere()
    {
        await using TestHost host = await TestHost.StartAsync();
        host.Host.Behaviors.Next("GET /v1/models", Behavior.Redirect(new Uri("https://example.com/there"), 307));

        using HttpResponseMessage response = await host.Client.GetAsync("/v1/models");

        Assert.Equal(HttpStatusCode.TemporaryRedirect, response.StatusCode);
        Assert.Equal("https://example.com/there", response.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task Truncated_JSON_comes_as_if_it_were_whole()
    {
        await using TestHost host = await TestHost.StartAsync();
        host.Host.Behaviors.Next(TestHost.Videos, Behavior.Truncate());

        using HttpResponseMessage response = await host.SubmitAsync();
        string body = await response.Content.ReadAsStringAsync();

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.StartsWith("{\"job_id\"", body);
        Assert.ThrowsAny<JsonException>(() => JsonDocument.Parse(body));
        Assert.Single(host.Host.Jobs);
    }

    [Fact]
    public async Task A_connection_can_break_in_the_body_after_the_job_was_made()
    {
        await using TestHost host = await TestHost.StartAsync();
        host.Host.Behaviors.Next(TestHost.Videos, Behavior.BreakOff(afterBytes: 10));
        using var request = new HttpRequestMessage(HttpMethod.Post, "/v1/videos/generations")
        {
            Content = new StringContent(TestHost.GoodRequest, null, "application/json"),
        };

        using HttpResponseMessage response = await host.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        await using Stream body = await response.Content.ReadAsStreamAsync();
        byte[] start = new byte[10];
        await body.ReadExactlyAsync(start);

        Assert.True(response.Content.Headers.ContentLength > 10);
        Assert.Equal("{\"job_id\":"u8, start);
        await Assert.ThrowsAnyAsync<IOException>(() => body.ReadExactlyAsync(new byte[1]).AsTask());
        Assert.Single(host.Host.Jobs);
    }

    [Fact]
    public async Task A_connection_can_break_in_the_headers_or_before_them_after_the_job_was_made()
    {
        await using TestHost host = await TestHost.StartAsync();
        host.Host.Behaviors.Next(TestHost.Videos, Behavior.BreakOffInHeaders(), Behavior.Disconnect());

        await Assert.ThrowsAsync<HttpRequestException>(() => host.SubmitAsync());
        await Assert.ThrowsAsync<HttpRequestException>(() => host.SubmitAsync());

        Assert.Equal(2, host.Host.Jobs.Count);
        Assert.Equal(HttpStatusCode.OK, (await host.SubmitAsync()).StatusCode);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_broken_download_can_be_gone_on_with(bool hasLength)
    {
        await using TestHost host = await TestHost.StartAsync();
        Uri address = await host.MakeFileAsync();
        byte[] whole = await host.Files.GetByteArrayAsync(address);
        Behavior broken = Behavior.BreakOff(afterBytes: 1000);
        host.Host.Behaviors.Next("GET /files/*", hasLength ? broken : broken.WithoutLength());
        var got = new MemoryStream();
        using (HttpResponseMessage response = await host.Files.GetAsync(address, HttpCompletionOption.ResponseHeadersRead))
        {
            Assert.Equal(hasLength ? whole.Length : null, response.Content.Headers.ContentLength);
            await Assert.ThrowsAnyAsync<IOException>(async () => await (await response.Content.ReadAsStreamAsync()).CopyToAsync(got));
        }

        Assert.Equal(1000, got.Length);
        using var rest = new HttpRequestMessage(HttpMethod.Get, address) { Headers = { Range = new(got.Length, null) } };
        await (await host.Files.SendAsync(rest)).Content.CopyToAsync(got);

        Assert.Equal(whole, got.ToArray());
    }

    [Fact]
    public async Task A_response_can_have_no_length()
    {
        await using TestHost host = await TestHost.StartAsync();
        Uri address = await host.MakeFileAsync();
        host.Host.Behaviors.Next("GET /files/*", Behavior.Chunked());

        using HttpResponseMessage response = await host.Files.GetAsync(address, HttpCompletionOption.ResponseHeadersRead);

        Assert.Null(response.Content.Headers.ContentLength);
        Assert.Equal(await host.Files.GetByteArrayAsync(address), await response.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task A_response_can_be_endless()
    {
        await using TestHost host = await TestHost.StartAsync();
        host.Host.Behaviors.Next("GET /v1/models", Behavior.Endless());

        using HttpResponseMessage response = await host.Client.GetAsync("/v1/models", HttpCompletionOption.ResponseHeadersRead);
        await using Stream body = await response.Content.ReadAsStreamAsync();
        byte[] read = new byte[5_000_000];
        await body.ReadExactlyAsync(read);

        Assert.Equal((byte)'[', read[0]);
    }

    [Fact]
    public async Task A_response_can_be_late()
    {
        var clock = new ManualTimeProvider();
        await using TestHost host = await TestHost.StartAsync(new SimulatedHostOptions { Documents = Documents.All, TimeProvider = clock });
        host.Host.Behaviors.Next(TestHost.Videos, Behavior.Slow(TimeSpan.FromMinutes(10)));

        Task<HttpResponseMessage> submit = host.SubmitAsync();
        await clock.TimerSet.Guarded();
        Assert.Empty(host.Host.Jobs);
        Assert.False(submit.IsCompleted);
        clock.Advance(TimeSpan.FromMinutes(10));

        Assert.Equal(HttpStatusCode.OK, (await submit).StatusCode);
    }

    [Fact]
    public async Task A_response_can_come_in_small_pieces()
    {
        await using TestHost host = await TestHost.StartAsync();
        string whole = await host.Client.GetStringAsync("/v1/models/painter");
        host.Host.Behaviors.Next("GET /v1/models/painter", Behavior.Trickle(pieceLength: 7, pause: TimeSpan.Zero));

        Assert.Equal(whole, await host.Client.GetStringAsync("/v1/models/painter"));
    }

    [Fact]
    public async Task Every_response_of_the_API_can_be_late()
    {
        var clock = new ManualTimeProvider();
        await using TestHost host = await TestHost.StartAsync(
            new SimulatedHostOptions { TimeProvider = clock, Latency = TimeSpan.FromSeconds(3) });

        Task<HttpResponseMessage> list = host.Client.GetAsync("/v1/models");
        await clock.TimerSet.Guarded();
        Assert.False(list.IsCompleted);
        clock.Advance(TimeSpan.FromSeconds(3));

        Assert.Equal(HttpStatusCode.OK, (await list).StatusCode);
    }

    [Fact]
    public void A_behavior_refuses_what_cannot_be()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Behavior.Status(99));
        Assert.Throws<ArgumentOutOfRangeException>(() => Behavior.BreakOff(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Behavior.Trickle(0, TimeSpan.Zero));
        Assert.Throws<ArgumentOutOfRangeException>(() => Behavior.Slow(TimeSpan.FromSeconds(-1)));
        Assert.Throws<ArgumentException>(() => Behavior.JobStatuses());
    }
}
