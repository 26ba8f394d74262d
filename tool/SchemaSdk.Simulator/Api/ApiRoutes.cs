namespace SchemaSdk.Simulator;

/// <summary>Routes API requests to their handlers.</summary>
internal sealed class ApiRoutes(
    RateLimit rateLimit, ApiKeyGate keys, DocumentCatalog catalog, ModelRoutes models, SubmitRoute submit, JobRoute jobs)
{
    private const string ModelPrefix = "/v1/models/";
    private const string JobPrefix = "/v1/jobs/";

    private static readonly string[] s_routes = ["GET /v1/models", "GET /v1/models/{id}", "GET /v1/jobs/{id}"];

    public SimulatedResponse Response(RecordedRequest request, JobScript? script)
    {
        if (rateLimit.Refuse() is { } tooMany)
            return tooMany;

        string path = request.UnescapedPath;
        if (path == "/v1/models")
            return Only("GET", request, models.List);

        if (Rest(path, ModelPrefix) is { } model)
            return Only("GET", request, () => models.Document(request, model));

        if (Rest(path, JobPrefix) is { } job)
            return Only("GET", request, () => keys.Refuse(request) ?? jobs.Poll(job));

        if (catalog.HasEndpoint($"POST {path}"))
            return Only("POST", request, () => keys.Refuse(request) ?? submit.Submit(request, $"POST {path}", script));

        return submit.ModelOf(request) is { } entry
            ? Refusal.OtherRoute($"{request.Method} {path}", entry.Document.Id, entry.Document.Submit.ToString())
            : Refusal.UnknownRoute($"{request.Method} {path}", [.. s_routes, .. catalog.Endpoints]);
    }

    private static string? Rest(string path, string prefix) =>
        path.Length > prefix.Length && path.StartsWith(prefix, StringComparison.Ordinal) ? path[prefix.Length..] : null;

    private static SimulatedResponse Only(string method, RecordedRequest request, Func<SimulatedResponse> respond) =>
        request.Method == method ? respond() : Refusal.WrongMethod(request.Method, request.UnescapedPath, method);
}
