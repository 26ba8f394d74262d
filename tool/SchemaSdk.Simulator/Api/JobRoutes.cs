using System.Text.Json.Nodes;
using SchemaSdk.Hosts;

namespace SchemaSdk.Simulator;

/// <summary>Handles requests about a job: polls, and where the host has them, requests for the result, its content and the end.</summary>
internal sealed class JobRoutes(PlayedHost host, JobStore jobs, JobJson json, JobOutputs outputs, TimeProvider time)
{
    public SimulatedResponse Poll(string id)
    {
        DateTimeOffset now = time.GetUtcNow();
        if (jobs.Find(id, now) is not { } job)
            return Refusal.UnknownJob(id);

        JobState state = job.Poll(now);
        int status = host.Profile.StatusCodes.Find(code => code.Value == state.Kind) is { Key: > 0 } told ? told.Key : 200;
        return SimulatedResponse.Json(status, json.Polled(job, state));
    }

    /// <summary>Lists all jobs, newest first, on one page.</summary>
    public SimulatedResponse List()
    {
        DateTimeOffset now = time.GetUtcNow();
        return SimulatedResponse.Json(200, json.Listed([.. jobs.Snapshot().Reverse().Select(job => (job, job.Look(now)))]));
    }

    public SimulatedResponse Result(string id) => Ended(id, (job, state) => SimulatedResponse.Json(200, json.Result(job, state)));

    public SimulatedResponse Content(RecordedRequest request, string id) =>
        Ended(id, (job, _) => FileRoute.Serve(request, outputs.FileOf(job.Plan.Kind)));

    public SimulatedResponse Cancel(RecordedRequest request, string id)
    {
        DateTimeOffset now = time.GetUtcNow();
        if (jobs.Find(id, now) is not { } job)
            return Refusal.UnknownJob(id);

        bool isCancelled = job.Cancel(now);
        if (!isCancelled && !host.HasWord(HostJobState.Cancelled))
            return Refusal.Invalid("The job has ended and can't be cancelled.");

        if (request.Method == "DELETE")
        {
            return isCancelled
                ? new SimulatedResponse(204, null, ReadOnlyMemory<byte>.Empty)
                : Refusal.Invalid("The job has ended and can't be cancelled.");
        }

        return host.HasWord(HostJobState.Cancelled)
            ? SimulatedResponse.Json(200, json.Polled(job, job.Look(now)))
            : SimulatedResponse.Json(202, new JsonObject());
    }

    private SimulatedResponse Ended(string id, Func<SimulatedJob, JobState, SimulatedResponse> respond)
    {
        DateTimeOffset now = time.GetUtcNow();
        if (jobs.Find(id, now) is not { } job)
            return Refusal.UnknownJob(id);

        JobState state = job.Look(now);
        JobFailure failure = state.FailureOf(job);
        return state.Kind switch
        {
            HostJobState.Completed => respond(job, state),
            HostJobState.Failed or HostJobState.Cancelled => Refusal.Envelope(422, failure.Code ?? Refusal.UsualCode(422), failure.Message),
            _ => Refusal.Invalid("The job is still in progress."),
        };
    }
}
