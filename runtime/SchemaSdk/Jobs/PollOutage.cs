namespace SchemaSdk;

/// <summary>
/// A period in which the polls of a wait fail. The wait continues for <see cref="ModelClientOptions.PollOutageTolerance"/>.
/// </summary>
public sealed record PollOutage
{
    /// <summary>The time since the first failed poll.</summary>
    public required TimeSpan Duration { get; init; }

    /// <summary>Why the last poll failed, such as <c>status 503</c> or <c>no connection</c>.</summary>
    public required string Reason { get; init; }

    /// <summary>The number of failed polls, starting at 1.</summary>
    public required int FailedPolls { get; init; }
}
