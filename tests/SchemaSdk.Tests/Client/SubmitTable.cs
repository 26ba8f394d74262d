using static SchemaSdk.Tests.FailureRow;

namespace SchemaSdk.Tests;

/// <summary>What becomes of a submit, with two retries allowed. More than one request stands only where the host surely did nothing.</summary>
internal static class SubmitTable
{
    private static readonly Type s_unknown = typeof(OutcomeUnknownException);
    private static readonly Type s_unavailable = typeof(ServiceUnavailableException);
    private static readonly Type s_refused = typeof(RequestRefusedException);
    private static readonly Type s_rateLimit = typeof(RateLimitException);
    private static readonly Step s_good = Step.Json(Clients.Job("queued"));

    public static IReadOnlyList<FailureRow> Rows { get; } =
    [
        // The connection
        new("reset after the head", 1, s_unknown, new Step.ResetAfterHead()),
        new("reset after the body", 1, s_unknown, new Step.ResetAfterRequest()),
        new("closed after the body", 1, s_unknown, new Step.CloseAfterRequest()),
        new("silence after the body", 1, s_unknown, new Step.Silence()) { TimesOut = true },
        new("silence within the answer's head", 1, s_unknown, Step.Raw("HTTP/1.1 200 OK\r\nContent-", After.Silence)) { TimesOut = true },
        new("silence before the answer's body", 1, s_unknown, Step.Torn(200, "", 100, After.Silence)) { TimesOut = true },
        new("silence within the answer's body", 1, s_unknown, Step.Torn(200, "{\"job", 100, After.Silence)) { TimesOut = true },
        new("closed within the answer's head", 1, s_unknown, Step.Raw("HTTP/1.1 200 OK\r\nContent-", After.Close)),
        new("reset within the answer's head", 1, s_unknown, Step.Raw("HTTP/1.1 200 OK\r\nContent-", After.Reset)),
        new("an answer that is no HTTP", 1, s_unknown, Step.Raw("220 mail.example ESMTP\r\n", After.Close)),

        // A good status and a bad answer
        new("200 closed before the body", 1, s_unknown, Step.Torn(200, "", 100)),
        new("200 closed within the body", 1, s_unknown, Step.Torn(200, "{\"job_id\":\"jo", 100)),
        new("200 reset within the body", 1, s_unknown, Step.Torn(200, "{\"job_id\":\"jo", 100, After.Reset)),
        new(
            "200 with a chunk cut short",
            1,
            s_unknown,
            Step.Raw("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n20\r\n{\"job", After.Close)),
        new("200 with no body", 1, s_unknown, Step.Json("")),
        new("200 with half of the JSON", 1, s_unknown, Step.Json("{\"job_id\":\"job_1\",")),
        new("200 with HTML", 1, s_unknown, Step.Status(200, "<html>hello</html>", contentType: "text/html")),
        new("200 with two answers", 1, s_unknown, Step.Json(Clients.Job("queued") + Clients.Job("queued"))),
        new("200 with the id told twice", 1, s_unknown, Step.Json("""{"job_id":"a","job_id":"b","status":"queued"}""")),
        new("200 with an id that is an object", 1, s_unknown, Step.Json("""{"job_id":{},"status":"queued"}""")),
        new("200 with an id that leads elsewhere", 1, s_unknown, Step.Json("""{"job_id":"../../keys","status":"queued"}""")),
        new("200 with a status that is a number", 1, s_unknown, Step.Json("""{"job_id":"job_1","status":7}""")),
        new("200 too large by its own word", 1, s_unknown, Step.Torn(200, "{", int.MaxValue)),
        new("204 with nothing", 1, s_unknown, Step.Raw("HTTP/1.1 204 No Content\r\n\r\n")),

        // The statuses
        new("200", 1, null, s_good),
        new("201", 1, null, Step.Json(Clients.Job("queued"), 201)),
        new("202", 1, null, Step.Json(Clients.Job("queued"), 202)),
        new("301", 1, s_unknown, Step.Status(301, headers: Header("Location", "https://elsewhere.example/v1"))),
        new("303", 1, s_unknown, Step.Status(303, headers: Header("Location", "/v1/jobs/job_1"))),
        new("302", 1, s_unknown, Step.Status(302, headers: Header("Location", "/login"))),
        new("304", 1, s_unknown, Step.Status(304)),
        new("307", 1, s_unknown, Step.Status(307, headers: Header("Location", "/v1/other"))),
        new("308 to another host", 1, s_unknown, Step.Status(308, headers: Header("Location", "http://127.0.0.1:1/"))),
        new("400", 1, s_refused, Step.Status(400, """{"error":"bad"}""")),
        new("401", 1, typeof(ApiKeyException), Step.Status(401, ErrorBody("invalid_api_key"))),
        new("401 without a word", 1, typeof(ApiKeyException), Step.Status(401)),
        new("402", 1, typeof(InsufficientCreditsException), Step.Status(402, ErrorBody("insufficient_credits"))),
        new("403", 1, s_refused, Step.Status(403, "<html>", contentType: "text/html")),
        new("404 of a model", 1, typeof(ModelNotFoundException), Step.Status(404, ErrorBody("model_not_found"))),
        new("404 of a route", 1, typeof(NotFoundException), Step.Status(404, """{"detail":"Not Found"}""")),
        new("408", 1, s_unknown, Step.Status(408)),
        new("409", 1, s_refused, Step.Status(409)),
        new("413", 1, s_refused, Step.Status(413)),
        new("422", 1, s_refused, Step.Status(422, """{"detail":[{"msg":"no"}]}""")),
        new("425", 1, s_unavailable, Step.Status(425)),
        new("429 without Retry-After", 3, s_rateLimit, Step.Status(429)),
        new("429 with seconds", 3, s_rateLimit, Step.Status(429, headers: RetryAfter("7"))),
        new("429 with a date", 3, s_rateLimit, Step.Status(429, headers: RetryAfter(TimeSpan.FromSeconds(9)))),
        new("429 with a date that is past", 3, s_rateLimit, Step.Status(429, headers: RetryAfter(TimeSpan.FromDays(-1)))),
        new("429 with a huge wait", 3, s_rateLimit, Step.Status(429, headers: RetryAfter("99999999999999999999"))),
        new("429 with nonsense", 3, s_rateLimit, Step.Status(429, headers: RetryAfter("soon"))),
        new("429 with a torn body", 3, s_rateLimit, Step.Torn(429, "{", 100)),
        new("429, then good", 2, null, Step.Status(429), s_good),
        new("429 twice, then good", 3, null, Step.Status(429), Step.Status(429, headers: RetryAfter("1")), s_good),
        new("429 for want of credits", 1, typeof(InsufficientCreditsException), Step.Status(429, ErrorBody("insufficient_credits"))),
        new("429, then reset after the body", 2, s_unknown, Step.Status(429), new Step.ResetAfterRequest()),
        new("500", 1, s_unknown, Step.Status(500)),
        new("500 from upstream", 1, s_unknown, Step.Status(500, ErrorBody("upstream_error"))),
        new("500 with Retry-After", 1, s_unknown, Step.Status(500, headers: RetryAfter("1"))),
        new("500 that says the key is bad", 1, typeof(ApiKeyException), Step.Status(500, ErrorBody("invalid_api_key"))),
        new("502", 1, s_unknown, Step.Status(502, "<html>Bad Gateway</html>", contentType: "text/html")),
        new("503 without Retry-After", 1, s_unknown, Step.Status(503)),
        new("503 without Retry-After, of a model", 1, s_unavailable, Step.Status(503, ErrorBody("model_unavailable"))),
        new("503 with seconds", 3, s_unavailable, Step.Status(503, headers: RetryAfter("2"))),
        new("503 with a date", 3, s_unavailable, Step.Status(503, headers: RetryAfter(TimeSpan.FromSeconds(30)))),
        new("503 with a date that is past", 3, s_unavailable, Step.Status(503, headers: RetryAfter(TimeSpan.FromDays(-400)))),
        new("503 with a huge wait", 3, s_unavailable, Step.Status(503, headers: RetryAfter("86400"))),
        new("503 with seconds, of a model", 3, s_unavailable, Step.Status(503, ErrorBody("model_unavailable"), RetryAfter("2"))),
        new("503 with seconds, from upstream", 1, s_unknown, Step.Status(503, ErrorBody("upstream_error"), RetryAfter("2"))),
        new("429 from upstream", 1, s_unknown, Step.Status(429, ErrorBody("upstream_error"))),
        new("503 with nonsense", 1, s_unknown, Step.Status(503, headers: RetryAfter("-5"))),
        new("503 with Retry-After, then good", 2, null, Step.Status(503, headers: RetryAfter("1")), s_good),
        new("503 with Retry-After, then 500", 2, s_unknown, Step.Status(503, headers: RetryAfter("1")), Step.Status(500)),
        new("504", 1, s_unknown, Step.Status(504)),
        new("520 of a proxy", 1, s_unknown, Step.Status(520)),
        new("599", 1, s_unknown, Step.Status(599)),
    ];
}
