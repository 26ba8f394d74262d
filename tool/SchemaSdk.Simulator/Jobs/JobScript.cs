using System.Collections.Immutable;

namespace SchemaSdk.Simulator;

/// <summary>How a job goes, where it goes otherwise than well.</summary>
internal sealed record JobScript
{
    public static JobScript Usual { get; } = new();

    public JobFailure? Failure { get; init; }

    /// <summary>What successive polls are told; empty where the clock decides.</summary>
    public ImmutableArray<string> Statuses { get; init; } = [];
}

/// <summary>Why a job failed; without a code it is told as plain text.</summary>
internal sealed record JobFailure(string? Code, string Message);
