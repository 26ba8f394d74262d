namespace Quickstart;

/// <summary>What the command line asked for.</summary>
internal sealed record Arguments
{
    public required string Model { get; init; }

    public required string Prompt { get; init; }

    public required double Duration { get; init; }

    public string? Tier { get; init; }

    public string? Resolution { get; init; }

    public decimal? MaxPrice { get; init; }

    public required string Out { get; init; }

    /// <summary>A job that was submitted earlier, and is only waited for.</summary>
    public string? Resume { get; init; }
}
