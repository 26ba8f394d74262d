namespace SchemaSdk.Tool.Context;

/// <summary>The exit codes of all commands.</summary>
internal static class ExitCodes
{
    /// <summary>Success: no drift, or a valid request.</summary>
    public const int Success = 0;

    /// <summary>The documents drifted, or a request is invalid or too expensive.</summary>
    public const int Drift = 1;

    /// <summary>The documents drifted in a way that breaks callers.</summary>
    public const int Breaking = 2;

    /// <summary>A batch was run, and not all of its outputs are saved.</summary>
    public const int Incomplete = 2;

    /// <summary>The command failed: a network error, unreadable input, an invalid command line.</summary>
    public const int Error = 3;
}
