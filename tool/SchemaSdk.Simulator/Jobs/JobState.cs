namespace SchemaSdk.Simulator;

/// <summary>The state of a job at a point in time.</summary>
internal sealed record JobState(string Status, JobOutcome Outcome, double Progress, DateTimeOffset? EndedAt);

internal enum JobOutcome
{
    UnderWay,
    Completed,
    Failed,
}
