using SchemaSdk.Generator.Schema;

namespace SchemaSdk.Tool.Sources;

/// <summary>How much, how often and for how long a host is asked.</summary>
internal static class HostLimits
{
    public const int RequestsPerMinute = 50;

    public const int DocumentBytes = Limits.FileBytes;

    /// <summary>A list of ten thousand long documents.</summary>
    public const int ListBytes = 128 * 1024 * 1024;

    /// <summary>Requests under way at once.</summary>
    public const int Concurrency = 4;

    public const int Attempts = 3;

    public static readonly TimeSpan Connect = TimeSpan.FromSeconds(15);

    /// <summary>For one answer, to its last byte.</summary>
    public static readonly TimeSpan Response = TimeSpan.FromSeconds(60);
}
