using System.Collections.Immutable;

namespace SchemaSdk.Simulator;

/// <summary>A job's deviations from normal completion.</summary>
internal sealed record JobScript
{
    public static JobScript Usual { get; } = new();

    public JobFailure? Failure { get; init; }

    /// <summary>The time from the request to the end of the job; null for the usual one.</summary>
    public TimeSpan? Duration { get; init; }

    /// <summary>The statuses that successive polls report; if empty, the clock decides.</summary>
    public ImmutableArray<string> Statuses { get; init; } = [];
}

/// <summary>Why a job failed; reported as plain text if there is no code.</summary>
internal sealed record JobFailure(string? Code, string Message);
