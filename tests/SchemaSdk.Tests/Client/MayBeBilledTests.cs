namespace SchemaSdk.Tests;

/// <summary>Every failure says whether the host may bill for it: no if nothing was sent or the request was rejected, and yes if a job may exist.</summary>
public class MayBeBilledTests
{
    private static readonly ModelApiErrorKind[] s_always =
    [
        ModelApiErrorKind.OutcomeUnknown, ModelApiErrorKind.JobFailed, ModelApiErrorKind.WaitTimeout, ModelApiErrorKind.Hook,
        ModelApiErrorKind.Download, ModelApiErrorKind.ForeignAddress,
    ];

    private static readonly Step s_queued = Step.Json(Clients.Job("queued"));
    private static readonly Step s_html = Step.Status(200, "<html>", contentType: "text/html");

    private static readonly Dictionary<string, MayBeBilledRow> s_rows = new()
    {
        ["submit: invalid"] = (Submit(new TestRequest { Duration = 99 }), [], ModelApiErrorKind.InvalidRequest, false),
        ["submit: ceiling"] = (
            client => client.SubmitAsync(new TestRequest(), new SubmitOptions { MaxPrice = 0 }), [], ModelApiErrorKind.PriceLimit, false),
        ["submit: key"] = (Submit(), [Step.Status(401)], ModelApiErrorKind.Authentication, false),
        ["submit: credits"] = (Submit(), [Step.Status(402)], ModelApiErrorKind.OutOfCredits, false),
        ["submit: not found"] = (Submit(), [Step.Status(404)], ModelApiErrorKind.NotFound, false),
        ["submit: model not found"] = (
            Submit(), [Step.Status(404, FailureRow.ErrorBody("model_not_found"))], ModelApiErrorKind.NotFound, false),
        ["submit: refused"] = (Submit(), [Step.Status(422)], ModelApiErrorKind.RequestRefused, false),
        ["submit: refused with a job"] = (
            Submit(), [Step.Status(409, """{"error":{"message":"exists"},"job_id":"job_9"}""")], ModelApiErrorKind.RequestRefused, true),
        ["submit: rate limit"] = (Submit(), [Step.Status(429)], ModelApiErrorKind.RateLimit, false),
        ["submit: unavailable"] = (
            Submit(), [Step.Status(503, headers: FailureRow.RetryAfter("1"))], ModelApiErrorKind.Unavailable, false),
        ["submit: server error"] = (Submit(), [Step.Status(500)], ModelApiErrorKind.OutcomeUnknown, true),
        ["submit: reset"] = (Submit(), [new Step.ResetAfterRequest()], ModelApiErrorKind.OutcomeUnknown, true),
        ["submit: redirect"] = (
            Submit(), [Step.Status(302, headers: FailureRow.Header("Location", "/x"))], ModelApiErrorKind.OutcomeUnknown, true),
        ["submit: page"] = (Submit(), [s_html], ModelApiErrorKind.OutcomeUnknown, true),
        ["submit: hook"] = (Submit(), [s_queued], ModelApiErrorKind.Hook, true),
        ["submit: over budget"] = (
            Submit(), [], ModelApiErrorKind.Budget, false, new FakeLedger { OnClaim = () => throw new BudgetException("b", 2, 3, 2, "USD") }),
        ["submit: a key of before"] = (
            Submit(), [], ModelApiErrorKind.AlreadySubmitted, false,
            new FakeLedger { OnClaim = () => throw new AlreadySubmittedException("k", "Refused", null) }),
        ["submit: a key of a job"] = (
            Submit(), [], ModelApiErrorKind.AlreadySubmitted, true,
            new FakeLedger { OnClaim = () => throw new AlreadySubmittedException("k", "Submitted", "job_1") }),
        ["submit: no ledger to plan in"] = (
            Submit(), [], ModelApiErrorKind.Ledger, false, new FakeLedger { OnClaim = () => throw new LedgerException("disk full") }),
        ["submit: no ledger to record in"] = (
            Submit(), [s_queued], ModelApiErrorKind.Ledger, true, new FakeLedger { OnAccepted = () => throw new IOException("disk full") }),
        ["poll: no ledger to record in"] = (
            Wait, [Step.Json(Clients.Job("failed"))], ModelApiErrorKind.Ledger, true,
            new FakeLedger { OnEnded = () => throw new IOException("disk full") }),
        ["poll: key"] = (Wait, [Step.Status(401)], ModelApiErrorKind.Authentication, true),
        ["poll: credits"] = (Wait, [Step.Status(402)], ModelApiErrorKind.OutOfCredits, true),
        ["poll: not found"] = (Wait, [Step.Status(404)], ModelApiErrorKind.NotFound, true),
        ["poll: refused"] = (Wait, [Step.Status(400)], ModelApiErrorKind.RequestRefused, true),
        ["poll: rate limit"] = (Get, [Step.Status(429)], ModelApiErrorKind.RateLimit, true),
        ["poll: unavailable"] = (Get, [Step.Status(503)], ModelApiErrorKind.Unavailable, true),
        ["poll: page"] = (Get, [s_html], ModelApiErrorKind.Protocol, true),
        ["poll: foreign address"] = (
            client => client.WaitAsync(new Job { Id = "job_1", PollUrl = "https://elsewhere.example/j" }), [], ModelApiErrorKind.ForeignAddress, true),
        ["wait: failed"] = (Wait, [Step.Json(Clients.Job("failed"))], ModelApiErrorKind.JobFailed, true),
        ["wait: progress hook"] = (
            client => client.WaitAsync("job_1", new WaitOptions { Progress = new OrderedProgress<JobProgress>(_ => throw new IOException()) }),
            [s_queued], ModelApiErrorKind.Hook, true),
        ["wait: time limit"] = (
            client => client.WaitAsync("job_1", new WaitOptions { Timeout = TimeSpan.FromMinutes(1) }), [s_queued],
            ModelApiErrorKind.WaitTimeout, true),
        ["download: missing"] = (Download("/a"), [Step.Status(404)], ModelApiErrorKind.Download, true),
        ["download: not https"] = (Download("http://files.example/a"), [], ModelApiErrorKind.ForeignAddress, true),
        ["result: not one output"] = (
            _ => Task.FromResult(new JobResult().SingleOutput()), [], ModelApiErrorKind.Protocol, true),
        ["list: page"] = (client => client.ListModelsAsync(), [s_html], ModelApiErrorKind.Protocol, false),
        ["list: unavailable"] = (client => client.ListModelsAsync(), [Step.Status(503)], ModelApiErrorKind.Unavailable, false),
        ["list: rate limit"] = (client => client.ListModelsAsync(), [Step.Status(429)], ModelApiErrorKind.RateLimit, false),
        ["list: key"] = (client => client.ListModelsAsync(), [Step.Status(401)], ModelApiErrorKind.Authentication, false),
        ["cancel: not a thing of this host"] = (client => client.CancelAsync("job_1"), [], ModelApiErrorKind.NotSupported, true),
        ["document: not found"] = (client => client.GetModelAsync("m"), [Step.Status(404)], ModelApiErrorKind.NotFound, false),
    };

