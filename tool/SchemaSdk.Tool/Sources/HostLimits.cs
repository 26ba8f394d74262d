using SchemaSdk.Generator.Schema;

namespace SchemaSdk.Tool.Sources;

/// <summary>Limits on requests to a host and on its responses.</summary>
internal static class HostLimits
{
    public const int RequestsPerMinute = 50;

    public const int DocumentBytes = Limits.FileBytes;

    /// <summary>The most that the description of a model, or of all of a host, may have: the same as for a file.</summary>
    public const int DescriptionBytes = 32 * 1024 * 1024;

    /// <summary>Enough for a list of ten thousand long documents.</summary>
    public const int ListBytes = 128 * 1024 * 1024;

    /// <summary>The maximum number of concurrent requests.</summary>
    public const int Concurrency = 4;

    public const int Attempts = 3;

    public static readonly TimeSpan Connect = TimeSpan.FromSeconds(15);

    /// <summary>The time limit for a complete response.</summary>
    public static readonly TimeSpan Response = TimeSpan.FromSeconds(60);
}
