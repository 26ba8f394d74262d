using System.Text;
using System.Text.Json;
using SchemaSdk.Generator.Model;
using SchemaSdk.Hosts;

namespace SchemaSdk.Simulator;

/// <summary>Validates a request to a model, then responds directly or creates a job.</summary>
internal sealed class SubmitRoute(
    PlayedHost host,
    DocumentCatalog catalog,
    RequestChecker checker,
    DirectResponses direct,
    JobMaker maker,
    JobStore jobs,
    JobJournal? journal,
    JobJson json,
    int status)
{
    private readonly string? _endpoint = host.Submit is null ? null : "POST " + host.Submit.Text;

    /// <summary>The endpoints, for messages.</summary>
    public IEnumerable<string> Routes => host.Submit is { } path
        ? [$"POST {host.Prefix}{path.Text}"]
        : catalog.Endpoints.Select(endpoint => $"POST {host.Prefix}{endpoint["POST ".Length..]}");

    /// <summary>Returns the endpoint at a path, without the path of the base address; <see langword="null"/> if there is none.</summary>
    public SubmitTarget? Match(string path, string query) =>
        host.Submit is null ? catalog.EndpointAt(path, query)
            : host.Submit.Match(path, query) is { } values ? new SubmitTarget(_endpoint!, values)
            : null;

    public SimulatedResponse Submit(RecordedRequest request, SubmitTarget target, JobScript? script)
    {
        if (!RequestBody.IsJson(request, out string type))
            return Refusal.Invalid($"The content type must be application/json; it is {type}.", 415);

        using JsonDocument? body = RequestBody.Parse(request.Content, out string problem);
        return body is null ? Refusal.Invalid(problem) : Submit(request, target, body.RootElement, script);
    }

    /// <summary>Returns the model that a request's body names, if it names one of this host.</summary>
    public CatalogEntry? ModelOf(RecordedRequest request)
    {
        using JsonDocument? body = request.Method == "POST" ? RequestBody.Parse(request.Content, out _) : null;
        return host.Profile.ModelIn == ModelPlacement.Body
            && body is { RootElement: { ValueKind: JsonValueKind.Object } root }
            && root.TryGetProperty(host.Profile.ModelName, out JsonElement model)
            && RequestBody.TextOf(model) is { } name
                ? catalog.Named(name).FirstOrDefault()
                : null;
    }

    private SimulatedResponse Submit(RecordedRequest request, SubmitTarget target, JsonElement body, JobScript? script)
    {
        if (body.ValueKind != JsonValueKind.Object)
            return Refusal.Invalid($"The body must be a JSON object; it is {RequestBody.KindOf(body)}.");

        if (Candidates(target, body, out IReadOnlyList<CatalogEntry> models) is { } refusal)
            return refusal;

        if (SubmittedParameters.Of(body, host) is not { } sent)
            return Refusal.Invalid($"{host.Profile.SubmitWrap![1..]} is required; it is the object that has the parameters.");

        IReadOnlyList<string>? findings = null;
        foreach (CatalogEntry entry in models)
        {
            string endpoint = _endpoint is null ? target.Endpoint : entry.Document.Submit.ToString();
            ResponseKind kind = ResponseKinds.Of(endpoint, entry.Document, host.IsFirst);
            JsonElement parameters = SubmittedParameters.WithPath(sent, entry.Metadata, target.Values);
            IReadOnlyList<string> problems = checker.Check(entry, parameters, host.IsFirst ? ResponseKinds.OwnFields(kind) : []);
            if (problems.Count == 0)
                return Accept(request, entry.Document, endpoint, kind, parameters, script);

            findings ??= problems;
        }

        return Refusal.Invalid(string.Join("; ", findings!));
    }

    /// <summary>Returns the models that a request may mean: several if only their parameters tell them apart.</summary>
    private SimulatedResponse? Candidates(SubmitTarget target, JsonElement body, out IReadOnlyList<CatalogEntry> models)
    {
        models = [];
        if (!target.Values.TryGetValue("model", out string? name) && host.Profile.ModelIn == ModelPlacement.Body)
        {
            string member = host.Profile.ModelName;
            if (!body.TryGetProperty(member, out JsonElement model))
            {
                string? any = catalog.WireNames.FirstOrDefault();
                return Refusal.Invalid($"{member} is required; set it to the id of a model, such as \"{any}\".");
            }

            if (RequestBody.TextOf(model) is not { } text)
                return Refusal.Invalid($"{member} must be a string; it is {RequestBody.KindOf(model)}.");

            name = text;
        }

        CatalogEntry[] named = [.. name is null ? catalog.All : catalog.Named(name)];
        if (named.Length == 0)
            return Refusal.UnknownModel(name ?? "", catalog.WireNames);

        CatalogEntry[] here = Array.FindAll(
            named, entry => _endpoint is not null || entry.Document.Endpoints.Any(endpoint => endpoint.ToString() == target.Endpoint));
        models = here;
        return here.Length > 0
            ? null
            : Refusal.Invalid($"{name} is served at {named[0].Document.Submit}, not at {target.Endpoint}.");
    }

    private SimulatedResponse Accept(
        RecordedRequest request, ModelDocument model, string endpoint, ResponseKind kind, JsonElement parameters, JobScript? script)
    {
        if (direct.IsWanted(kind, parameters))
            return direct.Response(kind, model, parameters);

        SimulatedJob job = maker.Make(model, endpoint, Encoding.UTF8.GetString(request.Content), parameters, script);
        jobs.Add(job);
        journal?.Write(job);
        return SimulatedResponse.Json(status, json.Accepted(job));
    }
}
