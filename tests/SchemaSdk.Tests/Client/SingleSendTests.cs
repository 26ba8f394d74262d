namespace SchemaSdk.Tests;

/// <summary>Whatever the handlers above it do, a submit leaves once, and what the host answered is what the caller gets.</summary>
public partial class SingleSendTests
{
    private static readonly Dictionary<string, (Step Step, Type? Error, int? Status)> s_answers = new()
    {
        ["200 with a job"] = (Step.Json(Clients.Job("queued")), null, null),
        ["500"] = (Step.Status(500, """{"error":"out of order"}"""), typeof(OutcomeUnknownException), 500),
        ["503"] = (Step.Status(503), typeof(OutcomeUnknownException), 503),
        ["400"] = (Step.Status(400, """{"error":"bad"}"""), typeof(RequestRefusedException), 400),
        ["401"] = (Step.Status(401), typeof(ApiKeyException), 401),
        ["307"] = (Step.Status(307, headers: "Location: https://elsewhere.example/\r\n"), typeof(OutcomeUnknownException), 307),
        ["reset"] = (new Step.ResetAfterRequest(), typeof(OutcomeUnknownException), null),
        ["closed"] = (new Step.CloseAfterRequest(), typeof(OutcomeUnknownException), null),
        ["torn"] = (Step.Torn(200, """{"job_id":"job_1","sta""", 500), typeof(OutcomeUnknownException), 200),
    };

    public static TheoryData<string, string> Pairs
    {
        get
        {
            var rows = new TheoryData<string, string>();
            foreach (string handler in s_handlers.Keys)
            {
                foreach (string answer in s_answers.Keys)
                    rows.Add(handler, answer);
            }

            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public async Task A_submit_leaves_once_and_the_first_answer_counts(string handler, string answer)
    {
        (Step step, Type? expected, int? status) = s_answers[answer];
        await using var server = new HostileServer(step, Step.Json("""{"job_id":"job_2","status":"queued"}"""));
        DelegatingHandler outer = s_handlers[handler](ModelClientHandlers.CreateApi(Clients.Options(server.Address)));
        using ModelClient client = For(server, outer);

        Job? job = null;
        Exception? error = await Record.ExceptionAsync(async () =>
            job = await client.SubmitAsync(new TestRequest()).WaitAsync(HangGuard.Limit));

        SeenRequest request = Assert.Single(server.Requests);
        Assert.Equal("""{"model":"test-model"}""", request.Text);
        Assert.Equal("application/json", request.Header("Content-Type"));
        Assert.Equal(expected, error?.GetType());
        Assert.Equal(status, (error as ModelApiException)?.StatusCode);
        Assert.Equal(answer is "200 with a job" or "torn" ? "job_1" : null, job?.Id ?? (error as ModelApiException)?.JobId);
    }

    [Fact]
    public async Task A_copy_without_the_mark_is_not_sent_and_the_error_says_why()
    {
        await using var server = new HostileServer(Step.Json(Clients.Job("queued")));
        using ModelClient client = For(server, new Handler(
            ModelClientHandlers.CreateApi(Clients.Options(server.Address)), (request, send) => send(CopyOf(request, withOptions: false))));

        var error = await Assert.ThrowsAsync<ServiceUnavailableException>(() => client.SubmitAsync(new TestRequest()));

        Assert.Contains("nothing was sent", error.Message);
        Assert.Contains("Options", error.InnerException!.Message);
        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task What_a_handler_sends_after_its_call_has_ended_does_not_leave()
    {
        await using var server = new HostileServer(Step.Json(Clients.Job("queued")));
        var late = new TaskCompletionSource();
        Task? left = null;
        int calls = 0;
        using ModelClient client = For(
            server,
            new Handler(
                ModelClientHandlers.CreateApi(Clients.Options(server.Address)),
                (request, send) =>
                {
                    if (calls++ > 0)
                        return send(request);
                    left = SendLater();
                    throw new HttpRequestException("It takes too long.");

            async Task SendLater()
            {
                HttpRequestMessage copy = CopyOf(request, withOptions: true);
                await late.Task;
                await send(copy);
            }
        }));

        Job job = await client.SubmitAsync(new TestRequest());
        late.SetResult();

        Assert.Equal("job_1", job.Id);
        await Assert.ThrowsAsync<InvalidOperationException>(() => left!);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task A_good_answer_may_be_made_another()
    {
        await using var server = new HostileServer(Step.Json("""{"task":"t-1"}"""));
        using ModelClient client = For(
            server,
            new Handler(
                ModelClientHandlers.CreateApi(Clients.Options(server.Address)),
                async (request, send) =>
                {
                    HttpResponseMessage response = await send(request);
                    response.Content = new StringContent((await response.Content.ReadAsStringAsync()).Replace("\"task\"", "\"job_id\""));
                    return response;
                }));

        Assert.Equal("t-1", (await client.SubmitAsync(new TestRequest())).Id);
    }

    [Fact]
    public async Task Polls_may_be_repeated_by_a_handler()
    {
        await using var server = new HostileServer(Step.Status(500), Step.Json(Clients.Job("running")));
        using ModelClient client = For(
            server,
            s_handlers["repeats at once"](ModelClientHandlers.CreateApi(Clients.Options(server.Address))));

        Assert.Equal(JobStatus.Running, (await client.GetJobAsync("job_1")).Status);
    }

    [Fact]
    public async Task Two_clients_may_share_a_handler_and_each_submit_leaves_once()
    {
        await using var server = new HostileServer(Step.Json(Clients.Job("queued")));
        DelegatingHandler shared = s_handlers["passes on"]
            (s_handlers["repeats at once"](ModelClientHandlers.CreateApi(Clients.Options(server.Address))));
        using ModelClient one = For(server, shared);
        await one.SubmitAsync(new TestRequest());
        using ModelClient other = For(server, shared);
        await other.SubmitAsync(new TestRequest());

        Assert.Equal(2, server.Requests.Count);
    }

    [Fact]
    public async Task A_handler_that_was_used_before_or_leads_nowhere_is_refused()
    {
        await using var server = new HostileServer(Step.Json("{}"));
        DelegatingHandler used = s_handlers["passes on"](ModelClientHandlers.CreateApi(Clients.Options(server.Address)));
        using var invoker = new HttpMessageInvoker(used);
        using HttpResponseMessage response = await invoker.SendAsync(
            new HttpRequestMessage(HttpMethod.Get, server.Address),
            CancellationToken.None);

        Assert.Contains("used", Assert.Throws<ArgumentException>(() => For(server, used)).Message);
        Assert.Contains(
            "InnerHandler",
            Assert.Throws<ArgumentException>(() => For(server, new Handler(null, (_, _) => throw new NotSupportedException()))).Message);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_handler_that_answers_a_challenge_by_a_second_request_is_refused(bool isSocketsHandler)
    {
        var address = new Uri("http://127.0.0.1:9");
        var credentials = new System.Net.NetworkCredential("user", "password");
        HttpMessageHandler handler = isSocketsHandler
            ? new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, Credentials = credentials }
            : new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false, Credentials = credentials };

        Assert.Contains(
            "Credentials",
            Assert
                .Throws<ArgumentException>(() =>
                    new ModelClient(Clients.Options(address), handler, ModelClientHandlers.CreateDownload(Clients.Options(address))))
                .Message);
    }

    private static ModelClient For(HostileServer server, HttpMessageHandler handler) => new(
        Clients.Options(server.Address), handler, ModelClientHandlers.CreateDownload(Clients.Options(server.Address)), true);
}
