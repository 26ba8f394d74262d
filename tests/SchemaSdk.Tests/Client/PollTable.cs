using static SchemaSdk.Tests.FailureRow;

namespace SchemaSdk.Tests;

/// <summary>What becomes of a poll, with two retries allowed: it costs nothing, so it is repeated whenever that may help.</summary>
internal static class PollTable
{
    private static readonly Type s_unavailable = typeof(ServiceUnavailableException);
    private static readonly Type s_protocol = typeof(ProtocolException);
    private static readonly Step s_good = Step.Json(Clients.Job("running"));

    public static IReadOnlyList<FailureRow> Rows { get; } =
    [
        new("reset after the head", 3, s_unavailable, new Step.ResetAfterRequest()),
        new("silence after the head", 3, s_unavailable, new Step.Silence()) { TimesOut = true },
        new("silence within the answer's head", 3, s_unavailable, Step.Raw("HTTP/1.1 200 OK\r\nCon", After.Silence)) { TimesOut = true },
        new("closed within the answer's head", 3, s_unavailable, Step.Raw("HTTP/1.1 200 OK\r\nCon", After.Close)),
        new("200 closed within the body", 3, s_protocol, Step.Torn(200, "{\"job_id\":", 100)),
        new("200 reset within the body", 3, s_protocol, Step.Torn(200, "{\"job_id\":", 100, After.Reset)),
        new("a torn answer, then good", 2, null, Step.Torn(200, "{", 100), s_good),
        new("reset, then good", 2, null, new Step.ResetAfterRequest(), s_good),
        new("200", 1, null, s_good),
        new("200 with no body", 3, s_protocol, Step.Json("")),
        new("200 with HTML", 3, s_protocol, Step.Status(200, "<html>hello</html>", contentType: "text/html")),
        new("200 with half of the JSON", 3, s_protocol, Step.Json("{\"job_id\":\"job_1\",")),
        new("200 with a list", 3, s_protocol, Step.Json("[]")),
        new("200 about another job", 3, s_protocol, Step.Json("""{"job_id":"job_2","status":"running"}""")),
        new("200 without a status", 3, s_protocol, Step.Json("""{"job_id":"job_1"}""")),
        new("200 with two statuses", 3, s_protocol, Step.Json("""{"job_id":"job_1","status":"running","status":"completed"}""")),
        new("302 to another host", 3, s_protocol, Step.Status(302, headers: Header("Location", "https://elsewhere.example/"))),
        new("400", 1, typeof(RequestRefusedException), Step.Status(400)),
        new("401", 1, typeof(ApiKeyException), Step.Status(401, ErrorBody("invalid_api_key"))),
        new("404", 1, typeof(JobNotFoundException), Step.Status(404, """{"detail":"Not Found"}""")),
        new("408", 3, s_unavailable, Step.Status(408)),
        new("425", 3, s_unavailable, Step.Status(425)),
        new("429", 3, typeof(RateLimitException), Step.Status(429, headers: RetryAfter("3"))),
        new("429, then good", 2, null, Step.Status(429), s_good),
        new("500", 3, s_unavailable, Step.Status(500)),
        new("502", 3, s_unavailable, Step.Status(502)),
        new("503", 3, s_unavailable, Step.Status(503)),
        new("504", 3, s_unavailable, Step.Status(504)),
        new("500, 503, then good", 3, null, Step.Status(500), Step.Status(503, headers: RetryAfter("1")), s_good),
    ];
}
