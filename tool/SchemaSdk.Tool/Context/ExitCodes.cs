namespace SchemaSdk.Tool.Context;

/// <summary>What the exit codes mean, for all commands.</summary>
internal static class ExitCodes
{
    /// <summary>All went well; nothing drifted; the request is valid.</summary>
    public const int Success = 0;

    /// <summary>The documents drifted; the request is not valid.</summary>
    public const int Drift = 1;

    /// <summary>They drifted so that callers break.</summary>
    public const int Breaking = 2;

    /// <summary>It could not be told or done: the network, something unreadable, a wrong command line.</summary>
    public const int Error = 3;
}
