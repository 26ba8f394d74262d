using System.Text;
using System.Text.Json;
using SchemaSdk.Generator.Json;

namespace SchemaSdk.Simulator;

/// <summary>Validates a request to a model, then responds directly or creates a job.</summary>
internal sealed class SubmitRoute(
    DocumentCatalog catalog,
    RequestChecker checker,
    DirectResponses direct,
    JobMaker maker,
    JobStore jobs,
    JobJournal? journal,
    PollUrls pollUrls,
    int status)
{
    // Deep enough for the most deeply nested parameter value allowed.
    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = 64 };

    public SimulatedResponse Submit(RecordedRequest request, string endpoint, JobScript? script)
    {
        if (!IsJson(request))
            return Refusal.Invalid("The content type must be application/json.", 415);

        JsonDocument body;
        try
        {
            body = JsonDocument.Parse(request.Content, Strict);
        }
        catch (JsonException e)
        {
            return Refusal.Invalid($"The body is not JSON: {e.Message}");
        }

        using (body)
        {
            return DuplicateNames.First(body.RootElement) is { } duplicate
                ? Refusal.Invalid($"The body has {Shown.Text(duplicate)} more than once in one object.")
                : Submit(request, endpoint, body.RootElement, script);
        }
    }

    private SimulatedResponse Submit(RecordedRequest request, string endpoint, JsonElement body, JobScript? script)
    {
        if (body.ValueKind != JsonValueKind.Object)
            return Refusal.Invalid("The body must be a JSON object.");

        if (!body.TryGetProperty("model", out JsonElement model) || model.ValueKind != JsonValueKind.String)
            return Refusal.Invalid("model is required, and must be a string.");

        string id = model.GetString()!;
        if (catalog.Find(id) is not { } entry)
            return Refusal.UnknownModel(id);

        if (!entry.Document.Endpoints.Any(e => e.ToString() == endpoint))
            return Refusal.Invalid($"{id} is not served at {endpoint}, but at {entry.Document.Submit}.");

        ResponseKind kind = ResponseKinds.Of(endpoint, entry.Document);
        IReadOnlyList<string> faults = checker.Check(entry, body, ResponseKinds.OwnFields(kind));
        if (faults.Count > 0)
            return Refusal.Invalid(string.Join("; ", faults));

        if (DirectResponses.IsWanted(kind, body))
            return direct.Response(kind, entry.Document, body);

        SimulatedJob job = maker.Make(entry.Document, endpoint, Encoding.UTF8.GetString(request.Content), body, script);
        jobs.Add(job);
        journal?.Write(job);
        return SimulatedResponse.Json(status, JobJson.Accepted(job, pollUrls.Of(job)));
    }

    private static bool IsJson(RecordedRequest request) =>
        request.Headers.TryGetValue("Content-Type", out string? type)
        && type.StartsWith("application/json", StringComparison.OrdinalIgnoreCase);
}
