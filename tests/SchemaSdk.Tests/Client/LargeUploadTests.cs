using System.Text;
using System.Text.Json.Nodes;

namespace SchemaSdk.Tests;

/// <summary>A host says no to a large upload at its head, or while it comes, and closes: that is what it said, and not unknown.</summary>
[Trait("Category", "Slow")]
public class LargeUploadTests
{
    private const int Size = 20 * 1024 * 1024;

    private static readonly Dictionary<int, Type> s_statuses = new()
    {
        [400] = typeof(RequestRefusedException),
        [401] = typeof(ApiKeyException),
        [402] = typeof(InsufficientCreditsException),
        [403] = typeof(RequestRefusedException),
        [404] = typeof(NotFoundException),
        [413] = typeof(RequestRefusedException),
        [417] = typeof(RequestRefusedException),
        [422] = typeof(RequestRefusedException),
        [429] = typeof(RateLimitException),
        [500] = typeof(OutcomeUnknownException),
        [503] = typeof(OutcomeUnknownException),
    };

    public static TheoryData<int, int, string> Moments
    {
        get
        {
            var rows = new TheoryData<int, int, string>();
            foreach (int status in s_statuses.Keys)
            {
                foreach (string after in (string[])["Close", "Reset", "Silence"])
                    rows.Add(status, 0, after);
            }

            foreach (int status in (int[])[401, 413, 500])
            {
                rows.Add(status, 2 * 1024 * 1024, "Close");
                rows.Add(status, 2 * 1024 * 1024, "Reset");
            }

            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(Moments))]
    public async Task An_answer_before_the_body_has_come_is_what_it_says(int status, int bodyBytes, string after)
    {
        byte[] answer = Encoding.ASCII.GetBytes(
            $"HTTP/1.1 {status} No\r\nContent-Length: 26\r\nConnection: close\r\n\r\n{{\"error\":\"no, thank you\"}} ");
        await using var server = new HostileServer(new Step.Early(bodyBytes, answer, Enum.Parse<After>(after)));
        using ModelClient client = Clients.For(server, change: options => options.MaxRetries = 0);

        Exception? error = await Record.ExceptionAsync(
            () => client.SubmitAsync("m", new JsonObject { ["image"] = new string('x', Size) }).Guarded());

        Assert.Equal(s_statuses[status], error?.GetType());
        Assert.Equal(status, ((ModelApiException)error!).StatusCode);
        Assert.Contains("no, thank you", error.Message);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task A_large_body_comes_whole_where_the_host_takes_it()
    {
        await using var server = new HostileServer(Step.Json(Clients.Job("queued")));
        using ModelClient client = Clients.For(server);

        await client.SubmitAsync("m", new JsonObject { ["image"] = new string('x', 2 * 1024 * 1024) });

        Assert.Equal($$"""{"model":"m","image":"{{new string('x', 2 * 1024 * 1024)}}"}""", Assert.Single(server.Requests).Text);
    }

    [Fact]
    public async Task A_large_upload_that_breaks_off_without_an_answer_is_unknown_and_sent_once()
    {
        await using var server = new HostileServer(new Step.Early(3 * 1024 * 1024, [], After.Reset));
        using ModelClient client = Clients.For(server);

        await Assert.ThrowsAsync<OutcomeUnknownException>(() =>
            client.SubmitAsync("m", new JsonObject { ["image"] = new string('x', Size) }));

        Assert.Single(server.Requests);
    }
}
