namespace SchemaSdk.Simulator;

/// <summary>Everything about a job that is fixed when its request arrives.</summary>
internal sealed record JobPlan
{
    public required string Id { get; init; }

    public required string Model { get; init; }

    public required PlayedHost Host { get; init; }

    /// <summary>The name by which the host knows the model.</summary>
    public required string Wire { get; init; }

    public required string Endpoint { get; init; }

    public required string Request { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>The time from the request to the end of the job.</summary>
    public required TimeSpan Duration { get; init; }

    public required JobScript Script { get; init; }

    public required ResponseKind Kind { get; init; }

    public required JobUsage Usage { get; init; }

    /// <summary>What the job costs, in the currency or unit that the host bills in; null if that is not known.</summary>
    public required decimal? Cost { get; init; }

    public required int OutputCount { get; init; }
}
