using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace SchemaSdk.AspNetCore.Tests;

/// <summary>A failure of the client becomes a problem that says what a caller may know.</summary>
public class ExceptionTests
{
    private const string Secret = "https://files.example/a.mp4?sig=very-secret sk-0123456789 credits of account 7";

    private static readonly KlingO3Request s_invalid = ModelJson.Read<KlingO3Request>("""{"prompt":"","duration":20}""");

    private static readonly ApiErrorDetails s_details = new()
    {
        StatusCode = 418, RequestId = "secret-request", JobId = "job_1", ErrorCode = "secret_code", ResponseExcerpt = Secret,
    };

    private static readonly Dictionary<string, (Func<Exception> Make, int Status)> s_cases = new()
    {
        ["invalid"] = (() => new InvalidRequestException("kling-o3", s_invalid.Validate()), 400),
        ["price"] = (() => new PriceLimitException("kling-o3", 2, 5), 422),
        ["refused"] = (() => new RequestRefusedException(Secret, s_details), 422),
        ["job"] = (() => new JobNotFoundException(Secret, s_details), 404),
        ["model"] = (() => new ModelNotFoundException(Secret, s_details), 502),
        ["path"] = (() => new NotFoundException(Secret, s_details), 502),
        ["key"] = (() => new ApiKeyException(Secret, s_details), 503),
        ["credits"] = (() => new InsufficientCreditsException(Secret, s_details), 503),
        ["rate"] = (() => new RateLimitException(Secret, s_details, TimeSpan.FromSeconds(1.5)), 503),
        ["busy"] = (() => new RateLimitException(Secret, s_details), 503),
        ["down"] = (() => new ServiceUnavailableException(Secret, s_details), 503),
        ["unknown"] = (() => new OutcomeUnknownException(Secret, s_details), 502),
        ["failed"] = (() => new JobFailedException(new Job { Id = "job_1", Error = new JobError { Message = Secret } }), 502),
        ["timeout"] = (() => new WaitTimeoutException("job_1", TimeSpan.FromSeconds(5)), 504),
        ["protocol"] = (() => new ProtocolException(Secret, s_details), 502),
        ["foreign"] = (() => new ForeignAddressException(Secret, s_details), 502),
        ["download"] = (() => new DownloadException(Secret, s_details), 502),
        ["host"] = (() => new WrongHostException("kling-o3", "acme", "other"), 500),
        ["cancel"] = (() => new NotSupportedByHostException(Secret, s_details), 501),
        ["budget"] = (() => new BudgetException("secret batch", 2, 3, 2, "USD"), 503),
        ["again"] = (() => new AlreadySubmittedException("secret key", "Submitted", "job_1"), 409),
        ["ledger"] = (() => new LedgerException(Secret, s_details), 500),
        ["hook"] = (() => new HookFailedException(Secret, s_details), 500),
    };

    public static TheoryData<string> Cases => [.. s_cases.Keys];

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Each_failure_has_a_status_and_tells_no_secret(string name)
    {
        foreach (string environment in new[] { "Production", "Development" })
        {
            await using WebApp app = await StartAsync(name, environment);
            foreach (string path in new[] { "/plain", "/validated" })
            {
                Reply reply = (await app.GetAsync(path)).AssertProblem((HttpStatusCode)s_cases[name].Status);

                Assert.DoesNotContain("secret", reply.Text, StringComparison.OrdinalIgnoreCase);
                Assert.DoesNotContain("sk-", reply.Text);
                Assert.DoesNotContain("Exception", reply.Text);
                var error = (ModelApiException)s_cases[name].Make();
                Assert.Equal(error.MayBeBilled, reply.Json.TryGetProperty("mayBeBilled", out _));
                string? jobId = reply.Json.TryGetProperty("jobId", out JsonElement id) ? id.GetString() : null;
                Assert.Equal(error.JobId, jobId);
            }
        }
    }

    [Fact]
    public void Every_kind_of_failure_is_in_the_table()
    {
        IEnumerable<ModelApiErrorKind> seen = s_cases.Values.Select(row => ((ModelApiException)row.Make()).Kind);

        Assert.Empty(Enum.GetValues<ModelApiErrorKind>().Except(seen));
    }

    [Fact]
    public async Task An_invalid_request_has_its_errors_by_name()
    {
        await using WebApp app = await StartAsync("invalid", "Production");

        Assert.Equal("prompt duration", (await app.GetAsync("/plain")).Names);
    }

    [Theory]
    [InlineData("rate", "2")]
    [InlineData("busy", null)]
    public async Task A_time_to_wait_is_passed_on(string name, string? seconds)
    {
        await using WebApp app = await StartAsync(name, "Production");

        Assert.Equal(seconds, (await app.GetAsync("/plain")).Message.Headers.RetryAfter?.ToString());
    }

    [Fact]
    public async Task Another_exception_is_left_to_the_application()
    {
        await using WebApp app = await WebApp.StartAsync(
            builder => builder.Services.AddModelClientProblemDetails(),
            app =>
            {
                app.UseExceptionHandler();
                app.MapGet("/", string () => throw new InvalidOperationException(Secret));
            });

        Reply reply = (await app.GetAsync("/")).AssertProblem(HttpStatusCode.InternalServerError);

        Assert.DoesNotContain("secret", reply.Text);
    }

    private static Task<WebApp> StartAsync(string name, string environment) => WebApp.StartAsync(
        builder => builder.Services.AddModelClientProblemDetails(),
        app =>
        {
            app.UseExceptionHandler();
            app.MapGet("/plain", string () => throw s_cases[name].Make());
            app.MapGet("/validated", string () => throw s_cases[name].Make()).ValidateModelRequests();
        },
        environment);
}
