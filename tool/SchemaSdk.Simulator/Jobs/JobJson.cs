using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using SchemaSdk.Hosts;

namespace SchemaSdk.Simulator;

/// <summary>Writes jobs where the host has their fields.</summary>
internal sealed class JobJson(PlayedHost host, OutputForm form, JobOutputs outputs, HostUrls urls)
{
    private readonly HostProfile _profile = host.Profile;

    // What is not there yet is null as near to the root as the id is.
    private readonly int _depth = JsonPlace.SegmentsOf(host.Profile.JobId.FirstOrDefault("/id")).Length;

    public JsonObject Accepted(SimulatedJob job)
    {
        JsonObject answer = Begin(job, host.WordOf(HostJobState.Queued));
        Put(answer, _profile.PollUrl, () => urls.Of(host.Poll!, job.Plan.Wire, job.Id));
        Put(answer, _profile.ResultUrl, () => urls.Of(host.Result!, job.Plan.Wire, job.Id));
        Put(answer, _profile.CancelUrl, () => urls.Of(host.Cancel!, job.Plan.Wire, job.Id));
        Put(answer, _profile.CreatedAt, () => Timestamp.Of(job.CreatedAt));

        // A host that bills in units of its own tells the cost beforehand.
        if (_profile.CostUnit is not null && job.Plan.Cost is { } cost)
            JsonPlace.Put(answer, _profile.Cost[^1], cost);

        return answer;
    }

    public JsonObject Polled(SimulatedJob job, JobState state)
    {
        JsonObject answer = Begin(job, state.Status);
        Put(answer, _profile.Progress, () => _profile.ProgressOf == 1 ? state.Progress : Math.Round(state.Progress * _profile.ProgressOf));
        Put(answer, _profile.CreatedAt, () => Timestamp.Of(job.CreatedAt));
        Put(answer, _profile.CompletedAt, () => state.EndedAt is { } end ? Timestamp.Of(end) : null);
        bool isInPoll = host.Result is null;
        if (isInPoll && state.Kind == HostJobState.Completed)
            outputs.Put(answer, job, state.EndedAt ?? job.CreatedAt);
        else if (isInPoll && PlaceOf(job) is { } result)
            JsonPlace.PutAbsent(answer, result, _depth);

        bool isError = state.Kind is HostJobState.Failed or HostJobState.Cancelled;
        if (isError && _profile.JobErrorMessage.Length > 0)
            PutError(answer, state.FailureOf(job));
        else if (_profile.JobErrorMessage.FirstOrDefault() is { } error)
            JsonPlace.PutAbsent(answer, error, _depth);

        return answer;
    }

    /// <summary>Returns the list of jobs, each like an answer to a poll, with its request.</summary>
    public JsonObject Listed(IReadOnlyList<(SimulatedJob Job, JobState State)> jobs)
    {
        var answer = new JsonObject();
        string items = _profile.ListItems[..^"/*".Length];
        JsonPlace.Put(answer, items, new JsonArray());
        foreach ((SimulatedJob job, JobState state) in jobs)
        {
            JsonObject item = Polled(job, state);
            if (_profile.ListModel is { } model)
                JsonPlace.Put(item, model, job.Plan.Wire);
            using JsonDocument request = JsonDocument.Parse(job.Request);
            JsonElement sent = _profile.SubmitWrap is { } wrap ? JsonPlace.Find(request.RootElement, wrap) ?? default : request.RootElement;
            if (sent.ValueKind == JsonValueKind.Object)
                JsonPlace.Put(item, _profile.ListRequest, JsonObject.Create(sent.Clone()));
            JsonPlace.Put(answer, _profile.ListItems, item);
        }

        if (_profile.ListNext is { } next)
            JsonPlace.Put(answer, next, null);
        return answer;
    }

    /// <summary>Returns the answer to the second request, where there is one.</summary>
    public JsonObject Result(SimulatedJob job, JobState state)
    {
        JsonObject answer = Success();
        outputs.Put(answer, job, state.EndedAt ?? job.CreatedAt);
        return answer;
    }

    private static void Put(JsonObject answer, string[] pointers, Func<JsonNode?> value)
    {
        if (pointers.Length > 0)
            JsonPlace.Put(answer, pointers[0], value());
    }

    /// <summary>Begins an answer with what every one has that is no refusal.</summary>
    public JsonObject Success()
    {
        var answer = new JsonObject();
        if (_profile.SuccessAt is { } at && _profile.SuccessIs is [var success, ..])
            JsonPlace.Put(answer, at, CodeOf(success));

        return answer;
    }

    private JsonObject Begin(SimulatedJob job, string status)
    {
        JsonObject answer = Success();
        Put(answer, _profile.JobId, () => job.Id);
        Put(answer, _profile.Status, () => status);

        // A host that is told the model tells it too, beside the job.
        if (_profile.ModelIn == ModelPlacement.Body)
            JsonPlace.Put(answer, _profile.JobId[0][..(_profile.JobId[0].LastIndexOf('/') + 1)] + _profile.ModelName, job.Plan.Wire);

        return answer;
    }

    private string? PlaceOf(SimulatedJob job) =>
        _profile.ResultAt.FirstOrDefault() ?? _profile.OutputsIn ?? form.OfJob(job.Plan.Kind)?.At;

    private void PutError(JsonObject answer, JobFailure failure)
    {
        string message = _profile.JobErrorMessage[0];
        string? code = failure.Code is null ? null : _profile.JobErrorCode.FirstOrDefault();
        string whole = message[..message.LastIndexOf('/')];
        bool isObject = JsonPlace.SegmentsOf(message).Length > _depth;
        if (failure.Code is null && isObject && Array.IndexOf(_profile.JobErrorMessage, whole) > 0)
        {
            JsonPlace.Put(answer, whole, failure.Message);
            return;
        }

        JsonPlace.Put(answer, message, failure.Message);
        if (isObject && _profile.JobErrorMessage.Length > 1)
            JsonPlace.Put(answer, whole + "/type", "server_error");

        if (code is not null)
            JsonPlace.Put(answer, code, CodeOf(failure.Code!));
    }

    private static JsonNode CodeOf(string code) =>
        int.TryParse(code, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : code;
}