    public static TheoryData<string> Rows => [.. s_rows.Keys];

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task A_failure_says_whether_it_may_be_billed(string name)
    {
        (Func<ModelClient, Task> call, Step[] script, ModelApiErrorKind kind, bool mayBeBilled, FakeLedger? ledger) = s_rows[name];
        await using var server = new HostileServer(script);
        using ModelClient client = Clients.For(server, change: options =>
        {
            options.OnSubmitted = _ => throw new IOException("disk full");
            options.Ledger = ledger;
        });

        var error = (ModelApiException)(await Record.ExceptionAsync(async () => await call(client).Guarded()))!;

        Assert.Equal((kind, mayBeBilled), (error.Kind, error.MayBeBilled));
    }

    [Fact]
    public void Every_kind_is_among_the_rows() =>
        Assert.Equal(Enum.GetValues<ModelApiErrorKind>(), s_rows.Values.Select(row => row.Kind).Distinct().Order());

    [Fact]
    public void An_exception_created_by_hand_follows_its_kind_and_its_job()
    {
        var details = new ApiErrorDetails { JobId = "job_1" };
        ModelApiException[] without =
        [
            new ApiKeyException("x"), new InsufficientCreditsException("x"), new NotFoundException("x"), new ModelNotFoundException("x"),
            new RequestRefusedException("x"), new RateLimitException("x"), new ServiceUnavailableException("x"), new ProtocolException("x"),
            new OutcomeUnknownException("x"), new DownloadException("x"), new ForeignAddressException("x"), new HookFailedException("x"),
            new PriceLimitException("m", 1, 2), new InvalidRequestException("m", new ValidationReport()), new JobFailedException(new Job()),
            new WaitTimeoutException("job_1", TimeSpan.Zero), new JobNotFoundException("x", details),
            new NotSupportedByHostException("x"), new WrongHostException("m", "one", "other"), new LedgerException("x"),
            new BudgetException("b", 1, 2, 2, "USD"), new AlreadySubmittedException("k", "Submitted", "job_1"),
        ];

        Assert.All(without, error => Assert.Equal(s_always.Contains(error.Kind) || error.JobId is not null, error.MayBeBilled));
        Assert.True(new ApiKeyException("x", details).MayBeBilled);
        Assert.True(new ProtocolException("x", new ApiErrorDetails { MayBeBilled = true }).MayBeBilled);
        Assert.Equal(
            typeof(ModelApiException).Assembly.GetExportedTypes().Where(type => type.IsSubclassOf(typeof(ModelApiException))).Order(Comparer<Type>.Create(ByName)),
            without.Select(error => error.GetType()).Order(Comparer<Type>.Create(ByName)));
    }

    private static int ByName(Type one, Type other) => string.CompareOrdinal(one.Name, other.Name);

    private static Func<ModelClient, Task> Submit(TestRequest? request = null) => client => client.SubmitAsync(request ?? new TestRequest());

    private static Task Wait(ModelClient client) => client.WaitAsync("job_1");

    private static Task Get(ModelClient client) => client.GetJobAsync("job_1");

    private static Func<ModelClient, Task> Download(string address) => client =>
        client.DownloadAsync(new JobOutput { Url = new Uri(address, UriKind.RelativeOrAbsolute) }, Stream.Null);
}
