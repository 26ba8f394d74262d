namespace SchemaSdk.Tests;

/// <summary>What one answer means to a submit.</summary>
internal enum SubmitOutcome
{
    /// <summary>The host took it; there is a job.</summary>
    Accepted,

    /// <summary>The host did nothing, so it is sent again.</summary>
    Resent,

    /// <summary>The host refused it, and says why; nothing was made.</summary>
    Refused,

    /// <summary>Nobody can tell whether there is a job, so it is never sent again.</summary>
    Unknown,
}

/// <summary>One thing that a server can do to a request, and what must follow from it wherever it happens.</summary>
/// <param name="Name">What the server does.</param>
/// <param name="Step">Does it.</param>
/// <param name="OnSubmit">What it means to a request that costs money.</param>
/// <param name="PollGoesOn">True where a wait goes on as if nothing had happened, false where it ends, null where either is right.</param>
/// <param name="DownloadGoesOn">The same for a transfer.</param>
internal sealed record Situation(string Name, Step Step, SubmitOutcome OnSubmit, bool? PollGoesOn, bool? DownloadGoesOn)
{
    /// <summary>The id that stands somewhere in the answer, and so must be in whatever a submit throws.</summary>
    public string? JobId { get; init; }

    public override string ToString() => Name;
}
