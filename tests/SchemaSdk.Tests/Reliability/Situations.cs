using static SchemaSdk.Tests.FailureRow;
using static SchemaSdk.Tests.SubmitOutcome;

namespace SchemaSdk.Tests;

/// <summary>What hosts, proxies and networks do to requests.</summary>
internal static class Situations
{
    private const string Html = "<!doctype html><html><body>Bad gateway</body></html>";
    private const string Elsewhere = "https://elsewhere.example/v1/x";

    public static IReadOnlyList<Situation> All { get; } =
    [
        // The connection
        new("reset after the request", new Step.ResetAfterRequest(), Unknown, true, true),
        new("closed after the request", new Step.CloseAfterRequest(), Unknown, true, true),
        new("an answer that is not HTTP", Step.Raw("220 mail.example ESMTP\r\n", After.Close), Unknown, true, true),
        new("closed within the head", Step.Raw("HTTP/1.1 200 OK\r\nContent-", After.Close), Unknown, true, true),
        new("reset within the head", Step.Raw("HTTP/1.1 200 OK\r\nContent-", After.Reset), Unknown, true, true),
        new("closed before the body", Step.Torn(200, "", 400), Unknown, true, true),
        new("closed within the body", Step.Torn(200, "{\"sta", 400), Unknown, true, true),
        new("closed within the body, after the id", Step.Torn(200, "{\"job_id\":\"job_1\",\"sta", 400), Unknown, true, true) { JobId = "job_1" },
        new("reset within the body, after the id", Step.Torn(200, "{\"job_id\":\"job_1\",\"sta", 400, After.Reset), Unknown, true, true),
        new(
            "a chunk cut short",
            Step.Raw("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n40\r\n{\"job", After.Close),
            Unknown,
            true,
            true),
        // A good status and a bad answer
        new("200 with nothing", Step.Json(""), Unknown, true, null),
        new("204", Step.Raw("HTTP/1.1 204 No Content\r\n\r\n"), Unknown, true, null),
        new("200 with a page", Step.Status(200, Html, contentType: "text/html"), Unknown, true, false),
        new("200 with a page that claims to be JSON", Step.Json(Html), Unknown, true, null),
        new("200 with an empty object", Step.Json("{}"), Unknown, true, null),
        new("200 with null", Step.Json("null"), Unknown, true, null),
        new("200 with half of the JSON", Step.Json("{\"status\":"), Unknown, true, null),
        new("200 with an id and half of the JSON", Step.Json("{\"job_id\":\"job_1\","), Unknown, true, null) { JobId = "job_1" },
        new("200 with two answers", Step.Json(Clients.Job("queued") + Clients.Job("queued")), Unknown, true, null) { JobId = "job_1" },
        new("200 for want of credits", Step.Json(ErrorBody("insufficient_credits")), Refused, null, null),
        new("200 with a task of another shape", Step.Json("""{"code":0,"data":{"task_id":"831","task_status":"submitted"}}"""), Unknown, true, null) { JobId = "831" },
        new("200 queued, under another name", Step.Json("""{"id":"abc","status":"queued"}"""), Unknown, true, null) { JobId = "abc" },

        // Redirects
        new("301 elsewhere", Redirect(301, Elsewhere), Unknown, null, null),
        new("302 elsewhere", Redirect(302, Elsewhere), Unknown, null, null),
        new("303 elsewhere", Redirect(303, Elsewhere), Unknown, null, null),
        new("307 elsewhere", Redirect(307, Elsewhere), Unknown, null, null),
        new("308 elsewhere", Redirect(308, Elsewhere), Unknown, null, null),

        // Refusals
        new("400", Step.Status(400, """{"error":"bad"}"""), Refused, false, false),
        new("401", Step.Status(401, ErrorBody("invalid_api_key")), Refused, false, false),
        new("402", Step.Status(402, ErrorBody("insufficient_credits")), Refused, false, false),
        new("403", Step.Status(403, Html, contentType: "text/html"), Refused, false, false),
        new("404", Step.Status(404, """{"detail":"Not Found"}"""), Refused, false, false),
        new("410", Step.Status(410), Refused, false, false),
        new("413", Step.Status(413), Refused, false, false),
        new("422", Step.Status(422, """{"detail":[{"msg":"no"}]}"""), Refused, false, false),
        new("429 for want of credits", Step.Status(429, ErrorBody("insufficient_credits")), Refused, false, null),

        // What passes
        new("408", Step.Status(408), Unknown, true, true),
        new("425", Step.Status(425), Refused, true, true),
        new("429", Step.Status(429), Resent, true, true),
        new("429 with a fraction of a second", Step.Status(429, headers: RetryAfter("1.5")), Resent, true, true),
        new("429 with nonsense", Step.Status(429, headers: RetryAfter("soon")), Resent, true, true),
        new("500", Step.Status(500), Unknown, true, true),
        new("500 with the id of a job", Step.Status(500, """{"job_id":"job_1","error":{"message":"lost"}}"""), Unknown, true, true) { JobId = "job_1" },
        new("501", Step.Status(501), Unknown, true, true),
        new("502 with a page", Step.Status(502, Html, contentType: "text/html"), Unknown, true, true),
        new("503", Step.Status(503), Unknown, true, true),
        new("503 with Retry-After", Step.Status(503, headers: RetryAfter("1")), Resent, true, true),
        new("503 with a fraction", Step.Status(503, headers: RetryAfter("1.5")), Resent, true, true),
        new("503 with an old kind of date", Step.Status(503, headers: RetryAfter("Thursday, 01-Jan-26 00:00:05 GMT")), Resent, true, true),
        new("504", Step.Status(504), Unknown, true, true),
        new("507", Step.Status(507), Unknown, true, true),
        new("520", Step.Status(520, Html, contentType: "text/html"), Unknown, true, true),
        new("524", Step.Status(524), Unknown, true, true),
        new("529", Step.Status(529), Unknown, true, true),
    ];

    private static Step Redirect(int status, string location) => Step.Status(status, headers: Header("Location", location));
}
