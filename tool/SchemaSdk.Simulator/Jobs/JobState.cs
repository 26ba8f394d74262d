namespace SchemaSdk.Simulator;

/// <summary>A job at one moment.</summary>
internal sealed record JobState(string Status, JobOutcome Outcome, double Progress, DateTimeOffset? EndedAt);

internal enum JobOutcome
{
    UnderWay,
    Completed,
    Failed,
}
