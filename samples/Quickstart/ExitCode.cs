namespace Quickstart;

/// <summary>The exit codes of the program.</summary>
internal static class ExitCode
{
    public const int Done = 0;

    /// <summary>A request may have been sent and billed.</summary>
    public const int Failed = 1;

    /// <summary>Nothing was sent.</summary>
    public const int Refused = 2;

    /// <summary>128 plus the signal number, following the shell convention.</summary>
    public const int Cancelled = 130;

    public const string Help =
        "Exit codes: 0: the video was written; 1: the host reported an error, or the file could not be written;"
        + " 2: wrong arguments, an invalid request or a price above the limit, and nothing was sent; 130: canceled.";
}
