using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace SchemaSdk.Tests;

/// <summary>Whatever a host answers, the client returns something or throws a ModelApiException.</summary>
[Trait("Category", "Slow")]
public class AnswerFuzzTests
{
    private const int AnswersPerSeed = 55_000;

    private static readonly string?[] s_contentTypes = ["application/json", "text/plain", "text/html", "audio/wav", null];

    private static readonly int[] s_statuses = [200, 201, 204, 301, 303, 400, 401, 402, 403, 404, 408, 409, 425, 429, 500, 502, 503, 504, 599];

    [Theory]
    [InlineData(1)]
    [InlineData(20260101)]
    [InlineData(777)]
    [InlineData(31337)]
    public void Of_220_000_spoilt_answers_each_is_read_or_refused(int seed)
    {
        var random = new Random(seed);
        var host = new HostAddress(new Uri("https://api.example"));
        int read = 0;
        for (int number = 0; number < AnswersPerSeed; number++)
        {
            byte[] body = Mutation.Of(random);
            bool isSubmit = random.Next(2) == 0;
            int status = random.Next(4) == 0 ? s_statuses[random.Next(s_statuses.Length)] : 200;
            try
            {
                if (Use(AnswerOf(body, isSubmit, status, s_contentTypes[random.Next(s_contentTypes.Length)]), host))
                    read++;
            }
            catch (Exception error) when (error is not ModelApiException)
            {
                Assert.Fail($"seed {seed}, answer {number}: {error}\n{Encoding.UTF8.GetString(body)}");
            }
            catch (ModelApiException error)
            {
                Assert.True(error.ResponseExcerpt is null or { Length: <= 500 });
            }
        }

        Assert.InRange(read, AnswersPerSeed / 20, AnswersPerSeed);
    }

    [Fact]
    public async Task Over_sockets_the_client_returns_or_throws_its_own_error()
    {
        var random = new Random(4711);
        await using var server = new HostileServer(_ => OverTheWire(random), Step.Json("{}"));
        using ModelClient client = Clients.For(server, change: options => options.MaxRetries = 0);

        for (int number = 0; number < 300; number++)
        {
            Exception? submit = await Record.ExceptionAsync(() => client.SubmitAsync(new TestRequest()));
            Exception? poll = await Record.ExceptionAsync(() => client.GetJobAsync("job_1"));
            Assert.True(submit is null or ModelApiException, $"{submit}");
            Assert.True(poll is null or ModelApiException, $"{poll}");
        }
    }

    private static Step OverTheWire(Random random)
    {
        byte[] body = Mutation.Of(random);
        int promised = random.Next(8) == 0 ? body.Length + random.Next(1, 50) : body.Length;
        string contentType = s_contentTypes[random.Next(s_contentTypes.Length)] ?? "";
        string head = $"HTTP/1.1 {s_statuses[random.Next(s_statuses.Length)]} Answer\r\nContent-Type: {contentType}\r\nContent-Length: {promised}\r\n\r\n";
        byte[] bytes = [.. Encoding.UTF8.GetBytes(head), .. body];
        if (random.Next(6) == 0)
            bytes[random.Next(head.Length)] ^= (byte)(1 << random.Next(8));
        return new Step.Send(bytes, After.Close);
    }

    /// <summary>True when something was read.</summary>
    private static bool Use(Response answer, HostAddress host)
    {
        JobIdRecovery.Find(answer);
        if (!answer.IsSuccess)
            throw CallErrors.FromResponse(answer);
        Job job = answer.Call.IsSubmit ? JobReader.ReadSubmit(answer) : JobReader.ReadPoll(answer);
        Assert.InRange(job.Progress ?? 0, 0, 1);
        Assert.True(job.Id is null || JobIds.IsSafe(job.Id));
        _ = $"{job} {job.Error} {string.Join(' ', job.Result?.Outputs ?? [])}";
        if (job.Status.Kind == JobStatusKind.Failed)
            _ = new JobFailedException(job);
        if (job.PollUrl is { } pollUrl)
            Assert.True(host.IsHome(host.Given.OfPoll(new Job { Id = job.Id, PollUrl = pollUrl }, null)));
        return true;
    }

    private static Response AnswerOf(byte[] body, bool isSubmit, int status, string? contentType) => new()
    {
        Call = new ApiCall
        {
            Method = isSubmit ? HttpMethod.Post : HttpMethod.Get,
            IsSubmit = isSubmit,
            Address = new Uri("https://api.example/v1/x"),
            Route = "GET /v1/x/",
            Timeout = TimeSpan.FromSeconds(1),
            JobId = isSubmit ? null : "job_1",
        },
        Host = new HostAddress(new Uri("https://api.example")),
        Head = HeadOf(status, contentType),
        Body = body,
    };

    private static HttpResponseMessage HeadOf(int status, string? contentType)
    {
        var head = new HttpResponseMessage((HttpStatusCode)status) { Content = new ByteArrayContent([]) };
        if (contentType is not null)
            head.Content.Headers.ContentType = new MediaTypeHeaderValue(contentType);
        return head;
    }
}
