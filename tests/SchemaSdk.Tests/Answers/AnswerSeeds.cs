namespace SchemaSdk.Tests;

/// <summary>Answers that were seen or documented, and ones that once were trouble: the fuzz test begins from them.</summary>
internal static class AnswerSeeds
{
    public static IReadOnlyList<string> All { get; } =
    [
        """{"job_id":"job_1","status":"queued","poll_url":"/v1/jobs/job_1","created_at":"2026-01-01T00:00:00Z"}""",
        """{"job_id":"job_1","status":"processing","progress":0.25,"created_at":1767225600,"completed_at":null,"result":null,"error":null}""",
        """{"job_id":"job_1","status":"completed","progress":1,"created_at":"2026-01-01T00:00:00Z","completed_at":"2026-01-01T00:01:00.5+02:00","result":{"data":[{"url":"https://files.example/a.mp4?sig=x%2Fy","content_type":"video/mp4","duration_seconds":6.04}],"usage":{"billable_units":6,"billing_unit":"second"}},"error":null}""",
        """{"job_id":"job_1","status":"failed","error":{"message":"refused","type":"moderation","code":400},"result":null}""",
        """{"job_id":"job_1","status":"error","error":"it broke"}""",
        """{"data":[{"b64_json":"aGVsbG8="},{"url":"data:image/png;base64,aGk="},{"url":"/relative"},"https://files.example/b"],"usage":{"billable_units":"2.5"}}""",
        """{"id":"chat_1","choices":[{"index":0,"message":{"role":"assistant","content":"\ud83d\ude00 <think>"}}],"usage":{"prompt_tokens":3}}""",
        """{"error":{"code":"invalid_api_key","message":"no","type":"auth"}}""",
        """{"error":{"code":17,"message":null}}""",
        """{"detail":[{"loc":["body","prompt"],"msg":"missing"}]}""",
        """{"detail":"Not Found"}""",
        """<html><head><title>502 Bad Gateway</title></head></html>""",
        """{"job_id":"\ud800","status":"\udc00","progress":1e999}""",
        """{"job_id":5,"status":"queued","progress":"0.5","created_at":1e300,"poll_url":7}""",
        """{"\ud800job_id":"job_1","status":"completed","result":[[[[]]]]}""",
        """{"job_id":"job_1","status":"completed","result":"https://files.example/only"}""",
        """{"code":0,"message":"SUCCEED","data":{"task_id":"831","task_status":"submitted"}}""",
        """{"id":"p_1","status":"succeeded","output":["https://files.example/a"],"errors":[{"msg":"no"}]}""",
        """[{"task_id":"t1","status":"processing"}]""",
        "",
        "null",
        "[]",
        "\ufeff{\"job_id\":\"job_1\",\"status\":\"queued\"}",
    ];

    /// <summary>What a mutation puts in the place of something else.</summary>
    public static IReadOnlyList<string> Pieces { get; } =
    [
        "null", "true", "-1", "1e400", "0.1", "\"\"", "\"x\"", "{}", "[]", "[", "]", "{", "}", ",", ":", "\"", "\\", "\\u", "\\ud800", "\u0000", "\u2028",
        "\"job_id\":", "\"status\":", "\"result\":", "\"data\":", "\"url\":", "\"error\":", "\"code\":", "\"progress\":", "\"created_at\":",
        "\"completed\"", "\"failed\"", "\"../..\"", "\"//evil.example\"", "\"https://\"", "99999999999999999999999999999999", "\"9999-12-31T23:59:59-14:00\"",
        "/*", "NaN", "\ufeff", new string('[', 70), new string(' ', 600),
    ];
}
