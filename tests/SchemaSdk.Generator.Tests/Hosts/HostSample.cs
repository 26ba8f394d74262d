using SchemaSdk.Generator.Schema;
using SchemaSdk.Generator.Schema.Hosts;

namespace SchemaSdk.Generator.Tests.Hosts;

/// <summary>Host files for tests.</summary>
internal static class HostSample
{
    public const string Jobs =
        """ "job": { "id": "/id", "status": "/status", "words": { "done": "completed" } }, "poll": { "path": "/jobs/{id}" }, "outputs": "/output" """;

    /// <summary>A host file with every field.</summary>
    public const string Everything = """
        {
          "$schema": "./host.schema.json", "id": "every-thing", "display_name": "Every \"\"\" thing </summary>\\", "base": "https://api.example.com/v1",
          "key": { "env": "EVERY_KEY", "header": "x-key", "prefix": "" },
          "headers": { "X-Version": "2024-11-06" },
          "model": { "in": "body", "name": "modelId" },
          "submit": { "path": "/models/{model}/{model:2}", "wrap": "/input", "ok": { "at": "/code", "is": [200, "ok", true] } },
          "job": {
            "id": ["/id", "/a~1b/~0"], "status": "/status", "words": { "in \"\"\" queue": "queued", "true": "completed", "at": "failed" },
            "http": { "202": "running" }, "progress": { "at": "/progress", "of": 100 }, "created_at": "/c", "completed_at": "/d",
            "error": { "message": "/error", "code": "/error/code" }
          },
          "poll": { "url": "/urls/get", "path": "/jobs/{id}?m={model}", "hosts": ["api.eu1.example.com", "b.example"] },
          "result": { "url": "/response_url", "path": "/r/{id}", "at": "/data", "failed": true },
          "outputs": ["/output", { "at": "/data/*", "url": "/url", "base64": "/b64", "content_type": "/type", "seconds": "/s" }, { "at": "", "url": "/u" }],
          "outputs_in": "/json",
          "content": { "path": "/jobs/{id}/content" },
          "error": { "message": ["/error/message", "/detail"], "code": "/error/code", "codes": { "no_money": "credits", "nope": "invalid" } },
          "cancel": { "method": "DELETE", "path": "/jobs/{id}", "url": "/urls/cancel" },
          "list": { "path": "/jobs", "items": "/jobs/*", "next": "/next", "model": "/model", "request": "" },
          "cost": { "at": "/cost", "currency": "USD" },
          "usage": { "units": "/units", "unit": "/unit" },
          "pace": { "requests_per_minute": 600, "poll_seconds": 5 },
          "catalog": { "models": "/models", "entries": "/data/*", "name": "/id", "model": "/models/{model}", "base": "https://example.com", "key": false, "kind": "openapi", "at": "/x",
            "operation": "POST /{model}", "schema": "Input", "display_name": "/name", "options": { "size": "/sizes" },
            "prices": { "path": "/p?e={model}", "at": "/prices/*", "label": "/l", "rate": "/r", "unit": "/u", "units": { "cents_*": "cents per unit" }, "currency": "/c" } }
        }
        """;

    /// <summary>A host file with what every one needs, and more.</summary>
    public static string Of(string id, string more = "") =>
        $$"""{ "id": "{{id}}", "base": "https://api.example.com/v1", "key": { "env": "KEY" }{{(more.Length > 0 ? ", " + more : "")}} }""";

    public static HostReading Read(string text) => HostReader.Read(text);

    /// <summary>The findings as ids and the marked text.</summary>
    public static IEnumerable<string> FindingsOf(string text) =>
        Read(text).Findings.Select(finding => Shown(finding, text));

    private static string Shown(Finding finding, string text) => $"{finding.Id} {text.Substring(finding.Range.Start, finding.Range.Length)}";
}
