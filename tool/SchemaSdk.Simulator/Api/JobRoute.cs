namespace SchemaSdk.Simulator;

/// <summary>Handles polls of a job.</summary>
internal sealed class JobRoute(JobStore jobs, JobOutputs outputs, TimeProvider time)
{
    public SimulatedResponse Poll(string id)
    {
        DateTimeOffset now = time.GetUtcNow();
        return jobs.Find(id, now) is { } job
            ? SimulatedResponse.Json(200, JobJson.Polled(job, job.Poll(now), outputs))
            : Refusal.UnknownJob(id);
    }
}
