using System.Text;
using System.Text.Json;

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
    public SimulatedResponse Submit(RecordedRequest request, string endpoint, JobScript? script)
    {
        if (!RequestBody.IsJson(request, out string type))
            return Refusal.Invalid($"The content type must be application/json; it is {type}.", 415);

        using JsonDocument? body = RequestBody.Parse(request.Content, out string problem);
        return body is null ? Refusal.Invalid(problem) : Submit(request, endpoint, body.RootElement, script);
    }

    /// <summary>Returns the model that a request names, if it names one of this host.</summary>
    public CatalogEntry? ModelOf(RecordedRequest request)
    {
        using JsonDocument? body = request.Method == "POST" ? RequestBody.Parse(request.Content, out _) : null;
        return body is { RootElement: { ValueKind: JsonValueKind.Object } root }
            && root.TryGetProperty("model", out JsonElement model)
            && RequestBody.TextOf(model) is { } id
                ? catalog.Find(id)
                : null;
    }

    private SimulatedResponse Submit(RecordedRequest request, string endpoint, JsonElement body, JobScript? script)
    {
        if (body.ValueKind != JsonValueKind.Object)
            return Refusal.Invalid($"The body must be a JSON object; it is {RequestBody.KindOf(body)}.");

        if (!body.TryGetProperty("model", out JsonElement model))
            return Refusal.Invalid($"model is required; set it to the id of a model, such as \"{catalog.Ids.FirstOrDefault()}\".");

        if (RequestBody.TextOf(model) is not { } id)
            return Refusal.Invalid($"model must be a string; it is {RequestBody.KindOf(model)}.");

        if (catalog.Find(id) is not { } entry)
            return Refusal.UnknownModel(id, catalog.Ids);

        if (!entry.Document.Endpoints.Any(e => e.ToString() == endpoint))
            return Refusal.Invalid($"{id} is served at {entry.Document.Submit}, not at {endpoint}.");

        ResponseKind kind = ResponseKinds.Of(endpoint, entry.Document);
        IReadOnlyList<string> findings = checker.Check(entry, body, ResponseKinds.OwnFields(kind));
        if (findings.Count > 0)
            return Refusal.Invalid(string.Join("; ", findings));

        if (DirectResponses.IsWanted(kind, body))
            return direct.Response(kind, entry.Document, body);

        SimulatedJob job = maker.Make(entry.Document, endpoint, Encoding.UTF8.GetString(request.Content), body, script);
        jobs.Add(job);
        journal?.Write(job);
        return SimulatedResponse.Json(status, JobJson.Accepted(job, pollUrls.Of(job)));
    }
}
