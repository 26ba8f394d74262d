using System.Text.Json;

namespace SchemaSdk.Tests;

/// <summary>Where in an answer a host may send a key back.</summary>
internal static class KeyPlaces
{
    public static IReadOnlyDictionary<string, Func<string, Step>> All { get; } =
        new Dictionary<string, Func<string, Step>>
        {
            ["an error's message"] = key =>
                Step.Status(401, $$"""{"error":{"code":"invalid_api_key","message":"your key is {{InJson(key)}}, or not"} }"""),
            ["an error's code"] = key => Step.Status(400, $$"""{"error":{"code":"{{InJson(key)}}","message":"no"} }"""),
            ["an error of text"] = key => Step.Status(403, $$"""{"error":"{{InJson(key)}}"}"""),
            ["a detail"] = key => Step.Status(422, $$"""{"detail":[{"loc":["header"],"msg":"{{InJson(key)}}"}]}"""),
            ["an error under a good status"] = key => Step.Json($$"""{"error":{"message":"{{InJson(key)}}"} }"""),
            ["plain text"] = key => Step.Status(400, "Bearer " + key + " is unknown", contentType: "text/plain"),
            ["a page"] = key => Step.Status(500, $"<html>{key}{key}</html>", contentType: "text/html"),
            ["plain text under a good status"] = key => Step.Status(200, "Bearer " + key, contentType: "text/plain"),
            ["an unknown shape"] = key => Step.Json($$"""{"hello":"{{InJson(key)}}"}"""),
            ["a rate limit"] = key => Step.Status(429, $$"""{"error":{"code":"rate_limit_exceeded","message":"{{InJson(key)}}"} }"""),
            ["the end of what is shown"] = key => Step.Status(400, new string(' ', 495) + key, contentType: "text/plain"),
            ["an answer that breaks off"] = key => Step.Torn(200, $$"""{"hello":"{{key}}","more":""", 9000),
            ["a request id"] = key => Step.Status(400, headers: $"X-Request-Id: {key}\r\n"),
            ["a redirect's user"] = key =>
                Step.Status(302, headers: $"Location: https://{Uri.EscapeDataString(key)}@elsewhere.example/?{key}\r\n"),
            ["a redirect's path"] = key => Step.Status(302, headers: $"Location: https://elsewhere.example/{key}?{key}\r\n"),
            ["a header that is none"] = key => Step.Raw($"HTTP/1.1 200 OK\r\n{key}\r\nContent-Length: 2\r\n\r\n{{}}", After.Close),
            ["a status line that is none"] = key => Step.Raw($"HTTP/1.1 20x {key}\r\nContent-Length: 2\r\n\r\n{{}}", After.Close),
            ["a length that is none"] = key => Step.Raw($"HTTP/1.1 200 OK\r\nContent-Length: {key}\r\n\r\n{{}}", After.Close),
            ["a chunk's length"] = key => Step.Raw($"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n{key}\r\n{{}}", After.Close),
            ["a content type"] = key => Step.Status(200, "{}", contentType: "text/" + key),
            ["a failed job's error"] = key =>
                Step.Json(
                    Clients.Job("failed", $$""","error":{"message":"{{InJson(key)}}","code":"{{InJson(key)}}","type":"{{InJson(key)}}"}""")
                ),
            ["a failed job's error of text"] = key => Step.Json(Clients.Job("failed", $$""","error":"{{InJson(key)}}" """)),
            ["a failed job's error of numbers"] = key => Step.Json(Clients.Job("failed", $$""","error":["{{InJson(key)}}"]""")),
            ["a status word"] = key => Step.Json(Clients.Job(InJson(key))),
            ["a job's id"] = key => Step.Json($$"""{"job_id":"{{InJson(key)}}","status":"queued"}"""),
            ["another's job id"] = key => Step.Json($$"""{"id":"{{InJson(key)}}","status":"queued"}"""),
            ["a poll address's host"] = key =>
                Step.Json(Clients.Job("running", $$""","poll_url":"https://{{InJson(key)}}.example/v1"  """)),
            ["a poll address's path"] = key =>
                Step.Json(Clients.Job("running", $$""","poll_url":"https://elsewhere.example/{{InJson(key)}}"  """)),
        };

    // A form that is no JSON text by itself would not be parsed at all; one that is stays as it is, and is decoded.
    private static string InJson(string key)
    {
        try
        {
            JsonDocument.Parse($"\"{key}\"").Dispose();
            return key;
        }
        catch (JsonException)
        {
            return JsonEncodedText.Encode(key).Value;
        }
    }
}
