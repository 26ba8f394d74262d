namespace Quickstart;

/// <summary>The parsed command line.</summary>
internal sealed record Arguments
{
    public required string Model { get; init; }

    public required string Prompt { get; init; }

    public required double Duration { get; init; }

    public string? Tier { get; init; }

    public string? Resolution { get; init; }

    public decimal? MaxPrice { get; init; }

    public required string Out { get; init; }

    /// <summary>The id of a previously submitted job to wait for, instead of submitting a new one.</summary>
    public string? Resume { get; init; }
}
