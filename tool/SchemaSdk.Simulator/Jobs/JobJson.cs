using System.Globalization;
using System.Text.Json.Nodes;

namespace SchemaSdk.Simulator;

/// <summary>Writes jobs in the host's JSON format.</summary>
internal static class JobJson
{
    public static JsonObject Accepted(SimulatedJob job, string pollUrl) => new()
    {
        ["job_id"] = job.Id,
        ["status"] = "queued",
        ["model"] = job.Model,
        ["poll_url"] = pollUrl,
        ["created_at"] = Timestamp.Of(job.CreatedAt),
    };

    public static JsonObject Polled(SimulatedJob job, JobState state, JobOutputs outputs) => new()
    {
        ["job_id"] = job.Id,
        ["status"] = state.Status,
        ["model"] = job.Model,
        ["progress"] = state.Progress,
        ["created_at"] = Timestamp.Of(job.CreatedAt),
        ["completed_at"] = state.EndedAt is { } end ? Timestamp.Of(end) : null,
        ["result"] = state.Outcome == JobOutcome.Completed ? outputs.Result(job, state.EndedAt ?? job.CreatedAt) : null,
        ["error"] = state.Outcome == JobOutcome.Failed ? Error(job, state) : null,
    };

    private static JsonNode Error(SimulatedJob job, JobState state)
    {
        JobFailure failure = job.Plan.Script.Failure ?? new JobFailure("upstream_error", $"The job ended as '{state.Status}'.");
        if (failure.Code is null)
            return JsonValue.Create(failure.Message);

        JsonNode code = int.TryParse(failure.Code, NumberStyles.None, CultureInfo.InvariantCulture, out int number)
            ? JsonValue.Create(number)
            : JsonValue.Create(failure.Code);
        return new JsonObject { ["message"] = failure.Message, ["type"] = "server_error", ["code"] = code };
    }
}
