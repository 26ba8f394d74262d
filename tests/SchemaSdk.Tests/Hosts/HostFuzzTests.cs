using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace SchemaSdk.Tests;

/// <summary>Whatever a host of any kind answers, the client reads it or throws a ModelApiException, and follows no address elsewhere.</summary>
[Trait("Category", "Slow")]
public class HostFuzzTests
{
    private const int AnswersPerHost = 6_000;

    private static readonly int[] s_statuses = [200, 201, 202, 204, 303, 400, 402, 404, 422, 429, 500, 503];

    public static TheoryData<string> Hosts => [.. HostTalks.All.Keys];

    [Theory]
    [MemberData(nameof(Hosts))]
    public void Of_66_000_spoilt_answers_each_is_read_or_refused(string name)
    {
        HostTalk talk = HostTalks.All[name];
        var random = new Random(20260101);
        var host = new HostAddress(new Uri(talk.Profile.BaseAddress), new HostProtocol(talk.Profile));
        string[] seeds = [.. Seeds(talk)];
        int read = 0;
        for (int number = 0; number < AnswersPerHost; number++)
        {
            byte[] body = Mutation.Of(random, seeds);
            Response answer = AnswerOf(talk, host, body, random);
            try
            {
                if (Use(answer, host))
                    read++;
            }
            catch (Exception error) when (error is not ModelApiException)
            {
                Assert.Fail($"answer {number}: {error}\n{Encoding.UTF8.GetString(body)}");
            }
            catch (ModelApiException error)
            {
                Assert.True(error.ResponseExcerpt is null or { Length: <= 500 });
            }
        }

        Assert.InRange(read, AnswersPerHost / 50, AnswersPerHost);
    }

    private static bool Use(Response answer, HostAddress host)
    {
        JobIdRecovery.Find(answer);
        if (!answer.IsSuccess)
        {
            if (answer.Call.IsForResult)
                _ = new JobFailedException(JobReader.ReadFailure(answer));
            throw CallErrors.FromResponse(answer);
        }

        Job job = answer.Call.IsSubmit ? JobReader.ReadSubmit(answer)
            : answer.Call.IsForResult ? JobReader.ReadResult(answer)
            : JobReader.ReadPoll(answer);
        Assert.InRange(job.Progress ?? 0, 0, 1);
        Assert.True(job.Id is null || JobIds.IsSafe(job.Id));
        Assert.False(job.Status.Kind == JobStatusKind.Completed && job.Result is null && !host.Protocol.HasResultRequest);
        _ = $"{job} {job.Error} {job.Raw.ValueKind} {job.Result?.Cost} {string.Join(' ', job.Result?.Outputs ?? [])}";
        if (job.Id is null)
            return true;
        Assert.True(host.MayHaveKey(host.Given.OfPoll(job, "a/b")));
        if (host.Protocol.HasResultRequest)
            Assert.True(host.MayHaveKey(host.Given.OfResult(job, "a/b")));
        if (host.Protocol.CanCancel)
            Assert.True(host.MayHaveKey(host.Given.OfCancel(job)));
        return true;
    }

    private static IEnumerable<string> Seeds(HostTalk talk)
    {
        Step[] steps = [talk.Accepted, .. talk.Polls, talk.Failure.Answer, talk.Refusal.Answer, .. talk.Result is { } result ? (Step[])[result.Answer] : []];
        return steps.OfType<Step.Send>().Select(step => Encoding.UTF8.GetString(step.Bytes).Split("\r\n\r\n", 2)[1]
            .Replace("{host}", new Uri(talk.Profile.BaseAddress).GetLeftPart(UriPartial.Authority)));
    }

    private static Response AnswerOf(HostTalk talk, HostAddress host, byte[] body, Random random)
    {
        int kind = random.Next(3);
        var head = new HttpResponseMessage((HttpStatusCode)s_statuses[random.Next(3) == 0 ? random.Next(s_statuses.Length) : 0])
        {
            Content = new ByteArrayContent([]),
        };
        head.Content.Headers.ContentType = new MediaTypeHeaderValue(random.Next(8) == 0 ? "text/plain" : "application/json");
        return new Response
        {
            Call = new ApiCall
            {
                Method = kind == 0 ? HttpMethod.Post : HttpMethod.Get,
                IsSubmit = kind == 0,
                IsForResult = kind == 2,
                Address = new Uri("https://api.example/x"),
                Route = "GET /x/",
                Timeout = TimeSpan.FromSeconds(1),
                Model = talk.Wire,
                JobId = kind == 0 ? null : "j1",
                Known = kind == 0 ? null : new Job { Id = "j1", Status = JobStatus.Completed, Model = talk.Wire },
            },
            Host = host,
            Head = head,
            Body = body,
        };
    }
}
